package genko.jekyll.liquid.value;

/** What a rendering may still spend. Every loop over what a template can make long asks it. */
public final class RenderBudget {
  /** How deep values may nest, and templates' blocks and includes: as deep as Liquid lets them. */
  public static final int NESTING = 100;

  private static final int TICK = 512;

  private final Limits limits;
  private long left;

  public RenderBudget(Limits limits) {
    this.limits = limits;
    this.left = limits.steps();
  }

  /** A step. */
  public void spend() {
    if (--left < 0) throw new BudgetExceeded();
    if (left % TICK == 0) limits.tick().run();
  }

  /** As many steps as {@code count}, of something that costs little a piece. */
  public void spend(long count) {
    left -= count;
    if (left < 0) throw new BudgetExceeded();
    for (long done = TICK; done <= count; done += TICK) limits.tick().run();
  }

  /** Whether something of {@code size} may be. */
  public void check(long size) {
    if (size > limits.size()) throw new BudgetExceeded();
  }
}
