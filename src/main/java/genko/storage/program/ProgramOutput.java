package genko.storage.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Takes what a process says, on a thread of its own. */
public final class ProgramOutput {
  /** So long is waited for the rest once the process has ended: others may hold its pipe. */
  private static final Duration REST = Duration.ofSeconds(2);

  private final Process process;
  private final int most;
  private final boolean whole;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final Thread thread;
  private volatile boolean cut;

  private ProgramOutput(Process process, InputStream from, int most, boolean whole) {
    this.process = process;
    this.most = most;
    this.whole = whole;
    thread = Thread.ofVirtual().unstarted(() -> take(from));
  }

  /** {@code whole} ends the process where it says more than {@code most} bytes. */
  public static ProgramOutput of(Process process, InputStream from, int most, boolean whole) {
    ProgramOutput output = new ProgramOutput(process, from, most, whole);
    output.thread.start();
    return output;
  }

  private void take(InputStream from) {
    byte[] some = new byte[1 << 13];
    try {
      for (int count = from.read(some); count >= 0; count = from.read(some)) {
        if (taken.size() + count <= most) taken.write(some, 0, count);
        else if (whole) tooMuch();
      }
    } catch (IOException _) {
      // Its pipe was closed with it: what there was is taken.
    }
  }

  private void tooMuch() {
    cut = true;
    ChildProcess.end(process);
  }

  /** Whether it said more than was wanted. */
  public boolean isCut() {
    return cut;
  }

  /** All that was taken, once there is no more. */
  public byte[] bytes() {
    try {
      boolean _ = thread.join(REST);
    } catch (InterruptedException _) {
      // What is there is taken.
      Thread.currentThread().interrupt();
    }
    return taken.toByteArray();
  }

  /** In the encoding of the system, which is what programs tell people in. */
  public String text() {
    String encoding = System.getProperty("native.encoding", "UTF-8");
    boolean known = Charset.isSupported(encoding);
    byte[] bytes = bytes();
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return known && utf8.indexOf('\uFFFD') >= 0
        ? new String(bytes, Charset.forName(encoding))
        : utf8;
  }
}
