package genko.async;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Tells the owner of work how far it is, a few times a second at most, and stops it when the owner
 * wants no more of it.
 */
public final class ReportedProgress implements Progress {
  /** Between two reports. */
  private static final Duration PERIOD = Duration.ofMillis(100);

  private final Consumer<Step> reports;
  private final AtomicLong told = new AtomicLong(System.nanoTime() - PERIOD.toNanos());
  private volatile boolean unwanted;

  /**
   * How many parts of all are done.
   *
   * @param stop wants no more of the work
   */
  public record Step(int done, int all, Runnable stop) {}

  /** {@code taker} hears of it on the owner's thread of {@code runner}, while it is wanted. */
  public ReportedProgress(TaskRunner runner, Consumer<Step> taker) {
    reports =
        runner.reporting(
            step -> {
              if (!unwanted) taker.accept(step);
            });
  }

  @Override
  public void at(int done, int all) {
    long last = told.get();
    long now = System.nanoTime();
    if (now - last < PERIOD.toNanos() || !told.compareAndSet(last, now)) return;
    reports.accept(new Step(done, all, this::stop));
  }

  @Override
  public boolean isUnwanted() {
    return unwanted;
  }

  /** Wants no more of it. */
  public void stop() {
    unwanted = true;
  }
}
