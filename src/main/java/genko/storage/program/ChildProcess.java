package genko.storage.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts and ends other programs: a list of arguments and no shell. */
public final class ChildProcess {
  /** How long one may take to end when it is told to. */
  private static final Duration ENDING = Duration.ofSeconds(3);

  private ChildProcess() {}

  /** Starts {@code line} in {@code folder}, in an environment that {@code setting} changes. */
  public static Process start(List<String> line, Path folder, Consumer<Map<String, String>> setting)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    setting.accept(builder.environment());
    return builder.start();
  }

  /** Ends {@code process} and all that it started: kindly, so that it takes its locks away. */
  public static void end(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroy);
    process
        .onExit()
        .orTimeout(ENDING.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            late -> {
              all.forEach(ProcessHandle::destroyForcibly);
              return process;
            });
  }
}
