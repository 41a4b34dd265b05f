package genko.check;

import genko.check.Morphemes.Morpheme;
import java.util.List;

/**
 * Makes sure by the readings of the dictionary that a word is the one that its characters look
 * like, and none that names something. For one thread at a time.
 */
public final class WordReadings {
  private static final int LONGEST = 400;

  /** The sentence that was cut last: what is looked at next often stands in it too. */
  private String last = "";

  private List<Morpheme> morphemes = List.of();

  /**
   * Whether the word from {@code from} to {@code to} of {@code sentence} belongs to {@code group}.
   */
  public boolean confirms(String sentence, int from, int to, String group) {
    if (sentence.length() > LONGEST) return false;
    // A Latin word is what it looks like.
    if (group.startsWith("A")) return true;
    List<Morpheme> cut = cut(sentence);
    boolean begins = cut.stream().anyMatch(one -> one.from() == from);
    boolean name =
        cut.stream()
            .filter(one -> one.from() < to && one.to() > from)
            .anyMatch(one -> one.speech().contains("固有名詞"));
    if (group.startsWith("ア")) return !name && begins;
    StringBuilder reading = new StringBuilder();
    for (Morpheme one : cut) {
      if (one.from() >= from && one.from() < to) reading.append(one.reading());
    }
    return begins && !name && reading.toString().startsWith(group);
  }

  private List<Morpheme> cut(String sentence) {
    if (!sentence.equals(last)) {
      morphemes = Morphemes.ofThisThread().of(sentence);
      last = sentence;
    }
    return morphemes;
  }
}
