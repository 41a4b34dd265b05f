package genko.jekyll.liquid.value;

/**
 * How much a template may do.
 *
 * @param steps nodes rendered, filters called, items looked at
 * @param size UTF-16 units of a text or items of a list, each of those that are made
 * @param tick called now and then; ends the rendering by throwing
 */
public record Limits(long steps, int size, Runnable tick) {
  /** Far beyond what any page needs, and at an end in a second or two. */
  public static final Limits USUAL = new Limits(5_000_000, 16_000_000, () -> {});

  /** As these, for one who waits: what ends a rendering is {@code tick}. */
  public Limits withoutSteps() {
    return new Limits(Long.MAX_VALUE, size, tick);
  }

  public Limits withTick(Runnable other) {
    return new Limits(steps, size, other);
  }
}
