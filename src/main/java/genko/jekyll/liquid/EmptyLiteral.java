package genko.jekyll.liquid;

/** The words {@code empty} and {@code blank}, which are compared with and show as nothing. */
enum EmptyLiteral {
  EMPTY,
  BLANK;

  @Override
  public String toString() {
    return "";
  }
}
