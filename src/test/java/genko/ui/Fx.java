package genko.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The JavaFX thread of the tests, on JavaFX's own headless platform. */
public final class Fx {
  private static final long SECONDS = 60;

  private Fx() {}

  /** Starts JavaFX, unless another test has done so. */
  public static void start() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyRunning) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    if (!started.await(SECONDS, TimeUnit.SECONDS)) throw new AssertionError("JavaFX is not up");
  }

  /** What {@code work} gives on the JavaFX thread. */
  public static <T> T call(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception | AssertionError failed) {
            result.completeExceptionally(failed);
          }
        });
    return result.get(SECONDS, TimeUnit.SECONDS);
  }

  public static void run(Runnable work) throws Exception {
    call(
        () -> {
          work.run();
          return null;
        });
  }
}
