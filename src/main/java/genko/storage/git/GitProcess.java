package genko.storage.git;

import genko.storage.files.Disk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
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

  /** How long it may take to end when it is told to. */
  private static final Duration ENDING = Duration.ofSeconds(3);

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
    Intake out = Intake.of(process, process.getInputStream(), MOST_BYTES, true);
    Intake words = Intake.of(process, process.getErrorStream(), MOST_WORDS, false);
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
    Optional<Path> program = GitProgram.find(Disk.REAL);
    if (program.isEmpty()) throw new GitFailure(GitFailure.Kind.MISSING, "");
    List<String> line = new ArrayList<>(List.of(program.get().toString()));
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(OTHERS);
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_PAGER", "cat");
    // A terminal that Genko was started from is no place to ask for a password.
    environment.putIfAbsent("SSH_ASKPASS_REQUIRE", "force");
    environment.putAll(settings);
    try {
      return builder.start();
    } catch (IOException none) {
      throw new GitFailure(GitFailure.Kind.MISSING, String.valueOf(none.getMessage()));
    }
  }

  private boolean await(Process process) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return true;
    } catch (InterruptedException _) {
      // Nobody waits for it any more.
      Thread.currentThread().interrupt();
    }
    end(process);
    return false;
  }

  /** Ends {@code process} and all that it started: kindly, so that it takes its locks away. */
  static void end(Process process) {
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

  /** Takes what a process says. */
  private static final class Intake {
    /** So long is waited for the rest once the process has ended: others may hold its pipe. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final Process process;
    private final int most;
    private final boolean whole;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final Thread thread;
    private volatile boolean cut;

    private Intake(Process process, InputStream from, int most, boolean whole) {
      this.process = process;
      this.most = most;
      this.whole = whole;
      thread = Thread.ofVirtual().unstarted(() -> take(from));
    }

    /** {@code whole} ends the process where it says more than {@code most} bytes. */
    static Intake of(Process process, InputStream from, int most, boolean whole) {
      Intake intake = new Intake(process, from, most, whole);
      intake.thread.start();
      return intake;
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
      end(process);
    }

    boolean isCut() {
      return cut;
    }

    byte[] bytes() {
      try {
        boolean _ = thread.join(REST);
      } catch (InterruptedException _) {
        // What is there is taken.
        Thread.currentThread().interrupt();
      }
      return taken.toByteArray();
    }

    /** In the encoding of the system, which is what programs tell people in. */
    String text() {
      String encoding = System.getProperty("native.encoding", "UTF-8");
      boolean known = Charset.isSupported(encoding);
      byte[] bytes = bytes();
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      return known && utf8.indexOf('\uFFFD') >= 0
          ? new String(bytes, Charset.forName(encoding))
          : utf8;
    }
  }
}
