package genko.storage.linter;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The lines that a process writes, read on a thread of their own: what the process has started may
 * hold its pipe open for long after its end, and whoever waits for a line is not to wait for that.
 */
final class AnswerLines {
  /** More than these wait until somebody takes one. */
  private static final int MOST = 64;

  /** So long is waited for the rest once the process has ended. */
  private static final Duration REST = Duration.ofMillis(500);

  private static final long LOOK_AGAIN_MS = 50;

  private final int longest;
  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(MOST);
  private volatile boolean over;
  private volatile boolean tooLong;

  private AnswerLines(int longest) {
    this.longest = longest;
  }

  /** Those of {@code process}; a line has at most {@code longest} bytes. */
  static AnswerLines of(Process process, int longest) {
    AnswerLines answer = new AnswerLines(longest);
    InputStream in = new BufferedInputStream(process.getInputStream());
    Thread reading = Thread.ofVirtual().start(() -> answer.read(in));
    var _ =
        process
            .onExit()
            .thenRun(
                () -> {
                  try {
                    boolean _ = reading.join(REST);
                  } catch (InterruptedException _) {
                    // What there is by now is all.
                    Thread.currentThread().interrupt();
                  }
                  answer.over = true;
                });
    return answer;
  }

  /** The next line; empty when there is none any more. */
  Optional<String> next() throws InterruptedException {
    while (true) {
      boolean last = over;
      String line = lines.poll(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
      if (line != null) return Optional.of(line);
      if (last) return Optional.empty();
    }
  }

  /** Whether it ended with a line that was too long. */
  boolean isTooLong() {
    return tooLong;
  }

  private void read(InputStream in) {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          lines.put(line.toString(StandardCharsets.UTF_8));
          line.reset();
        } else if (line.size() == longest) {
          tooLong = true;
          break;
        } else {
          line.write(next);
        }
      }
    } catch (IOException _) {
      // Its pipe was closed with it: what there was is taken.
    } catch (InterruptedException _) {
      // Nobody takes them any more.
      Thread.currentThread().interrupt();
    }
    over = true;
  }
}
