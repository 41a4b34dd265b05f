package genko.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that a test gives to a window. After {@link #end} none of them does anything any
 * more, so that the test's folder can be removed; what is asked of them then is dropped.
 */
final class Workers {
  private final List<ThreadPoolExecutor> all = new CopyOnWriteArrayList<>();

  Executor one() {
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

  void end() throws InterruptedException {
    for (ThreadPoolExecutor worker : all) worker.shutdown();
    for (ThreadPoolExecutor worker : all) worker.awaitTermination(5, TimeUnit.SECONDS);
  }
}
