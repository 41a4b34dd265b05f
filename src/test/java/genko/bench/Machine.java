package genko.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process takes of the machine, and orders of numbers. */
public final class Machine {
  private Machine() {}

  /** Processor time of this process, in ms. */
  public static double processCpu() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  /** Processor time of a thread of this process, in ms. */
  public static double threadCpu(long thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread) / 1e6;
  }

  /** Ms since this process began. */
  public static double sinceStart() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  /**
   * A figure of a process in MB, {@code VmRSS} or {@code VmHWM}; not a number where no such file.
   */
  public static double megabytes(String process, String figure) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith(figure))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException gone) {
      return Double.NaN;
    }
  }

  /** Heap in MB when what nobody holds has been taken away. */
  public static double heap() throws InterruptedException {
    for (int round = 0; round < 3; round++) {
      System.gc();
      Thread.sleep(200);
    }
    Runtime memory = Runtime.getRuntime();
    return (memory.totalMemory() - memory.freeMemory()) / 1e6;
  }

  /** The value below which {@code share} of {@code values} are. */
  public static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) return Double.NaN;
    return sorted[Math.clamp((int) Math.ceil(sorted.length * share) - 1, 0, sorted.length - 1)];
  }

  public static double median(List<Double> values) {
    return quantile(values, 0.5);
  }
}
