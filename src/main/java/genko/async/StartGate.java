package genko.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Keeps work back that nothing on the first picture needs, for it would take the processor from
 * what does. Open until it is closed; what came to it meanwhile goes on when it opens again, in its
 * order.
 */
public final class StartGate {
  private final List<Runnable> held = new ArrayList<>();
  private boolean closed;

  /** {@code worker} behind this gate. */
  public Executor before(Executor worker) {
    return work -> {
      if (!isHeld(() -> pass(worker, work))) worker.execute(work);
    };
  }

  private synchronized boolean isHeld(Runnable passing) {
    if (closed) held.add(passing);
    return closed;
  }

  private static void pass(Executor worker, Runnable work) {
    try {
      worker.execute(work);
    } catch (RejectedExecutionException _) {
      // The program ended before it had begun: there is nobody left to be told.
      return;
    }
  }

  public synchronized void close() {
    closed = true;
  }

  /** Lets everything go on; what comes from now on does not overtake what was held. */
  public synchronized void open() {
    held.forEach(Runnable::run);
    held.clear();
    closed = false;
  }
}
