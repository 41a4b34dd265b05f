package genko.edit.find;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well a name answers to what somebody typed of it: by its beginning, by the beginning of a
 * word, by any part, or by letters in their order. Case, width, and hiragana or katakana make no
 * difference, and several words may come in any order.
 */
public final class FuzzyMatch {
  private static final int START = 100;
  private static final int WORD = 80;
  private static final int INSIDE = 60;
  private static final int LETTERS = 20;

  /** What is at least reached where all that was typed stands in the name letter by letter. */
  public static final int WHOLE = INSIDE * 100 - 50;

  private FuzzyMatch() {}

  /** {@code words} without what makes no difference. */
  public static String plain(String words) {
    return FoldedText.literal(words).toLowerCase(Locale.ROOT).strip();
  }

  /** How well {@code name} answers to {@code typed}, more being better; empty when it does not. */
  public static Optional<Integer> of(String typed, String name) {
    int score = new Query(typed).score(plain(name));
    return score < 0 ? Optional.empty() : Optional.of(score);
  }

  /** What was typed, made ready to be held against many names. */
  public static final class Query {
    private final List<String> parts;

    public Query(String typed) {
      String wanted = plain(typed);
      parts = wanted.isEmpty() ? List.of() : List.of(wanted.split("\\s+", -1));
    }

    /** How well a name, as {@link #plain} has it, answers; less than 0 when it does not. */
    public int score(String plainName) {
      int sum = 0;
      for (String part : parts) {
        int score = part(part, plainName);
        if (score == 0) return -1;
        sum += score;
      }
      if (parts.isEmpty()) return 0;
      // Of two that answer equally well the one that says less besides is meant.
      return sum * 100 / parts.size() - Math.min(50, plainName.length());
    }
  }

  private static int part(String part, String name) {
    if (name.startsWith(part)) return START;
    int at = name.indexOf(part);
    int inside = at;
    while (at >= 0) {
      if (WordEdges.isEdge(name, at)) return WORD;
      at = name.indexOf(part, at + 1);
    }
    return inside >= 0 ? INSIDE : inOrder(part, name);
  }

  private static int inOrder(String part, String name) {
    int at = 0;
    int first = -1;
    for (int i = 0; i < part.length(); i++) {
      at = name.indexOf(part.charAt(i), at);
      if (at < 0) return 0;
      if (first < 0) first = at;
      at++;
    }
    int gaps = at - first - part.length();
    return Math.max(1, LETTERS - gaps);
  }
}
