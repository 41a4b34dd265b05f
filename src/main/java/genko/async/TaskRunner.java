package genko.async;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs work on a worker's thread and tells what came of it on the thread that owns the state. It is
 * the one way from an owner to a worker and back:
 *
 * <pre>{@code
 * disk.task(() -> files.open(path)).onSuccess(this::opened).onFailure(this::refused).start();
 * }</pre>
 *
 * <p>Whatever a task throws, an {@link OutOfMemoryError} included, ends that task alone: its owner
 * is told, and the next task runs. A failure that no handler of the task takes goes to the runner's
 * own handler, so none is lost.
 *
 * @param worker where the work runs
 * @param owner where success, failure and end are told
 * @param onUnhandled hears, on the owner's thread, of failures that nobody else takes
 */
public record TaskRunner(Executor worker, Executor owner, Consumer<Throwable> onUnhandled) {
  /** A runner whose failures that nobody takes are told as faults of the program. */
  public static TaskRunner of(Executor worker, Executor owner) {
    return new TaskRunner(worker, owner, TaskRunner::fail);
  }

  /** As if it had not been caught on the owner's thread. */
  private static void fail(Throwable cause) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, cause);
  }

  /** A task of this runner, to be started. */
  public <R> Task<R> task(Callable<R> work) {
    return new Task<>(this, work);
  }

  /** A task that comes to nothing but its end. */
  public Task<Void> task(Action work) {
    return new Task<>(
        this,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * What hands a worker's findings to {@code taker}, on the owner's thread and in their order,
   * while the work goes on. Those of work that is wanted no more arrive too: their taker has to
   * tell.
   */
  public <R> Consumer<R> reporting(Consumer<R> taker) {
    return found -> tell(outcome -> report(taker, found), new Outcome.Success<>(found));
  }

  private <R> void report(Consumer<R> taker, R found) {
    if (Outcome.of(
            () -> {
              taker.accept(found);
              return true;
            })
        instanceof Outcome.Failure<Boolean> failure) {
      onUnhandled.accept(failure.cause());
    }
  }

  /** Work that comes to nothing and may fail. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  /** Another way to the same owner, with work done by {@code other}. */
  public TaskRunner on(Executor other) {
    return new TaskRunner(other, owner, onUnhandled);
  }

  /**
   * Another way to the same owner and worker, whose tasks begin {@code delay} after their start.
   */
  public TaskRunner after(Duration delay) {
    return on(CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, worker));
  }

  /**
   * Has {@code work} done at the end of the program, when no owner is told of anything any more;
   * may be asked from any thread. The result is done when the work is, and at once where the worker
   * has ended before.
   */
  public CompletableFuture<Void> last(Runnable work) {
    try {
      return CompletableFuture.runAsync(work, worker);
    } catch (RejectedExecutionException _) {
      return CompletableFuture.completedFuture(null);
    }
  }

  <R> void run(Callable<R> work, Consumer<Outcome<R>> taker) {
    try {
      worker.execute(() -> tell(taker, Outcome.of(work)));
    } catch (RejectedExecutionException ended) {
      tell(taker, new Outcome.Failure<>(ended));
    }
  }

  private <R> void tell(Consumer<Outcome<R>> taker, Outcome<R> outcome) {
    try {
      owner.execute(() -> taker.accept(outcome));
    } catch (RejectedExecutionException _) {
      // The owner has ended: there is nobody left to be told.
      return;
    }
  }
}
