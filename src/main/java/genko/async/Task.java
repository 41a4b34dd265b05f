package genko.async;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work that a {@link TaskRunner} does once, and who hears of it. Built and started on the owner's
 * thread. Of success and failure one is told, once, and then the end; all on the owner's thread. A
 * handler that throws keeps no later one from being called: what it threw goes where failures go
 * that nobody takes.
 */
public final class Task<R> {
  private final TaskRunner runner;
  private final Callable<R> work;
  private Consumer<? super R> onSuccess = result -> {};
  private Consumer<? super Throwable> onFailure;
  private Runnable onEnd = () -> {};
  private boolean started;
  private boolean cancelled;

  Task(TaskRunner runner, Callable<R> work) {
    this.runner = runner;
    this.work = work;
    onFailure = runner.onUnhandled();
  }

  /** Hears the result. */
  public Task<R> onSuccess(Consumer<? super R> handler) {
    onSuccess = handler;
    return this;
  }

  /** Hears what was thrown, of any kind. */
  public Task<R> onFailure(Consumer<? super Throwable> handler) {
    onFailure = handler;
    return this;
  }

  /** Hears, after success or failure, that the task is over; also when it was cancelled. */
  public Task<R> onEnd(Runnable handler) {
    onEnd = handler;
    return this;
  }

  /**
   * Has the work done.
   *
   * @throws IllegalStateException when it was started before
   */
  public Task<R> start() {
    if (started) throw new IllegalStateException("started twice: " + work);
    started = true;
    runner.run(work, this::ended);
    return this;
  }

  /** Wants no result any more; the work itself goes on to its end, which is told. */
  public void cancel() {
    cancelled = true;
  }

  private void ended(Outcome<R> outcome) {
    if (!cancelled) {
      switch (outcome) {
        case Outcome.Success<R> success -> guarded(() -> onSuccess.accept(success.result()));
        case Outcome.Failure<R> failure -> guarded(() -> onFailure.accept(failure.cause()));
      }
    }
    guarded(onEnd);
  }

  private void guarded(Runnable handler) {
    if (Outcome.of(
            () -> {
              handler.run();
              return true;
            })
        instanceof Outcome.Failure<Boolean> failure) {
      runner.onUnhandled().accept(failure.cause());
    }
  }
}
