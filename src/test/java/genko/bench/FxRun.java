package genko.bench;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** What a run of the benchmark has done on the JavaFX thread and waits for, and how it tells. */
public final class FxRun {
  private static final long PATIENCE = 120_000;

  private FxRun() {}

  /** A name and a number on a line. */
  public static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
    System.out.flush();
  }

  /** Waits until {@code count} frames have been painted. */
  public static void frames(int count) {
    CompletableFuture<Void> painted = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private int left = count + 1;

              @Override
              public void handle(long now) {
                if (--left > 0) return;
                stop();
                painted.complete(null);
              }
            }.start());
    painted.join();
  }

  public static void until(BooleanSupplier condition) {
    long end = System.currentTimeMillis() + PATIENCE;
    while (!condition.getAsBoolean()) {
      if (System.currentTimeMillis() > end) throw new IllegalStateException("never came");
      try {
        Thread.sleep(1);
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
  }

  public static <T> T onFx(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception | Error fault) {
            result.completeExceptionally(fault);
          }
        });
    return result.join();
  }
}
