package genko.async;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Waits for what another thread or program does. It pauses in between: a machine that is busy has
 * its processor for what is waited for.
 */
public final class Eventually {
  private static final long SECONDS = 60;
  private static final long PAUSE_MILLIS = 2;

  private Eventually() {}

  /** Returns when {@code condition}, which is asked on this thread, holds. */
  public static void eventually(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!condition.call()) {
      if (System.nanoTime() > end) throw new AssertionError("waited in vain");
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
