package genko.workspace;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Work on snapshots away from the thread that owns them: at most one runs at a time, only the
 * newest waits, and a result that is no longer wanted when it arrives is still handed over with the
 * snapshot that it belongs to, so that its taker can tell.
 *
 * <p>All methods are called on the owner's thread, which is also where results arrive.
 */
public final class Latest<S, R> {
  private final Executor worker;
  private final Executor owner;
  private final Function<S, R> work;
  private final BiConsumer<S, R> taker;
  private S waiting;
  private boolean busy;

  /** {@code work} runs on {@code worker}; {@code taker} gets its results on {@code owner}. */
  public Latest(Executor worker, Executor owner, Function<S, R> work, BiConsumer<S, R> taker) {
    this.worker = worker;
    this.owner = owner;
    this.work = work;
    this.taker = taker;
  }

  /** Asks for the work on {@code snapshot}, in place of one that has not begun. */
  public void ask(S snapshot) {
    if (busy) {
      waiting = snapshot;
      return;
    }
    busy = true;
    worker.execute(() -> run(snapshot));
  }

  private void run(S snapshot) {
    R result;
    try {
      result = work.apply(snapshot);
    } catch (RuntimeException | Error fault) {
      owner.execute(this::next);
      throw fault;
    }
    owner.execute(
        () -> {
          try {
            taker.accept(snapshot, result);
          } finally {
            next();
          }
        });
  }

  private void next() {
    busy = false;
    S snapshot = waiting;
    waiting = null;
    if (snapshot != null) ask(snapshot);
  }

  /** Whether nothing runs and nothing waits. */
  public boolean isIdle() {
    return !busy;
  }
}
