package genko.async;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long reading and printing may take before they are given up. Counts the time that the thread
 * has the processor, so that a busy machine spoils nothing; only work that does not end by far is
 * given up by the clock on the wall too. Whoever goes through a body step by step calls {@link
 * #spend} at each; outside of {@link #within} that costs and does nothing.
 *
 * <p>A budget within another is its own: what is spent of it is not taken from the outer one.
 */
public final class TimeBudget {
  /** Said when it is at its end. */
  public static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration spent;

    Lost(Duration limit, Duration spent) {
      super("not done after " + limit);
      this.spent = spent;
    }

    /** How long the work took until it was given up: what the limit is compared with. */
    public Duration spent() {
      return spent;
    }
  }

  /** Asking for the time at each step would cost more than most steps. */
  private static final int STEPS = 64;

  /** So much more than the limit may pass on the wall before work is given up all the same. */
  private static final int WAITING = 60;

  private static final ScopedValue<TimeBudget> CURRENT = ScopedValue.newInstance();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Duration limit;
  private final long wait;
  private long begun = worked();
  private long begunAt = System.nanoTime();
  private int steps;

  private TimeBudget(Duration limit, Duration wait) {
    this.limit = limit;
    this.wait = wait.toNanos();
  }

  /** The result of {@code work}, or {@link Lost} when it takes longer than {@code limit}. */
  public static <T> T within(Duration limit, Supplier<T> work) {
    return within(limit, limit.multipliedBy(WAITING), work);
  }

  /** As the other; {@code wait} is how long the work may take on a machine that has no time. */
  static <T> T within(Duration limit, Duration wait, Supplier<T> work) {
    TimeBudget budget = new TimeBudget(limit, wait);
    if (!CURRENT.isBound()) return ScopedValue.where(CURRENT, budget).call(work::get);
    TimeBudget outer = CURRENT.get();
    try {
      return ScopedValue.where(CURRENT, budget).call(work::get);
    } finally {
      outer.begun += worked() - budget.begun;
      outer.begunAt += System.nanoTime() - budget.begunAt;
    }
  }

  /** A step of the work; throws {@link Lost} when there have been too many. */
  public static void spend() {
    if (CURRENT.isBound()) CURRENT.get().step();
  }

  private void step() {
    if (++steps % STEPS != 0) return;
    long spent = worked() - begun;
    long waited = System.nanoTime() - begunAt;
    if (spent > limit.toNanos()) throw new Lost(limit, Duration.ofNanos(spent));
    if (waited > wait) throw new Lost(limit, Duration.ofNanos(waited));
  }

  /**
   * How long this thread has worked; of one that has no clock of its own, the clock on the wall.
   */
  private static long worked() {
    long worked = THREADS.getCurrentThreadCpuTime();
    return worked >= 0 ? worked : System.nanoTime();
  }
}
