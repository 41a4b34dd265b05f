package genko.storage.git;

import genko.storage.files.Disk;
import genko.storage.git.GitProcess.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What git knows of a folder, read without changing anything and without running a program that the
 * folder's own configuration names: whoever looks at a list has asked for no program. Paths are
 * from the root of the repository, with slashes. All methods block.
 */
public final class GitReader {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Nobody scrolls through more commits of one post. */
  private static final int MOST_COMMITS = 500;

  /** Nothing is written, fetched or filtered by a program on the way. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_ALLOW_PROTOCOL", "none",
          "GIT_LFS_SKIP_SMUDGE", "1");

  private static final List<String> QUIET =
      List.of(
          "--no-pager",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.quotePath=false",
          "-c",
          "log.showSignature=false",
          "-c",
          "safe.bareRepository=explicit");

  private static final List<String> PICTURES =
      Stream.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "heic")
          .map(type -> ":(top,icase,glob)**/*." + type)
          .toList();

  private final Path root;
  private final Path own;
  private final Path shared;
  private final String prefix;
  private final List<String> switchedOff;

  /**
   * @param root where the work tree begins
   * @param own git's own folder of this work tree
   * @param shared git's own folder of the repository, which may have several work trees
   * @param prefix from {@code root} to the folder that was asked for; empty or with a slash behind
   */
  private GitReader(Path root, Path own, Path shared, String prefix, List<String> switchedOff) {
    this.root = root;
    this.own = own;
    this.shared = shared;
    this.prefix = prefix;
    this.switchedOff = List.copyOf(switchedOff);
  }

  /** The repository that {@code folder} lies in; empty where it lies in none. */
  public static Optional<GitReader> of(Path folder) throws GitFailure {
    if (!isInRepository(folder)) return Optional.empty();
    List<String> ask =
        List.of(
            "rev-parse",
            "--path-format=absolute",
            "--show-toplevel",
            "--absolute-git-dir",
            "--git-common-dir",
            "--show-prefix");
    Answer answer = call(folder, List.of(), ask).orFail();
    List<String> lines = answer.text().lines().toList();
    String prefix = lines.size() > 3 ? lines.get(3) : "";
    Path root = Path.of(lines.get(0));
    return Optional.of(
        new GitReader(
            root, Path.of(lines.get(1)), Path.of(lines.get(2)), prefix, programs(folder)));
  }

  /** Whether git is worth asking: most folders lie in none, and a process costs more than this. */
  private static boolean isInRepository(Path folder) {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      try {
        if (Disk.REAL.facts(at.resolve(".git")).isPresent()) return true;
      } catch (IOException _) {
        // What cannot be looked into is no repository of the writer's.
        return false;
      }
    }
    return false;
  }

  /** What keeps git from the filters that the repository itself names as programs. */
  private static List<String> programs(Path folder) throws GitFailure {
    List<String> ask = List.of("config", "--list", "--show-scope", "--name-only", "-z");
    String[] said = call(folder, List.of(), ask).orFail().text().split("\0", -1);
    List<String> off = new ArrayList<>();
    for (int at = 0; at + 1 < said.length; at += 2) {
      boolean foreign = said[at].equals("local") || said[at].equals("worktree");
      String key = said[at + 1];
      if (!foreign
          || !key.toLowerCase(Locale.ROOT)
              .matches("filter\\..*\\.(?:clean|smudge|process|required)")) continue;
      // Such a name cannot be said on a command line, and nobody in good faith gives it.
      if (key.contains("=")) throw new GitFailure(GitFailure.Kind.REFUSED, key);
      off.addAll(List.of("-c", key + (key.endsWith("required") ? "=false" : "=")));
    }
    return off;
  }

  private static Answer call(Path folder, List<String> off, List<String> arguments)
      throws GitFailure {
    List<String> line = new ArrayList<>(QUIET);
    line.addAll(off);
    line.addAll(arguments);
    return new GitProcess(folder, SETTINGS, LIMIT, new GitStop()).run(line, "");
  }

  private Answer call(List<String> arguments) throws GitFailure {
    return call(root, switchedOff, arguments);
  }

  public Path root() {
    return root;
  }

  /** The path from the root of what is called {@code path} from the folder that was asked for. */
  public String path(String path) {
    return prefix + path;
  }

  /** How git is told of exactly one file or folder, whatever signs its name has. */
  static String exactly(String path) {
    return ":(top,literal)" + path;
  }

  /** Where the repository stands, with the files in {@code places} or, where none is, with all. */
  public GitStatus status(List<String> places) throws GitFailure {
    List<String> where = places.stream().map(GitReader::exactly).toList();
    List<String> ask =
        new ArrayList<>(
            List.of(
                "status",
                "--porcelain=v2",
                "--branch",
                "--ahead-behind",
                "-z",
                "--untracked-files=all",
                "--no-renames",
                "--ignore-submodules=all",
                "--"));
    ask.addAll(where);
    GitStatus status = GitStatus.parse(call(ask).orFail().text());
    return status.ahead() == 0 ? status : status.withUnpushed(unpushed(where));
  }

  private Set<String> unpushed(List<String> where) throws GitFailure {
    List<String> ask = differing("@{upstream}...HEAD");
    ask.add("--");
    ask.addAll(where);
    return names(call(ask).orFail());
  }

  private static List<String> differing(String range) {
    return new ArrayList<>(
        List.of(
            "diff",
            "--name-only",
            "-z",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=all",
            range));
  }

  private static Set<String> names(Answer answer) {
    Set<String> names = new HashSet<>(List.of(answer.text().split("\0", -1)));
    names.remove("");
    return names;
  }

  /** The pictures that git does not know and is not told to ignore. */
  public Set<String> newPictures() throws GitFailure {
    List<String> ask =
        new ArrayList<>(
            List.of("ls-files", "--others", "--exclude-standard", "-z", "--full-name", "--"));
    ask.addAll(PICTURES);
    return names(call(ask).orFail());
  }

  /** The commits in which {@code path} changed, under whatever name, the newest first. */
  public List<GitCommit> history(String path) throws GitFailure {
    List<String> ask =
        List.of(
            "log",
            "--follow",
            "-z",
            "--max-count=" + MOST_COMMITS,
            "--diff-filter=d",
            "--no-ext-diff",
            "--no-textconv",
            "--name-only",
            "--format=tformat:%x1e%H%x1f%ct%x1f%an%x1f%s",
            "--",
            exactly(path));
    List<GitCommit> commits = new ArrayList<>();
    for (String one : call(ask).orFail().text().split("\u001e", -1)) {
      commit(one, path).ifPresent(commits::add);
    }
    return commits;
  }

  private static Optional<GitCommit> commit(String said, String path) {
    String[] parts = said.split("\0", -1);
    String[] facts = parts[0].split("\u001f", 4);
    if (facts.length < 4) return Optional.empty();
    // A merge tells of no file; the post is called there what it is called after it.
    String then = parts.length > 1 ? parts[1].stripLeading() : "";
    Instant at = Instant.ofEpochSecond(Long.parseLong(facts[1]));
    return Optional.of(
        new GitCommit(facts[0], at, facts[2], facts[3], then.isEmpty() ? path : then));
  }

  /**
   * The bytes that the file of {@code commit} would have here, with the line ends of this place.
   */
  public byte[] content(GitCommit commit) throws GitFailure {
    String name = commit.id() + ":" + commit.path();
    return call(List.of("cat-file", "--filters", name)).orFail().out();
  }

  /** What is under way that a commit of one file would be in the way of: its name in git. */
  public Optional<String> underWay() {
    return Stream.of(
            "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")
        .filter(name -> isThere(own.resolve(name)))
        .map(name -> name.replaceFirst("[_-].*", "").toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private static boolean isThere(Path file) {
    try {
      return Disk.REAL.facts(file).isPresent();
    } catch (IOException _) {
      // What is in the way of git it says itself.
      return false;
    }
  }

  /** What is another whenever git was at work here, whoever called it; costs no process. */
  public String trace(GitStatus status) {
    List<Path> files =
        new ArrayList<>(
            List.of(
                own.resolve("index"), own.resolve("HEAD"), own.resolve("logs").resolve("HEAD")));
    files.add(shared.resolve("packed-refs"));
    files.add(shared.resolve("config"));
    status.branch().ifPresent(one -> files.add(shared.resolve("refs/heads/" + one)));
    status.upstream().ifPresent(one -> files.add(shared.resolve("refs/remotes/" + one)));
    return files.stream().map(GitReader::stamp).toList().toString();
  }

  private static String stamp(Path file) {
    try {
      return Disk.REAL.facts(file).map(facts -> facts.length() + "@" + facts.modified()).orElse("");
    } catch (IOException unreadable) {
      return String.valueOf(unreadable.getMessage());
    }
  }
}
