package genko.jekyll.liquid;

/** A template did more than it may; ends the rendering. */
final class BudgetExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BudgetExceeded() {
    super("too much", null, false, false);
  }
}
