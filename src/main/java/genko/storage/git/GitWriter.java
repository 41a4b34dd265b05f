package genko.storage.git;

import genko.storage.git.GitProcess.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commits files and pushes commits, as the writer's own git does it: with their hooks, signature,
 * filters and credentials. Nothing that is there is taken away or rewritten: what else is staged
 * stays staged and out of the commit, and no push is forced. All methods block.
 */
public final class GitWriter {
  /** Hooks may test a whole blog, and lines may be slow. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final Duration QUICK = Duration.ofSeconds(20);

  /** Another git that only looks holds the index for a moment; so often is it waited for. */
  private static final int MOST_TRIES = 20;

  private static final long PAUSE_MILLIS = 100;

  private final GitReader repository;
  private final GitStop stop;
  private final Runnable pause;

  /** {@code stop} ends what is under way. */
  public GitWriter(GitReader repository, GitStop stop) {
    this(repository, stop, GitWriter::pause);
  }

  GitWriter(GitReader repository, GitStop stop, Runnable pause) {
    this.repository = repository;
    this.stop = stop;
    this.pause = pause;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException _) {
      // Git is started once more, and says itself that nobody waits for it.
      Thread.currentThread().interrupt();
    }
  }

  private Answer call(Duration limit, String input, List<String> arguments) throws GitFailure {
    return call(limit, stop, input, arguments);
  }

  private Answer call(Duration limit, GitStop end, String input, List<String> arguments)
      throws GitFailure {
    for (int tries = 1; ; tries++) {
      Answer answer = new GitProcess(repository.root(), Map.of(), limit, end).run(arguments, input);
      boolean held = answer.exit() != 0 && answer.words().contains("index.lock");
      if (!held || tries == MOST_TRIES) return answer;
      pause.run();
    }
  }

  /** Whether git knows who commits; if not, {@link GitFailure#words} says what it wants. */
  public Optional<GitFailure> lacksName() throws GitFailure {
    try {
      call(QUICK, "", List.of("var", "GIT_COMMITTER_IDENT")).orFail();
      return Optional.empty();
    } catch (GitFailure failure) {
      if (failure.kind() != GitFailure.Kind.REFUSED) throw failure;
      return Optional.of(failure);
    }
  }

  /** Commits what the files at {@code paths} hold, and nothing else. */
  public void commit(List<String> paths, String message) throws GitFailure {
    List<String> announced = unknown(paths);
    announce(announced);
    boolean done = false;
    try {
      List<String> ask = new ArrayList<>(List.of("commit", "--quiet", "--only", "--file=-", "--"));
      paths.stream().map(GitReader::exactly).forEach(ask::add);
      call(LIMIT, message, ask).orFail();
      done = true;
    } finally {
      if (!done) forget(announced);
    }
  }

  /** Those of {@code paths} that are in no commit and not staged. */
  private List<String> unknown(List<String> paths) throws GitFailure {
    List<String> ask = new ArrayList<>(List.of("ls-files", "-z", "--full-name", "--"));
    paths.stream().map(GitReader::exactly).forEach(ask::add);
    List<String> known = List.of(call(QUICK, "", ask).orFail().text().split("\0", -1));
    return paths.stream().filter(path -> !known.contains(path)).toList();
  }

  /** Tells git that there are such files; what they hold is not staged by that. */
  private void announce(List<String> paths) throws GitFailure {
    if (paths.isEmpty()) return;
    List<String> ask = new ArrayList<>(List.of("add", "--intent-to-add", "--"));
    paths.stream().map(GitReader::exactly).forEach(ask::add);
    call(QUICK, "", ask).orFail();
  }

  /** Takes back what {@link #announce} told; the files themselves are not touched. */
  private void forget(List<String> paths) throws GitFailure {
    if (paths.isEmpty()) return;
    List<String> ask = new ArrayList<>(List.of("update-index", "--force-remove", "--"));
    ask.addAll(paths);
    // Also after a stop: the index is to be as it was.
    call(QUICK, new GitStop(), "", ask).orFail();
  }

  /**
   * Where {@code branch} is pushed to.
   *
   * @param remote the name of a remote
   * @param ref the branch there, in full
   * @param first whether the branch is to be told of it at its first push
   */
  public record Target(String remote, String ref, boolean first) {
    /** As people call it. */
    public String label() {
      return remote + "/" + ref.replaceFirst("^refs/heads/", "");
    }
  }

  /** Where {@code branch} is pushed to; empty where nothing says so and several places may be. */
  public Optional<Target> target(String branch) throws GitFailure {
    String format =
        "%(push:remotename)%00%(push:remoteref)%00%(upstream:remotename)%00%(upstream:remoteref)";
    String name = "refs/heads/" + branch;
    List<String> ask = List.of("for-each-ref", "--format=" + format, name);
    String[] parts = call(QUICK, "", ask).orFail().text().strip().split("\0", -1);
    // A commit that there is none before has no ref yet; a dot is this repository itself.
    String upstream = parts.length < 4 || parts[2].equals(".") ? "" : parts[2];
    String remote = parts.length < 4 || parts[0].equals(".") ? "" : parts[0];
    if (upstream.isEmpty()) return first(remote, name);
    if (remote.isEmpty()) remote = upstream;
    String ref = remote.equals(upstream) ? parts[3] : name;
    return Optional.of(new Target(remote, parts[1].isEmpty() ? ref : parts[1], false));
  }

  private Optional<Target> first(String remote, String name) throws GitFailure {
    if (!remote.isEmpty()) return Optional.of(new Target(remote, name, true));
    List<String> remotes = call(QUICK, "", List.of("remote")).orFail().text().lines().toList();
    return remotes.size() == 1
        ? Optional.of(new Target(remotes.getFirst(), name, true))
        : Optional.empty();
  }

  /** Pushes {@code branch} to {@code target}, which takes it only where nothing there is lost. */
  public void push(String branch, Target target) throws GitFailure {
    List<String> ask = new ArrayList<>(List.of("push"));
    if (target.first()) ask.add("--set-upstream");
    ask.addAll(List.of("--", target.remote(), "refs/heads/" + branch + ":" + target.ref()));
    call(LIMIT, "", ask).orFail();
  }
}
