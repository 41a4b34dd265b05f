package genko.workspace.library;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FolderWalk;
import genko.storage.git.GitState;
import genko.workspace.library.PostFacets.Count;
import genko.workspace.library.PostQuery.Sort;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostQueryTest {
  private static final PostEntry TEA =
      entry("a.md", "お茶とカメラ", "2025-11-03", PostState.PUBLISHED, "旅", "京都", 30);
  private static final PostEntry AI =
      entry("b.md", "ＡＩの話", "2024-02-01", PostState.PUBLISHED, "技術", "ChatGPT", 20);
  private static final PostEntry LATER =
      entry("c.md", "これから", "2026-01-01", PostState.SCHEDULED, "旅", "海", 10);
  private static final List<PostEntry> ALL = List.of(AI, TEA, LATER);

  private static final PostMarks MARKS =
      new PostMarks(
          Set.of("b.md"),
          Optional.of(Map.of("a.md", GitState.CHANGED, "c.md", GitState.NEW)),
          Optional.of(Map.of("a.md", Set.of("title", "heading"), "b.md", Set.of("heading"))));

  private static PostEntry entry(
      String path,
      String title,
      String day,
      PostState state,
      String category,
      String tag,
      long at) {
    return new PostEntry(
        new FolderWalk.File(path, 1, at),
        title,
        Optional.of(LocalDate.parse(day).atStartOfDay(ZoneId.of("Asia/Tokyo"))),
        state,
        List.of(category),
        List.of(tag),
        List.of("山田"));
  }

  private static List<PostEntry> typed(String words) {
    return PostQuery.ALL.withWords(words).of(ALL, MARKS);
  }

  @Test
  void wordsNarrowWhateverTheirWidthAndKana() {
    assertThat(typed("かめら")).containsExactly(TEA);
    assertThat(typed("ｶﾒﾗ")).containsExactly(TEA);
    assertThat(typed("ai")).containsExactly(AI);
    assertThat(typed("chatgpt")).containsExactly(AI);
    assertThat(typed("旅　京")).containsExactly(TEA);
    assertThat(typed("c.md")).containsExactly(LATER);
    assertThat(typed("  ")).hasSize(3);
    assertThat(typed("旅 技術")).isEmpty();
  }

  @Test
  void eachConditionNarrows() {
    assertThat(PostQuery.ALL.withYear(Optional.of(2024)).of(ALL, MARKS)).containsExactly(AI);
    assertThat(PostQuery.ALL.withCategory(Optional.of("旅")).of(ALL, MARKS))
        .containsExactly(LATER, TEA);
    assertThat(PostQuery.ALL.withTag(Optional.of("海")).of(ALL, MARKS)).containsExactly(LATER);
    assertThat(PostQuery.ALL.withAuthor(Optional.of("佐藤")).of(ALL, MARKS)).isEmpty();
    assertThat(PostQuery.ALL.withState(Optional.of(PostState.SCHEDULED)).of(ALL, MARKS))
        .containsExactly(LATER);
    assertThat(PostQuery.ALL.withYear(Optional.of(2024)).narrows()).isTrue();
    assertThat(PostQuery.ALL.narrows()).isFalse();
  }

  @Test
  void whatIsKnownFromElsewhereNarrows() {
    PostQuery all = PostQuery.ALL;
    assertThat(all.withGit(Optional.of(GitState.CHANGED)).of(ALL, MARKS)).containsExactly(TEA);
    assertThat(all.withGit(Optional.of(GitState.UNCHANGED)).of(ALL, MARKS)).containsExactly(AI);
    assertThat(all.withGit(Optional.of(GitState.UNCHANGED)).of(ALL, PostMarks.NONE)).isEmpty();
    assertThat(all.withProblem(Optional.of("heading")).of(ALL, MARKS)).containsExactly(TEA, AI);
    assertThat(all.withState(Optional.of(PostState.UNSAVED)).of(ALL, MARKS)).containsExactly(AI);
    assertThat(all.withProblem(Optional.of("heading")).isFiltered()).isTrue();
  }

  @Test
  void postsAreSorted() {
    assertThat(PostQuery.ALL.of(ALL, MARKS)).containsExactly(LATER, TEA, AI);
    assertThat(PostQuery.ALL.withSort(Sort.OLDEST).of(ALL, MARKS)).containsExactly(AI, TEA, LATER);
    assertThat(PostQuery.ALL.withSort(Sort.CHANGED).of(ALL, MARKS)).containsExactly(TEA, AI, LATER);
    assertThat(PostQuery.ALL.withSort(Sort.TITLE).of(ALL, MARKS)).containsExactly(TEA, LATER, AI);
  }

  @Test
  void valuesAreCounted() {
    PostFacets facets = PostFacets.of(ALL, MARKS);
    assertThat(facets.years()).extracting(Count::value).containsExactly(2026, 2025, 2024);
    assertThat(facets.categories()).containsExactly(new Count<>("旅", 2), new Count<>("技術", 1));
    assertThat(facets.authors()).containsExactly(new Count<>("山田", 3));
    assertThat(facets.states())
        .containsExactly(
            new Count<>(PostState.PUBLISHED, 2),
            new Count<>(PostState.SCHEDULED, 1),
            new Count<>(PostState.UNSAVED, 1));
    assertThat(facets.git()).extracting(Count::value).contains(GitState.UNCHANGED).hasSize(3);
    assertThat(facets.problems())
        .containsExactly(new Count<>("heading", 2), new Count<>("title", 1));
    assertThat(facets.tellApart(facets.problems())).isTrue();
    assertThat(facets.tellApart(facets.authors())).isFalse();
  }
}
