package genko.async;

import java.util.concurrent.Callable;

/** What came of a task: a result, or what was thrown in place of one. */
sealed interface Outcome<R> {
  record Success<R>(R result) implements Outcome<R> {}

  record Failure<R>(Throwable cause) implements Outcome<R> {}

  /** Does {@code work} and keeps whatever comes of it; never throws. */
  @SuppressWarnings("CatchingUnchecked")
  static <R> Outcome<R> of(Callable<R> work) {
    try {
      return new Success<>(work.call());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Failure<>(stopped);
    } catch (Throwable thrown) {
      return new Failure<>(thrown);
    }
  }
}
