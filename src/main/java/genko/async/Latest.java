package genko.async;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Work on snapshots away from the thread that owns them, where only the newest counts: at most one
 * runs at a time and at most one waits. A result that is no longer wanted when it arrives is still
 * handed over with the snapshot that it belongs to, so that its taker can tell.
 *
 * <p>All methods are called on the owner's thread, which is also where results arrive. Work that
 * fails is told as any failure of a {@link Task} is, and what waits runs next.
 */
public final class Latest<S, R> {
  private final TaskRunner runner;
  private final Function<S, R> work;
  private final BiConsumer<S, R> taker;
  private BiConsumer<S, Throwable> onFailure;
  private Optional<S> waiting = Optional.empty();
  private boolean busy;

  /** {@code work} runs on the worker of {@code runner}; {@code taker} gets its results. */
  public Latest(TaskRunner runner, Function<S, R> work, BiConsumer<S, R> taker) {
    this.runner = runner;
    this.work = work;
    this.taker = taker;
    onFailure = (snapshot, cause) -> runner.onUnhandled().accept(cause);
  }

  /** Hears of work that failed, with its snapshot. */
  public Latest<S, R> onFailure(BiConsumer<S, Throwable> handler) {
    onFailure = handler;
    return this;
  }

  /** Asks for the work on {@code snapshot}, in place of one that has not begun. */
  public void ask(S snapshot) {
    if (busy) {
      waiting = Optional.of(snapshot);
      return;
    }
    busy = true;
    runner
        .task(() -> work.apply(snapshot))
        .onSuccess(result -> taker.accept(snapshot, result))
        .onFailure(cause -> onFailure.accept(snapshot, cause))
        .onEnd(this::next)
        .start();
  }

  private void next() {
    busy = false;
    Optional<S> newest = waiting;
    waiting = Optional.empty();
    newest.ifPresent(this::ask);
  }

  /** Whether nothing runs and nothing waits. */
  public boolean isIdle() {
    return !busy;
  }
}
