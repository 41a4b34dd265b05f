package genko.ui.form;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/** How long a text is to the eye, in columns, of which a full-width character takes two. */
final class Columns {
  private Columns() {}

  static int of(String text) {
    int columns = 0;
    BreakIterator characters = characters(text);
    int from = 0;
    for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
      columns += isFullWidth(text.codePointAt(from)) ? 2 : 1;
      from = to;
    }
    return columns;
  }

  private static BreakIterator characters(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters;
  }

  /** Signs whose width Unicode leaves open, such as … and “”, are full-width in Japanese type. */
  private static boolean isFullWidth(int point) {
    if (point < 0x1100) return false;
    if (point >= 0xFF61 && point <= 0xFFDC || point >= 0xFFE8 && point <= 0xFFEE) return false;
    if (point >= 0x2010 && point <= 0x27BF || point >= 0x3000 && point <= 0x303F) return true;
    if (point >= 0xFF01 && point <= 0xFFE6 || Character.isEmojiPresentation(point)) return true;
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
      default -> point >= 0x30A0 && point <= 0x33FF;
    };
  }
}
