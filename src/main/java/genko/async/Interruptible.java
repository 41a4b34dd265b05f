package genko.async;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Work that can be interrupted while it runs: the thread that does it is, and not what it does
 * afterwards. May be interrupted from any thread, also before it begins, and then never does.
 */
public final class Interruptible<R> implements Callable<R> {
  private final Callable<R> work;
  private @Nullable Thread running;
  private boolean interrupted;

  public Interruptible(Callable<R> work) {
    this.work = work;
  }

  @Override
  public R call() throws Exception {
    begin();
    try {
      return work.call();
    } finally {
      end();
    }
  }

  public synchronized void interrupt() {
    interrupted = true;
    if (running != null) running.interrupt();
  }

  private synchronized void begin() {
    if (interrupted) throw new CancellationException();
    running = Thread.currentThread();
  }

  private synchronized void end() {
    running = null;
    // The thread may go on to other work, which the mark would end.
    if (interrupted) Thread.interrupted();
  }
}
