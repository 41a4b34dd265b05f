package genko.workspace.save;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writes the journals when the system ends the program, as at a log-out, before it is gone: what
 * was typed till then, and what is typed while other parts of the program still come to their end.
 */
public final class ShutdownFlush {
  /** How long keys that were pressed already may take to arrive. */
  private static final long KEYS_MILLIS = 1000;

  private static final long WRITING_MILLIS = 5000;

  private final PostJournals journals;
  private final Executor owner;
  private final Thread hook = new Thread(this::write, "genko-last-writes");
  private volatile boolean ended;

  public ShutdownFlush(PostJournals journals, Executor owner) {
    this.journals = journals;
    this.owner = owner;
  }

  public void begin() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The writer ended the program: nothing is owed any more. */
  public void end() {
    ended = true;
  }

  /** What the system has done on its way out; at most seconds. */
  void write() {
    if (ended) return;
    try {
      // Once at once: the window's thread may be at its end already, or stuck.
      journals.flush().get(WRITING_MILLIS, TimeUnit.MILLISECONDS);
      CountDownLatch arrived = new CountDownLatch(1);
      owner.execute(arrived::countDown);
      boolean goesOn = arrived.await(KEYS_MILLIS, TimeUnit.MILLISECONDS);
      if (goesOn) journals.flush().get(WRITING_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | IllegalStateException _) {
      // What is not on the disk by now is lost with the program.
      return;
    }
  }
}
