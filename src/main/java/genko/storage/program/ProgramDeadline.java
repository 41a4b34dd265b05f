package genko.storage.program;

import java.time.Duration;

/**
 * Ends a process that has not answered in time. Whoever waits for the answer then finds the end of
 * what the process says.
 */
public final class ProgramDeadline implements AutoCloseable {
  private final Thread watch;
  private volatile boolean over;

  private ProgramDeadline(Process process, Duration limit) {
    watch = Thread.ofVirtual().unstarted(() -> wait(process, limit));
  }

  /** {@code process} has {@code limit} from now on, until this is closed. */
  public static ProgramDeadline of(Process process, Duration limit) {
    ProgramDeadline deadline = new ProgramDeadline(process, limit);
    deadline.watch.start();
    return deadline;
  }

  private void wait(Process process, Duration limit) {
    try {
      Thread.sleep(limit);
      over = true;
      ChildProcess.end(process);
    } catch (InterruptedException _) {
      // It has answered.
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the time was over before it was closed. */
  public boolean isOver() {
    return over;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
