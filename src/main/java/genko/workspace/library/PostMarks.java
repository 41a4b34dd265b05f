package genko.workspace.library;

import genko.storage.git.GitState;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the posts of a list from elsewhere than their heads, by their paths in it.
 *
 * @param unsaved those of which more was written than their files hold
 * @param git how those differ that are not as they were committed and pushed; empty where they lie
 *     in no repository
 * @param problems the kinds of problems that were found in each; empty where nobody has looked
 */
public record PostMarks(
    Set<String> unsaved,
    Optional<Map<String, GitState>> git,
    Optional<Map<String, Set<String>>> problems) {
  public static final PostMarks NONE = new PostMarks(Set.of(), Optional.empty(), Optional.empty());

  public PostMarks {
    unsaved = Set.copyOf(unsaved);
    git = git.map(Map::copyOf);
    problems = problems.map(Map::copyOf);
  }

  /** In which state git has {@code entry}; empty where it lies in no repository. */
  Optional<GitState> git(PostEntry entry) {
    return git.map(states -> states.getOrDefault(entry.path(), GitState.UNCHANGED));
  }

  /** The kinds of problems that were found in {@code entry}. */
  Set<String> problems(PostEntry entry) {
    return problems.map(kinds -> kinds.getOrDefault(entry.path(), Set.of())).orElse(Set.of());
  }

  boolean isUnsaved(PostEntry entry) {
    return unsaved.contains(entry.path());
  }
}
