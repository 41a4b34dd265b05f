package genko.ui.preview;

import java.time.Duration;

/**
 * How often a page may be painted while the writer types: what painting costs is measured, and it
 * may take a tenth of the time; a sixth while the text is scrolled, whose frames are to keep
 * coming. A page that is painted at once waits for nothing; a dear one waits, at the longest until
 * the writer pauses. Times are those of {@link System#nanoTime}.
 */
final class PaintBudget {
  /** So long after the last change the writer pauses. */
  static final Duration PAUSE = Duration.ofMillis(200);

  /** What a frame of the window costs whatever is on the page. */
  private static final long USUAL = Duration.ofMillis(15).toNanos();

  /** One part in so many is the page's. */
  private final int share;

  private long cost;
  private long next = Long.MIN_VALUE;

  private PaintBudget(int share) {
    this.share = share;
  }

  static PaintBudget whileTyping() {
    return new PaintBudget(10);
  }

  static PaintBudget whileScrolling() {
    return new PaintBudget(6);
  }

  /** The page was painted until {@code end}, which kept the processor busy for {@code nanos}. */
  void painted(long nanos, long end) {
    long took = Math.max(0, nanos - USUAL);
    // One slow frame says little, several say all.
    cost = (cost + took) / 2;
    next = cost == 0 ? Long.MIN_VALUE : end + cost * (share - 1);
  }

  /** How long a change that is there at {@code now} has to wait. */
  Duration delay(long now) {
    if (next == Long.MIN_VALUE || next <= now) return Duration.ZERO;
    return Duration.ofNanos(Math.min(next - now, PAUSE.toNanos()));
  }
}
