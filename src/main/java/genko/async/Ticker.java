package genko.async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Calls something again and again on the thread of its owner, the first time after one period. An
 * animation would do the same, and have the window drawn sixty times a second for it; this costs
 * nothing between two calls. A call that throws ends nothing but itself.
 *
 * <p>All methods are called on the owner's thread.
 */
public final class Ticker {
  private final Duration period;
  private final Executor owner;
  private final Runnable work;

  /** The start whose calls are wanted; what an earlier one asked for comes to nothing. */
  private long current;

  private boolean running;

  /** Calls {@code work} on the thread on which {@code tasks} tells what came of them. */
  public Ticker(Duration period, TaskRunner tasks, Runnable work) {
    this(period, tasks.owner(), work);
  }

  public Ticker(Duration period, Executor owner, Runnable work) {
    this.period = period;
    this.owner = owner;
    this.work = work;
  }

  /** Begins; does nothing where it has begun. */
  public void start() {
    if (running) return;
    running = true;
    next(++current);
  }

  /** Ends; no call comes after this. */
  public void stop() {
    running = false;
  }

  private void next(long start) {
    CompletableFuture.delayedExecutor(period.toMillis(), TimeUnit.MILLISECONDS, owner)
        .execute(() -> tick(start));
  }

  private void tick(long start) {
    if (!running || start != current) return;
    next(start);
    work.run();
  }
}
