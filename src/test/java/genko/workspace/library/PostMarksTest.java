package genko.workspace.library;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FolderWalk;
import genko.storage.git.GitState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of a post from elsewhere, and where nothing is. */
class PostMarksTest {
  private static final PostEntry RIVER = entry("_posts/川.md");
  private static final PostEntry HILL = entry("_posts/山.md");

  private static PostEntry entry(String path) {
    return PostEntry.unread(new FolderWalk.File(path, 1, 0));
  }

  @Test
  void whereNobodyHasLookedNothingIsKnown() {
    assertThat(PostMarks.NONE.git(RIVER)).isEmpty();
    assertThat(PostMarks.NONE.problems(RIVER)).isEmpty();
    assertThat(PostMarks.NONE.isUnsaved(RIVER)).isFalse();
  }

  @Test
  void aPostOfWhichGitSaysNothingIsAsItWasCommitted() {
    GitState other =
        List.of(GitState.values()).stream()
            .filter(state -> state != GitState.UNCHANGED)
            .findFirst()
            .orElseThrow();
    PostMarks marks =
        new PostMarks(Set.of(), Optional.of(Map.of("_posts/川.md", other)), Optional.empty());
    assertThat(marks.git(RIVER)).contains(other);
    assertThat(marks.git(HILL)).contains(GitState.UNCHANGED);
  }

  @Test
  void problemsAreThoseOfThePostAlone() {
    PostMarks marks =
        new PostMarks(
            Set.of(),
            Optional.empty(),
            Optional.of(Map.of("_posts/川.md", Set.of("title", "word"))));
    assertThat(marks.problems(RIVER)).containsExactlyInAnyOrder("title", "word");
    assertThat(marks.problems(HILL)).isEmpty();
  }

  @Test
  void marksStayWhenWhatTheyWereMadeOfChanges() {
    Set<String> unsaved = new HashSet<>(Set.of("_posts/川.md"));
    PostMarks marks = new PostMarks(unsaved, Optional.empty(), Optional.empty());
    unsaved.clear();
    assertThat(marks.isUnsaved(RIVER)).isTrue();
    assertThat(marks.isUnsaved(HILL)).isFalse();
  }
}
