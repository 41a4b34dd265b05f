package genko.jekyll.liquid.value;

/** A template did more than it may; ends the rendering. */
public final class BudgetExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BudgetExceeded() {
    super("too much", null, false, false);
  }
}
