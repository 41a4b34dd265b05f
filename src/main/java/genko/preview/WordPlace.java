package genko.preview;

import genko.text.Span;
import java.util.Optional;

/**
 * Finds in the source of a block the word that was clicked in the page. The page shows the words
 * without their markup, so a word is sought by itself, and where it stands more than once the
 * occurrence whose neighbours are most alike wins.
 */
public final class WordPlace {
  /** So many characters before and after are compared. */
  private static final int NEIGHBOURS = 24;

  /** Markup longer than this between two characters keeps them from being neighbours. */
  private static final int GAP = 200;

  private static final int LONGEST_WORD = 40;

  private final String source;
  private final String shown;

  private WordPlace(String source, String shown) {
    this.source = source;
    this.shown = shown;
  }

  /**
   * Where in {@code source} the word at {@code at} of {@code shown} stands; when it does not stand
   * there as it is shown, an empty span at the nearest place that does; empty when nothing of the
   * sort does.
   */
  public static Optional<Span> word(String source, String shown, int at) {
    return new WordPlace(source, shown).word(Math.clamp(at, 0, shown.length()));
  }

  /** Where in {@code source} the place {@code at} of {@code shown} is. */
  public static Optional<Integer> caret(String source, String shown, int at) {
    int inside = Math.clamp(at, 0, shown.length());
    int begin = begin(shown, inside);
    return word(source, shown, at)
        .map(span -> span.isEmpty() ? span.from() : span.from() + inside - begin);
  }

  private Optional<Span> word(int at) {
    int from = begin(shown, at);
    int to = end(shown, at);
    if (from < to) {
      int found = best(from, to);
      if (found >= 0) return Optional.of(new Span(found, found + to - from));
    }
    return before(from);
  }

  /** The end of the nearest word before that stands in the source as it is shown. */
  private Optional<Span> before(int at) {
    int to = at;
    for (int tries = 0; tries < 20 && to > 0; tries++) {
      while (to > 0 && kind(shown.charAt(to - 1)) == 0) to--;
      if (to == 0) break;
      int from = begin(shown, to - 1);
      int found = best(from, to);
      if (found >= 0) return Optional.of(Span.at(found + to - from));
      to = from;
    }
    return Optional.empty();
  }

  private int best(int from, int to) {
    String word = shown.substring(from, to);
    int best = -1;
    int bestScore = -1;
    double bestDistance = 0;
    int tries = 0;
    for (int found = source.indexOf(word);
        found >= 0 && tries < 2000;
        found = source.indexOf(word, found + 1), tries++) {
      int score = likeBefore(found, from) + likeAfter(found + word.length(), to);
      double distance = Math.abs((double) found / source.length() - (double) from / shown.length());
      if (score > bestScore || score == bestScore && distance < bestDistance) {
        best = found;
        bestScore = score;
        bestDistance = distance;
      }
    }
    return best;
  }

  private int likeBefore(int inSource, int inShown) {
    int score = 0;
    int at = inSource - 1;
    for (int seen = inShown - 1; seen >= 0 && inShown - seen <= NEIGHBOURS; seen--) {
      char c = shown.charAt(seen);
      if (Character.isWhitespace(c)) continue;
      int found = source.lastIndexOf(c, at);
      if (found < 0 || at - found > GAP) continue;
      // Side by side counts for more than across markup.
      score += 100 / (1 + at - found);
      at = found - 1;
    }
    return score;
  }

  private int likeAfter(int inSource, int inShown) {
    int score = 0;
    int at = inSource;
    for (int seen = inShown; seen < shown.length() && seen - inShown < NEIGHBOURS; seen++) {
      char c = shown.charAt(seen);
      if (Character.isWhitespace(c)) continue;
      int found = source.indexOf(c, at);
      if (found < 0 || found - at > GAP) continue;
      score += 100 / (1 + found - at);
      at = found + 1;
    }
    return score;
  }

  private static int begin(String text, int at) {
    int kind = kindAt(text, at);
    int from = at;
    while (kind != 0 && from > 0 && at - from < LONGEST_WORD && same(text, from - 1, kind)) from--;
    return from;
  }

  private static int end(String text, int at) {
    int kind = kindAt(text, at);
    int to = at;
    while (kind != 0 && to < text.length() && to - at < LONGEST_WORD && same(text, to, kind)) to++;
    return to;
  }

  /** The kind of the word at {@code at}, or else of the one that ends there. */
  private static int kindAt(String text, int at) {
    int kind = at < text.length() ? kind(text.charAt(at)) : 0;
    return kind == 0 && at > 0 ? kind(text.charAt(at - 1)) : kind;
  }

  private static boolean same(String text, int at, int kind) {
    return kind(text.charAt(at)) == kind;
  }

  /** Words of Japanese are told apart by their script; 0 stands between words. */
  private static int kind(char c) {
    if (c >= 'ぁ' && c <= 'ゟ') return 1;
    if (c >= '゠' && c <= 'ヿ') return 2;
    if (Character.isIdeographic(c) || Character.isSurrogate(c) || c == '々') return 3;
    return Character.isLetterOrDigit(c) || c == '_' ? 4 : 0;
  }
}
