package genko.jekyll.liquid;

/** What a rendering may still spend. Every loop over what a template can make long asks it. */
final class RenderBudget {
  /** How deep values may nest, and templates' blocks and includes: as deep as Liquid lets them. */
  static final int NESTING = 100;

  private static final int TICK = 512;

  private final Limits limits;
  private long left;

  RenderBudget(Limits limits) {
    this.limits = limits;
    this.left = limits.steps();
  }

  /** A step. */
  void spend() {
    if (--left < 0) throw new BudgetExceeded();
    if (left % TICK == 0) limits.tick().run();
  }

  /** As many steps as {@code count}, of something that costs little a piece. */
  void spend(long count) {
    left -= count;
    if (left < 0) throw new BudgetExceeded();
    for (long done = TICK; done <= count; done += TICK) limits.tick().run();
  }

  /** Whether something of {@code size} may be. */
  void check(long size) {
    if (size > limits.size()) throw new BudgetExceeded();
  }
}
