package genko.storage.linter;

import genko.text.Text;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A linter that is asked of one text at a time, by one thread. It is the writer's program: it reads
 * and does what it likes, so it is run only where the writer allowed that.
 */
public interface Linter {
  /** How long it may take for a text, its start included. */
  Duration LIMIT = Duration.ofSeconds(30);

  /** What its answer may be long at most, in bytes. */
  int MOST_BYTES = 8 << 20;

  /** What is kept of what it says beside, in bytes. */
  int MOST_WORDS = 1 << 14;

  /** What it says of {@code text}, which is or will be saved at {@code file}. Blocks. */
  LinterResult look(Path file, Text text);

  /** Ends it for good; any thread may. */
  void stop();

  /** {@code command} in {@code folder}; each text has {@code limit}. */
  static Linter of(LinterCommand command, Path folder, Duration limit) {
    return command.kept()
        ? new KeptLinter(command, folder, limit)
        : new EachLinter(command, folder, limit);
  }
}
