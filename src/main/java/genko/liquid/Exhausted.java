package genko.liquid;

/** A template did more than it may; ends the rendering. */
final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Exhausted() {
    super("too much", null, false, false);
  }
}
