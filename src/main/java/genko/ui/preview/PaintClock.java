package genko.ui.preview;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long the threads that lay out and paint have had the processor, in nanoseconds: a busy
 * machine spoils nothing. Belongs to the JavaFX thread.
 */
final class PaintClock {
  private static final String PAINTER = "QuantumRenderer";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long painter = -1;

  long now() {
    if (painter < 0) painter = find();
    long painted = painter < 0 ? 0 : Math.max(0, threads.getThreadCpuTime(painter));
    return threads.getCurrentThreadCpuTime() + painted;
  }

  /** The number of the thread that paints; -1 when there is none by that name. */
  private static long find() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(PAINTER))
        .mapToLong(Thread::threadId)
        .findFirst()
        .orElse(-1);
  }
}
