package genko.edit.find;

import java.lang.Character.UnicodeScript;

/**
 * Where words begin and end: between letters and anything else, and in Japanese where one script
 * becomes another, so that 表 is a word of its own in 表を but not in 発表.
 */
final class WordEdges {
  private enum Kind {
    NONE,
    HAN,
    HIRAGANA,
    KATAKANA,
    LETTER
  }

  private WordEdges() {}

  /**
   * Whether no word goes on across either end of the characters from {@code from} to {@code to}.
   */
  static boolean around(String text, int from, int to) {
    return isEdge(text, from) && isEdge(text, to);
  }

  /** Whether a word begins or ends at {@code at}. */
  static boolean isEdge(String text, int at) {
    if (at == 0 || at == text.length()) return true;
    int after = text.codePointAt(at);
    int type = Character.getType(after);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
      return false;
    Kind next = kind(after);
    Kind last = before(text, at);
    if (next == Kind.NONE || last == Kind.NONE) return true;
    boolean prolonged = isProlonged(after);
    if (prolonged) return last != Kind.KATAKANA && last != Kind.HIRAGANA;
    return next != last;
  }

  /** The kind before {@code at}; marks that prolong or join a character are of its kind. */
  private static Kind before(String text, int at) {
    int place = at;
    while (place > 0) {
      int point = text.codePointBefore(place);
      int type = Character.getType(point);
      boolean joined = type == Character.NON_SPACING_MARK || isProlonged(point);
      place -= Character.charCount(point);
      if (!joined) return kind(point);
    }
    return Kind.NONE;
  }

  private static boolean isProlonged(int point) {
    return point == 'ー' || point == 'ｰ' || point == 0xFF9E || point == 0xFF9F;
  }

  private static Kind kind(int point) {
    if (isProlonged(point)) return Kind.KATAKANA;
    if (point == '々' || point == '〆' || point == '〇') return Kind.HAN;
    if (!Character.isLetterOrDigit(point) && point != '_') return Kind.NONE;
    return switch (UnicodeScript.of(point)) {
      case HAN -> Kind.HAN;
      case HIRAGANA -> Kind.HIRAGANA;
      case KATAKANA -> Kind.KATAKANA;
      default -> Kind.LETTER;
    };
  }
}
