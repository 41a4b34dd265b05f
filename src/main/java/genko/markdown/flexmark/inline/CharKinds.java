package genko.markdown.flexmark.inline;

/** What characters are to CommonMark. */
public final class CharKinds {
  private CharKinds() {}

  static boolean isAsciiPunctuation(int c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) return false;
    }
    return true;
  }

  public static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Japanese and its neighbours, between which a line end is no space. */
  static boolean isWide(int point) {
    if (point >= 0x3000 && point <= 0x30ff) return true;
    if (point >= 0xff00 && point <= 0xffef) return true;
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> false;
    };
  }
}
