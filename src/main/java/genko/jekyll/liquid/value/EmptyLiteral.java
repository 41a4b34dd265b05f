package genko.jekyll.liquid.value;

/** The words {@code empty} and {@code blank}, which are compared with and show as nothing. */
public enum EmptyLiteral {
  EMPTY,
  BLANK;

  @Override
  public String toString() {
    return "";
  }
}
