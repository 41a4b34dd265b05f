package genko.storage.git;

import genko.storage.files.Disk;
import genko.storage.program.ChildProcess;
import genko.storage.program.ProgramOutput;
import genko.storage.program.ProgramPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One call of git: a list of arguments and no shell, no terminal to ask in, a limit to its time and
 * to what it says. Blocks the thread that it is called on.
 */
record GitProcess(Path folder, Map<String, String> settings, Duration limit, GitStop stop) {
  /** What git may say at most, in bytes. */
  static final int MOST_BYTES = 16 << 20;

  /** What git says of its work beside its answer. */
  private static final int MOST_WORDS = 1 << 16;

  /** For which repository a git above this program works; not for the one that is meant here. */
  private static final Set<String> OTHERS =
      Set.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_CONFIG",
          "GIT_COMMON_DIR",
          "GIT_DIR",
          "GIT_EXTERNAL_DIFF",
          "GIT_GLOB_PATHSPECS",
          "GIT_GRAFT_FILE",
          "GIT_ICASE_PATHSPECS",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_LITERAL_PATHSPECS",
          "GIT_NAMESPACE",
          "GIT_NOGLOB_PATHSPECS",
          "GIT_NO_REPLACE_OBJECTS",
          "GIT_OBJECT_DIRECTORY",
          "GIT_PREFIX",
          "GIT_REPLACE_REF_BASE",
          "GIT_SHALLOW_FILE",
          "GIT_WORK_TREE");

  /** What a call came to. */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int exit, byte[] out, String words) {
    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    /** This answer, if git did what it was asked to. */
    Answer orFail() throws GitFailure {
      if (exit == 0) return this;
      String said = words.isBlank() ? text() : words;
      throw new GitFailure(GitFailure.Kind.REFUSED, said);
    }
  }

  /** Calls git with {@code arguments} and gives it {@code input} to read. */
  Answer run(List<String> arguments, String input) throws GitFailure {
    if (stop.isStopped()) throw new GitFailure(GitFailure.Kind.STOPPED, "");
    Process process = start(arguments);
    stop.follow(process);
    ProgramOutput out = ProgramOutput.of(process, process.getInputStream(), MOST_BYTES, true);
    ProgramOutput words = ProgramOutput.of(process, process.getErrorStream(), MOST_WORDS, false);
    try (OutputStream to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It ended without reading; what it says of that is told below.
    }
    boolean inTime = await(process);
    String said = words.text();
    if (stop.isStopped()) throw new GitFailure(GitFailure.Kind.STOPPED, said);
    if (!inTime) throw new GitFailure(GitFailure.Kind.LATE, said);
    byte[] answer = out.bytes();
    if (out.isCut()) throw new GitFailure(GitFailure.Kind.TOO_MUCH, said);
    return new Answer(process.exitValue(), answer, said);
  }

  private Process start(List<String> arguments) throws GitFailure {
    Optional<Path> program = ProgramPath.find(Disk.REAL, "git");
    if (program.isEmpty()) throw new GitFailure(GitFailure.Kind.MISSING, "");
    List<String> line = new ArrayList<>(List.of(program.get().toString()));
    line.addAll(arguments);
    try {
      return ChildProcess.start(line, folder, this::set);
    } catch (IOException none) {
      throw new GitFailure(GitFailure.Kind.MISSING, String.valueOf(none.getMessage()));
    }
  }

  private void set(Map<String, String> environment) {
    environment.keySet().removeAll(OTHERS);
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_PAGER", "cat");
    // A terminal that Genko was started from is no place to ask for a password.
    environment.putIfAbsent("SSH_ASKPASS_REQUIRE", "force");
    environment.putAll(settings);
  }

  private boolean await(Process process) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return true;
    } catch (InterruptedException _) {
      // Nobody waits for it any more.
      Thread.currentThread().interrupt();
    }
    ChildProcess.end(process);
    return false;
  }
}
