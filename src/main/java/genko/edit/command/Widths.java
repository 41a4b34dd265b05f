package genko.edit.command;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * How many columns text takes in a monospaced font whose full-width characters take two. Characters
 * whose width Unicode calls ambiguous count one.
 */
final class Widths {
  private static final int EMOJI_STYLE = 0xFE0F;

  private Widths() {}

  static int of(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int columns = 0;
    int from = characters.first();
    for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
      columns += character(text.substring(from, to));
      from = to;
    }
    return columns;
  }

  private static int character(String cluster) {
    int first = cluster.codePointAt(0);
    if (isWide(first) || cluster.indexOf(EMOJI_STYLE) >= 0) return 2;
    int type = Character.getType(first);
    boolean none =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT
            || type == Character.CONTROL;
    return none ? 0 : 1;
  }

  /** Whether {@code point} is a full-width character. */
  static boolean isWide(int point) {
    if (point < 0x1100) return false;
    if (point >= 0xFF00 && point <= 0xFFEF) {
      return point <= 0xFF60 || (point >= 0xFFE0 && point <= 0xFFE6);
    }
    if (point >= 0x3000 && point <= 0x303E) return true;
    if (Character.isEmojiPresentation(point)) return true;
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
      default -> point >= 0x30A0 && point <= 0x4DBF;
    };
  }
}
