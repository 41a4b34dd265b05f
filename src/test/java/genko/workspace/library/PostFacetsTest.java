package genko.workspace.library;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FolderWalk;
import genko.storage.git.GitState;
import genko.workspace.library.PostFacets.Count;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By what posts can be told apart, and how many have it. */
class PostFacetsTest {
  private final List<PostEntry> entries = new ArrayList<>();

  private void post(String path, int year, PostState state, String... tags) {
    Instant date = Instant.parse(year + "-06-01T00:00:00Z");
    entries.add(
        new PostEntry(
            new FolderWalk.File(path, 1, 0),
            path,
            year == 0 ? Optional.empty() : Optional.of(date.atZone(ZoneOffset.UTC)),
            state,
            List.of(tags),
            List.of(tags),
            List.of(tags)));
  }

  private void post(String path, String... tags) {
    post(path, 2025, PostState.PUBLISHED, tags);
  }

  private PostFacets facets(PostMarks marks) {
    return PostFacets.of(entries, marks);
  }

  private PostFacets facets() {
    return facets(PostMarks.NONE);
  }

  @Test
  void noPostsHaveNone() {
    assertThat(facets()).isEqualTo(PostFacets.NONE);
  }

  @Test
  void yearsCountFromTheLast() {
    post("a", 2023, PostState.PUBLISHED);
    post("b", 2025, PostState.PUBLISHED);
    post("c", 2023, PostState.PUBLISHED);
    assertThat(facets().years()).containsExactly(new Count<>(2025, 1), new Count<>(2023, 2));
  }

  @Test
  void aPostWithoutADateIsOfNoYear() {
    entries.add(PostEntry.unread(new FolderWalk.File("a.md", 1, 0)));
    assertThat(facets().years()).isEmpty();
    assertThat(facets().posts()).isEqualTo(1);
  }

  @Test
  void whatIsListedCountsFromTheMostFrequentThenByName() {
    post("a", "山", "川");
    post("b", "川", "谷");
    assertThat(facets().tags())
        .containsExactly(new Count<>("川", 2), new Count<>("山", 1), new Count<>("谷", 1));
    assertThat(facets().categories()).isEqualTo(facets().tags());
    assertThat(facets().authors()).isEqualTo(facets().tags());
  }

  @Test
  void whatIsRarestIsCutWhereThereIsTooMuch() {
    String[] tags = new String[2001];
    for (int i = 0; i < tags.length; i++) tags[i] = "t%04d".formatted(i);
    post("a", tags);
    post("b", "t2000");
    assertThat(facets().tags())
        .hasSize(2000)
        .startsWith(new Count<>("t2000", 2))
        .doesNotContain(new Count<>("t1999", 1));
  }

  @Test
  void whatIsUnsavedIsThatBesideItsState() {
    post("a", 2025, PostState.DRAFT);
    post("b", 2025, PostState.PUBLISHED);
    PostMarks marks = new PostMarks(Set.of("a", "gone"), Optional.empty(), Optional.empty());
    assertThat(facets(marks).states())
        .containsExactly(
            new Count<>(PostState.PUBLISHED, 1),
            new Count<>(PostState.DRAFT, 1),
            new Count<>(PostState.UNSAVED, 1));
  }

  @Test
  void gitCountsOnlyWherePostsLieInARepository() {
    post("a");
    post("b");
    assertThat(facets().git()).isEmpty();
    GitState other =
        List.of(GitState.values()).stream()
            .filter(state -> state != GitState.UNCHANGED)
            .findFirst()
            .orElseThrow();
    PostMarks marks = new PostMarks(Set.of(), Optional.of(Map.of("a", other)), Optional.empty());
    assertThat(facets(marks).git())
        .containsExactlyInAnyOrder(new Count<>(other, 1), new Count<>(GitState.UNCHANGED, 1));
  }

  @Test
  void problemsCountByTheirRules() {
    post("a");
    post("b");
    PostMarks marks =
        new PostMarks(
            Set.of(),
            Optional.empty(),
            Optional.of(Map.of("a", Set.of("title", "word"), "b", Set.of("word"))));
    assertThat(facets(marks).problems())
        .containsExactly(new Count<>("word", 2), new Count<>("title", 1));
  }

  @Test
  void whatAllPostsHaveTellsNoneFromAnother() {
    post("a", "川");
    post("b", "川");
    assertThat(facets().tellApart(facets().tags())).isFalse();
    assertThat(facets().tellApart(List.of())).isFalse();
    post("c");
    assertThat(facets().tellApart(facets().tags())).isTrue();
    post("d", "山");
    assertThat(facets().tellApart(facets().tags())).isTrue();
  }
}
