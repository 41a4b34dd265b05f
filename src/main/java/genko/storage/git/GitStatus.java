package genko.storage.git;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a repository stands.
 *
 * @param branch what is checked out; empty where that is a commit and no branch
 * @param born whether there is any commit
 * @param upstream where the branch is pushed to; empty where that is not said
 * @param ahead how many commits are not there yet
 * @param behind how many of there are not here, as far as was last seen
 * @param files the files that are not as they were committed, from the root of the repository
 */
public record GitStatus(
    Optional<String> branch,
    boolean born,
    Optional<String> upstream,
    int ahead,
    int behind,
    Map<String, GitState> files) {
  public GitStatus {
    files = Map.copyOf(files);
  }

  /** What git says of it as {@code --porcelain=v2 --branch -z}. */
  static GitStatus parse(String said) {
    Optional<String> branch = Optional.empty();
    Optional<String> upstream = Optional.empty();
    boolean born = true;
    int ahead = 0;
    int behind = 0;
    Map<String, GitState> files = new HashMap<>();
    for (String line : said.split("\0", -1)) {
      if (line.startsWith("# branch.oid ")) born = !line.endsWith(" (initial)");
      else if (line.startsWith("# branch.head ")) branch = named(line.substring(14));
      else if (line.startsWith("# branch.upstream ")) upstream = Optional.of(line.substring(18));
      else if (line.startsWith("# branch.ab ")) {
        List<String> counts = List.of(line.split(" ", -1));
        ahead = Integer.parseInt(counts.get(2).substring(1));
        behind = Integer.parseInt(counts.get(3).substring(1));
      } else {
        take(line, files);
      }
    }
    return new GitStatus(branch, born, upstream, ahead, behind, files);
  }

  private static Optional<String> named(String head) {
    return head.equals("(detached)") ? Optional.empty() : Optional.of(head);
  }

  private static void take(String line, Map<String, GitState> files) {
    if (line.startsWith("? ")) files.put(line.substring(2), GitState.NEW);
    if (line.startsWith("u ")) files.put(path(line, 10), GitState.CONFLICTED);
    if (line.startsWith("1 ")) files.put(path(line, 8), state(line.charAt(2), line.charAt(3)));
  }

  /** The rest of {@code line} behind so many spaces; a path may have some of its own. */
  private static String path(String line, int spaces) {
    int at = 0;
    for (int space = 0; space < spaces; space++) at = line.indexOf(' ', at) + 1;
    return line.substring(at);
  }

  private static GitState state(char staged, char there) {
    if (staged != '.') return GitState.STAGED;
    // Announced, with nothing of it staged yet.
    return there == 'A' ? GitState.NEW : GitState.CHANGED;
  }

  /** The same, with {@code unpushed} files that are as they were committed. */
  GitStatus withUnpushed(Set<String> unpushed) {
    Map<String, GitState> all = new HashMap<>();
    unpushed.forEach(path -> all.put(path, GitState.UNPUSHED));
    all.putAll(files);
    return new GitStatus(branch, born, upstream, ahead, behind, all);
  }
}
