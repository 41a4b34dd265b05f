package genko.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/**
 * The words of a language, as a dictionary in Hunspell's format has them, and what may have been
 * meant by a word that it lacks. What was asked last is remembered. For any thread.
 */
public final class SpellingDictionary {
  /** How long a word may be thought about. */
  private static final long MOST_MILLIS = 400;

  private static final int MOST_SUGGESTIONS = 4;

  /** Two words are meant more seldom than one. */
  private static final Pattern SPLIT = Pattern.compile("[ -]");

  private final Hunspell hunspell;
  private final Remembered<Boolean> known = new Remembered<>(50_000);
  private final Remembered<List<String>> suggested = new Remembered<>(2_000);

  /** The answers asked for last. */
  private static final class Remembered<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    Remembered(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }

  private SpellingDictionary(Hunspell hunspell) {
    this.hunspell = hunspell;
  }

  /**
   * The dictionary that a file of {@code affixes} and one of {@code words} are; takes its time. One
   * that is damaged throws {@link IOException}.
   */
  public static SpellingDictionary of(byte[] affixes, byte[] words) throws IOException {
    try {
      Dictionary read =
          new Dictionary(
              new ByteArrayInputStream(affixes),
              List.of(new ByteArrayInputStream(words)),
              false,
              SortingStrategy.inMemory());
      Hunspell hunspell = new Hunspell(read, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
      return new SpellingDictionary(hunspell);
    } catch (ParseException | RuntimeException damaged) {
      throw new IOException("not a dictionary: " + damaged.getMessage(), damaged);
    }
  }

  /** Whether {@code word}, with straight apostrophes, is one. */
  public boolean knows(String word) {
    return remembered(known, word, hunspell::spell);
  }

  /** What may have been meant by {@code word}, the likeliest first; takes its time. */
  public List<String> suggestions(String word) {
    return remembered(suggested, word, this::suggest);
  }

  /** The same as far as it was asked for before; costs nothing. */
  public List<String> knownSuggestions(String word) {
    synchronized (suggested) {
      return suggested.getOrDefault(word, List.of());
    }
  }

  private List<String> suggest(String word) {
    List<String> all = hunspell.suggest(word, MOST_MILLIS);
    return all.stream()
        .sorted(Comparator.comparing(other -> SPLIT.matcher(other).find()))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private static <V> V remembered(Remembered<V> answers, String word, Function<String, V> ask) {
    synchronized (answers) {
      V before = answers.get(word);
      if (before != null) return before;
    }
    V answer = ask.apply(word);
    synchronized (answers) {
      answers.put(word, answer);
    }
    return answer;
  }
}
