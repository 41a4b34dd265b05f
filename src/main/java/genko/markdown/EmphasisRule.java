package genko.markdown;

/**
 * CommonMark's rule of where emphasis may begin and end: a mark that touches punctuation on its
 * inner side needs white space or punctuation on its outer one. Characters are code points; what
 * stands before and after a block is a line end.
 *
 * @param symbols whether symbols count as punctuation, as they do since CommonMark 0.31
 * @param strike whether tildes strike through
 * @param space what parts a mark from the word beside it
 * @param html whether tags of HTML reach the page
 */
public record EmphasisRule(boolean symbols, boolean strike, String space, boolean html) {
  /** Whether marks between these two characters may begin emphasis. */
  public boolean opens(char mark, int before, int after) {
    boolean left = isLeft(before, after);
    return mark == '_' ? left && (!isRight(before, after) || isPunctuation(before)) : left;
  }

  /** Whether marks between these two characters may end emphasis. */
  public boolean closes(char mark, int before, int after) {
    boolean right = isRight(before, after);
    return mark == '_' ? right && (!isLeft(before, after) || isPunctuation(after)) : right;
  }

  private boolean isLeft(int before, int after) {
    return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  }

  private boolean isRight(int before, int after) {
    return !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  }

  public boolean isPunctuation(int point) {
    return isPunctuation(point, symbols);
  }

  /** Punctuation beside emphasis; {@code symbols} says whether symbols are. */
  public static boolean isPunctuation(int point, boolean symbols) {
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      // All of those of ASCII are punctuation.
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          symbols || point < 128;
      default -> false;
    };
  }

  /** White space beside emphasis: Unicode's, the full-width space among it. */
  public static boolean isSpace(int point) {
    return point == ' '
        || (point >= '\t' && point <= '\r')
        || Character.getType(point) == Character.SPACE_SEPARATOR;
  }
}
