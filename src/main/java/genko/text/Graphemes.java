package genko.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where the characters of a text begin and end as a reader sees them: an emoji of several code
 * points is one, a flag is, a letter with its combining marks is. Offsets are UTF-16 units; the
 * border before the text and the one behind it are borders too. Only what stands around an offset
 * is looked at, so that a long line costs no more than a short one.
 */
public final class Graphemes {
  /** How far back a border is looked for that no context can move, in UTF-16 units. */
  private static final int FARTHEST = 1_000;

  /** How much behind an offset is looked at: no character that anybody types is longer. */
  private static final int LONGEST = 200;

  private Graphemes() {}

  /** How many characters {@code text} has. */
  public static int count(String text) {
    int count = 0;
    BreakIterator borders = borders(text);
    while (borders.next() != BreakIterator.DONE) count++;
    return count;
  }

  /** The border after {@code at}, or the end. */
  public static int next(CharSequence text, int at) {
    if (at >= text.length()) return text.length();
    Part part = Part.around(text, at);
    int next = part.borders.following(at - part.from);
    return next == BreakIterator.DONE ? text.length() : part.from + next;
  }

  /** The border before {@code at}, or the beginning. */
  public static int previous(CharSequence text, int at) {
    if (at <= 0) return 0;
    Part part = Part.around(text, at);
    int previous = part.borders.preceding(at - part.from);
    return previous == BreakIterator.DONE ? 0 : part.from + previous;
  }

  /** Whether {@code at} is a border. */
  public static boolean isBorder(CharSequence text, int at) {
    if (at <= 0 || at >= text.length()) return true;
    if (Part.isPlain(text.charAt(at)) && Part.isPlain(text.charAt(at - 1))) return true;
    return next(text, previous(text, at)) == at;
  }

  /** {@code at} itself where that is a border, else the border before it. */
  public static int floor(CharSequence text, int at) {
    return isBorder(text, at) ? at : previous(text, at);
  }

  /** {@code at} itself where that is a border, else the border after it. */
  public static int ceiling(CharSequence text, int at) {
    return isBorder(text, at) ? at : next(text, at);
  }

  private static BreakIterator borders(String text) {
    BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
    borders.setText(text);
    return borders;
  }

  /** The borders in a part of a text that begins at one. */
  private record Part(int from, BreakIterator borders) {
    static Part around(CharSequence text, int at) {
      int from = at - 1;
      int least = Math.max(0, at - FARTHEST);
      int plain = 0;
      // A second plain character before the offset: the first may belong to what stands before it.
      while (from > least && plain < 2) {
        from--;
        if (isPlain(text.charAt(from))) plain++;
      }
      from = Math.max(0, from);
      int to = Math.min(text.length(), at + LONGEST);
      return new Part(from, Graphemes.borders(text.subSequence(from, to).toString()));
    }

    /** Whether no character reaches over the border before {@code unit}, whatever stands there. */
    private static boolean isPlain(char unit) {
      return unit >= ' ' && unit < 0x7F
          || unit >= 0x3041 && unit <= 0x3096
          || unit >= 0x30A1 && unit <= 0x30FA
          || unit >= 0x4E00 && unit <= 0x9FFF;
    }
  }
}
