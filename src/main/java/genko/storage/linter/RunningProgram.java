package genko.storage.linter;

import genko.storage.files.Disk;
import genko.storage.linter.LinterResult.Failed;
import genko.storage.linter.LinterResult.Reason;
import genko.storage.program.ChildProcess;
import genko.storage.program.ProgramPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The process of a linter, which may be ended by any thread at any time. */
final class RunningProgram {
  private static final String FILE = "{file}";

  private final LinterCommand command;
  private final Path folder;
  private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
  private volatile boolean stopped;

  RunningProgram(LinterCommand command, Path folder) {
    this.command = command;
    this.folder = folder;
  }

  /**
   * Starts it, unless somebody stopped it; {@code file} stands in its line where an argument is
   * {@code {file}}, never within one: that may be read by a shell.
   */
  Process start(Path file) throws IOException {
    if (stopped) throw new IOException("stopped");
    List<String> line = new ArrayList<>(List.of(program()));
    command.line().stream()
        .skip(1)
        .map(part -> part.equals(FILE) ? file.toString() : part)
        .forEach(line::add);
    Process process = ChildProcess.start(line, folder, environment -> {});
    running.set(process);
    if (stopped) ChildProcess.end(process);
    return process;
  }

  /** One that is called by a path lies there, from the blog's folder; others are looked for. */
  private String program() throws IOException {
    String name = command.line().getFirst();
    if (name.contains("/") || name.contains("\\")) return folder.resolve(name).toString();
    Optional<Path> found = ProgramPath.find(Disk.REAL, name);
    return found.orElseThrow(() -> new IOException(name)).toString();
  }

  void stop() {
    stopped = true;
    end();
  }

  void end() {
    Process process = running.getAndSet(null);
    if (process != null) ChildProcess.end(process);
  }

  boolean isStopped() {
    return stopped;
  }

  /** Why there is no answer, unless somebody stopped it. */
  Failed failed(Reason reason, String words) {
    String line = words.strip().replaceAll("\\s*\\R\\s*", " ");
    String most = line.length() > 300 ? line.substring(0, 300) + "…" : line;
    return new Failed(stopped ? Reason.STOPPED : reason, most);
  }
}
