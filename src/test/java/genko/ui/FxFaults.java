package genko.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What was thrown on the JavaFX thread and nobody caught, and the exceptions that JavaFX caught and
 * only wrote into its log. A test that has a default handler of its own gets the first itself.
 */
final class FxFaults {
  /** JavaFX keeps its loggers no longer than somebody else does. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final Queue<Throwable> FOUND = new ConcurrentLinkedQueue<>();

  private FxFaults() {}

  /** Notes faults of the JavaFX thread, on which this is called, unless somebody does already. */
  static void note() {
    Thread thread = Thread.currentThread();
    if (thread.getUncaughtExceptionHandler() != thread.getThreadGroup()) return;
    thread.setUncaughtExceptionHandler(FxFaults::thrown);
    JAVAFX.addHandler(new Log());
  }

  private static void thrown(Thread thread, Throwable fault) {
    Thread.UncaughtExceptionHandler own = Thread.getDefaultUncaughtExceptionHandler();
    if (own == null) FOUND.add(fault);
    else own.uncaughtException(thread, fault);
  }

  /** The faults since this was asked last. */
  static List<Throwable> take() {
    List<Throwable> taken = new ArrayList<>();
    for (Throwable next = FOUND.poll(); next != null; next = FOUND.poll()) taken.add(next);
    return taken;
  }

  private static final class Log extends Handler {
    @Override
    public void publish(LogRecord written) {
      if (written.getLevel().intValue() < Level.WARNING.intValue()) return;
      String message = String.valueOf(written.getMessage());
      boolean exception = written.getThrown() != null || message.contains("Exception");
      if (exception) FOUND.add(new AssertionError(message, written.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
