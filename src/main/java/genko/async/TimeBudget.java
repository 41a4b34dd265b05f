package genko.async;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long reading and printing may take before they are given up. Counts the time that the thread
 * has the processor, so that a busy machine spoils nothing. Whoever goes through a body step by
 * step calls {@link #spend} at each; outside of {@link #within} that costs and does nothing.
 */
public final class TimeBudget {
  /** Said when it is at its end. */
  public static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost(Duration limit) {
      super("not done after " + limit);
    }
  }

  /** Asking for the time at each step would cost more than most steps. */
  private static final int STEPS = 64;

  private static final ScopedValue<TimeBudget> CURRENT = ScopedValue.newInstance();

  private final Duration limit;
  private final long end;
  private int steps;

  private TimeBudget(Duration limit) {
    this.limit = limit;
    this.end = now() + limit.toNanos();
  }

  /** The result of {@code work}, or {@link Lost} when it takes longer than {@code limit}. */
  public static <T> T within(Duration limit, Supplier<T> work) {
    return ScopedValue.where(CURRENT, new TimeBudget(limit)).call(work::get);
  }

  /** A step of the work; throws {@link Lost} when there have been too many. */
  public static void spend() {
    if (CURRENT.isBound()) CURRENT.get().step();
  }

  private void step() {
    if (++steps % STEPS == 0 && now() > end) throw new Lost(limit);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
