package genko.ui.preview;

import genko.async.TaskRunner;
import genko.async.Ticker;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets the timers of a page rest when nothing has been done to it for a while: in front of the
 * writer only where nothing in it moves by itself, and out of sight in any case. While they rest in
 * front, they tick now and then, for what comes late into a page. Belongs to one thread.
 */
final class PageRest {
  /** So long nothing has been done to a page that rests. */
  static final Duration QUIET = Duration.ofSeconds(1);

  private static final Duration EACH = Duration.ofMillis(500);

  /** While they rest the timers tick once in so many looks. */
  static final int LOOKS = 10;

  /** What makes a page go on by itself. */
  interface Timers {
    void start();

    void stop();

    /** Goes on for the moment, and stops again. */
    void tick();
  }

  private final Timers timers;
  private final BooleanSupplier moves;
  private final LongSupplier clock;
  private final Ticker ticker;
  private boolean wanted;
  private boolean inFront;
  private boolean resting;
  private long touched;
  private int looks;

  /**
   * @param moves whether something in the page moves by itself, or it is still being made
   * @param clock the time in nanoseconds
   */
  PageRest(Timers timers, BooleanSupplier moves, TaskRunner tasks, LongSupplier clock) {
    this.timers = timers;
    this.moves = moves;
    this.clock = clock;
    ticker = new Ticker(EACH, tasks, this::look);
  }

  /** Has the page rest from now on; until then it never does. */
  void begin() {
    wanted = true;
    wake();
  }

  /** Something is done to the page, or by it. */
  void wake() {
    if (!wanted) return;
    touched = clock.getAsLong();
    resting = false;
    timers.start();
    ticker.start();
  }

  /** Whether the page is in the window that the writer is in. */
  void setInFront(boolean inFront) {
    if (this.inFront == inFront) return;
    this.inFront = inFront;
    wake();
  }

  boolean isResting() {
    return resting;
  }

  /** Looks whether the page may rest; called again and again. */
  void look() {
    if (resting) {
      if (++looks % LOOKS == 0) timers.tick();
      return;
    }
    if (clock.getAsLong() - touched < QUIET.toNanos()) return;
    if (inFront && moves.getAsBoolean()) return;
    resting = true;
    looks = 0;
    timers.stop();
    if (!inFront) ticker.stop();
  }
}
