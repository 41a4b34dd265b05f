package genko.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The JavaFX thread of the tests, on a platform that shows nothing ({@code UnseenPlatformFactory}).
 */
public final class Fx {
  /** How long is waited for what must come; a machine on which it does come is busy. */
  private static final long SECONDS = 60;

  private static final long PAUSE_MILLIS = 5;

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
    run(FxFaults::note);
  }

  /** What {@code work} gives on the JavaFX thread. */
  public static <T> T call(Callable<T> work) throws Exception {
    if (Platform.isFxApplicationThread()) return work.call();
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

  /**
   * Waits until {@code condition}, which is asked on the JavaFX thread, holds: what a window does
   * comes a turn, a frame or a thread later, and on a busy machine much later.
   */
  public static void eventually(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!call(condition)) {
      if (System.nanoTime() > end) throw new AssertionError("waited in vain: " + call(Shown::now));
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Waits for {@code count} frames: each styles, lays out and draws what has changed. */
  public static void frames(int count) throws Exception {
    CountDownLatch drawn = new CountDownLatch(count);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            drawn.countDown();
            if (drawn.getCount() == 0) stop();
          }
        };
    run(timer::start);
    if (!drawn.await(SECONDS, TimeUnit.SECONDS)) throw new AssertionError("no frame comes");
  }
}
