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

  /** Punctuation beside emphasis; {@code symbols} says whether symbols are. */
  static boolean isPunctuation(int point, boolean symbols) {
    if (point < 128) return isAsciiPunctuation(point);
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          symbols;
      default -> false;
    };
  }

  /** White space beside emphasis: Unicode's, the full-width space among it. */
  static boolean isUnicodeSpace(int point) {
    return point == ' '
        || (point >= '\t' && point <= '\r')
        || Character.getType(point) == Character.SPACE_SEPARATOR;
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
