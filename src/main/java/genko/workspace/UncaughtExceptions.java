package genko.workspace;

import genko.storage.files.FaultLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an exception or error that nobody caught, on whichever thread: the journals are
 * written, its details go to the log, and the window says so. The program goes on. The same fault
 * again and again, as from the layout at each pulse, is logged and said a few times only.
 */
public final class UncaughtExceptions implements Thread.UncaughtExceptionHandler {
  /** How often one fault is told. */
  public static final int MOST_OF_ONE = 3;

  /** How many different faults are told in one run of the program. */
  static final int MOST = 100;

  private static final int RESERVE_BYTES = 1 << 20;

  private final FaultLog log;
  private final InstantSource clock;
  private final Executor worker;
  private final Executor owner;
  private final Map<String, Integer> known = new ConcurrentHashMap<>();
  private volatile Runnable onFault = () -> {};
  private volatile Consumer<Fault> teller = fault -> {};

  /** Let go when memory is at its end, so that telling of it finds some. */
  @SuppressWarnings("UnusedVariable")
  private volatile byte @Nullable [] reserve = new byte[RESERVE_BYTES];

  /**
   * A fault as it is told.
   *
   * @param details the time, the thread and the stack
   * @param log where they are written down; empty when the disk refused
   */
  public record Fault(String kind, String details, Optional<Path> log) {}

  /** {@code worker} writes the log; {@code owner} is where faults are told. */
  public UncaughtExceptions(FaultLog log, InstantSource clock, Executor worker, Executor owner) {
    this.log = log;
    this.clock = clock;
    this.worker = worker;
    this.owner = owner;
  }

  /** What is to be done at once, on the thread that failed: it must not wait for another. */
  public void setOnFault(Runnable work) {
    onFault = work;
  }

  /** Who tells the writer. */
  public void setTeller(Consumer<Fault> teller) {
    this.teller = teller;
  }

  @Override
  @SuppressWarnings("CatchAndPrintStackTrace")
  public void uncaughtException(Thread thread, Throwable why) {
    try {
      if (why instanceof OutOfMemoryError) reserve = null;
      guarded(onFault, why);
      if (isNews(why)) tell(thread, why);
    } catch (RuntimeException | Error atItsEnd) {
      suppress(atItsEnd, why);
    }
  }

  /** What cannot be done at once keeps nobody from being told. */
  private static void guarded(Runnable work, Throwable why) {
    try {
      work.run();
    } catch (RuntimeException | Error refused) {
      suppress(refused, why);
    }
  }

  /** Whoever handles the last resort has none: the program goes on all the same. */
  private static void suppress(Throwable atItsEnd, Throwable why) {
    if (atItsEnd != why) why.addSuppressed(atItsEnd);
  }

  private boolean isNews(Throwable why) {
    StackTraceElement[] stack = why.getStackTrace();
    String sign = why.getClass().getName() + (stack.length == 0 ? "" : " " + stack[0]);
    if (known.size() >= MOST && !known.containsKey(sign)) return false;
    return known.merge(sign, 1, Integer::sum) <= MOST_OF_ONE;
  }

  private void tell(Thread thread, Throwable why) {
    String details = details(thread, why);
    String kind = why.getClass().getSimpleName();
    worker.execute(
        () -> {
          Optional<Path> written = Optional.of(log.file());
          try {
            log.add(details);
          } catch (IOException refused) {
            written = Optional.empty();
          }
          Fault fault = new Fault(kind, details, written);
          owner.execute(() -> teller.accept(fault));
        });
  }

  private String details(Thread thread, Throwable why) {
    StringWriter out = new StringWriter();
    out.append(clock.instant().toString()).append(' ').append(thread.getName());
    out.append(" (Java ").append(System.getProperty("java.version")).append(", ");
    out.append(System.getProperty("os.name")).append(")\n");
    why.printStackTrace(new PrintWriter(out, true));
    return out.append('\n').toString();
  }
}
