package genko.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that a test gives to a window. After {@link #end} none of them does anything any
 * more, so that the test's folder can be removed; what is asked of them then is dropped.
 */
public final class Workers {
  private final List<ThreadPoolExecutor> all = new CopyOnWriteArrayList<>();

  public Executor one() {
    ThreadPoolExecutor worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    all.add(worker);
    return worker;
  }

  /**
   * What {@code work} gives, done when all that was asked of the threads is done and while none of
   * them does anything: what lies on the disk then does not move.
   */
  public <T> T still(Callable<T> work) throws Exception {
    CountDownLatch stopped = new CountDownLatch(all.size());
    CountDownLatch released = new CountDownLatch(1);
    Runnable stop =
        () -> {
          stopped.countDown();
          try {
            released.await();
          } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
          }
        };
    all.forEach(worker -> worker.execute(stop));
    try {
      if (!stopped.await(60, TimeUnit.SECONDS)) throw new AssertionError("a thread does not stop");
      return work.call();
    } finally {
      released.countDown();
    }
  }

  public void end() throws InterruptedException {
    for (ThreadPoolExecutor worker : all) worker.shutdown();
    for (ThreadPoolExecutor worker : all) worker.awaitTermination(60, TimeUnit.SECONDS);
  }
}
