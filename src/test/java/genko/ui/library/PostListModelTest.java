package genko.ui.library;

import static genko.storage.git.GitState.NEW;
import static genko.storage.git.GitState.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.ui.library.PostListModel.Shown;
import genko.words.Words;
import genko.workspace.library.PostLibrary;
import genko.workspace.library.PostProblems;
import genko.workspace.library.PostQuery;
import genko.workspace.library.PostQuery.Sort;
import genko.workspace.library.PostState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostListModelTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final TaskRunner HERE = TaskRunner.of(Runnable::run, Runnable::run);

  @TempDir private Path folder;

  private final PostLibrary library = new PostLibrary(CLOCK, HERE);
  private final PostListModel model = new PostListModel(Words.of(Locale.JAPANESE), library, HERE);

  @AfterEach
  void endListening() {
    library.end();
  }

  private void write(String path, String head) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\n" + head + "\n---\n\n本文。\n");
  }

  @BeforeEach
  void fill() throws IOException {
    write("_config.yml", "");
    write("_posts/2025-11-01-a.md", "title: あさ\ncategories: [茶]");
    write("_posts/2025-11-02-b.md", "title: いぬ\ntags: [犬, 山]");
    write("_posts/2025-12-24-c.md", "title: うみ");
    write("_drafts/d.md", "title: えき");
    library.setWanted(true);
    library.open(folder);
  }

  private List<String> titles() {
    return rows().stream().map(row -> row.entry().title()).toList();
  }

  private List<PostRow> rows() {
    return model.shownProperty().get().rows();
  }

  private PostRow row(String title) {
    return rows().stream().filter(row -> row.entry().title().equals(title)).findFirst().get();
  }

  @Test
  void whatStaysIsTheSameListAgain() {
    Shown before = model.shownProperty().get();
    model.unsavedProperty().set(Set.of(folder.resolve("_posts/2025-11-01-a.md")));
    Shown unsaved = model.shownProperty().get();
    assertThat(unsaved.rows()).isSameAs(before.rows());
    assertThat(unsaved.facets()).isNotSameAs(before.facets());
    model.change(query -> query.withSort(Sort.OLDEST));
    assertThat(model.shownProperty().get().rows()).isNotSameAs(before.rows());
    assertThat(model.shownProperty().get().facets()).isSameAs(unsaved.facets());
  }

  @Test
  void theMonthStandsAboveItsFirstPost() {
    assertThat(row("うみ").month()).isEqualTo("2025年12月");
    assertThat(row("いぬ").month()).isEqualTo("2025年11月");
    assertThat(row("あさ").month()).isEmpty();
    assertThat(row("えき").month()).isEqualTo("日付なし");
    model.byMonthProperty().set(false);
    assertThat(rows()).allMatch(row -> row.month().isEmpty());
    model.byMonthProperty().set(true);
    model.change(query -> query.withSort(Sort.TITLE));
    assertThat(rows()).allMatch(row -> row.month().isEmpty());
  }

  @Test
  void theSecondLineSaysTheDayTheStateAndWhatItIsOf() {
    assertThat(model.details(row("あさ").entry())).isEqualTo("2025-11-01 · 茶");
    assertThat(model.details(row("いぬ").entry())).isEqualTo("2025-11-02 · 犬、山");
    assertThat(model.details(row("うみ").entry())).isEqualTo("2025-12-24 · 予約");
    assertThat(model.details(row("えき").entry())).isEqualTo("下書き");
  }

  @Test
  void aRowKnowsItsFile() {
    assertThat(row("えき").file()).isEqualTo(folder.resolve("_drafts/d.md"));
  }

  @Test
  void howManyPostsAreShownIsSaid() {
    assertThat(model.count()).isEqualTo("4件");
    model.change(query -> query.withWords("あさ"));
    assertThat(titles()).containsExactly("あさ");
    assertThat(model.count()).isEqualTo("4件中1件");
    model.clear();
    assertThat(titles()).hasSize(4);
  }

  @Test
  void whatGitTheAuditAndTheTabsKnowNarrowsTheList() {
    model.gitProperty().set(Optional.of(Map.of(folder.resolve("_posts/2025-11-01-a.md"), NEW)));
    model.unsavedProperty().set(Set.of(folder.resolve("_drafts/d.md")));
    Map<String, Set<String>> found = Map.of("_posts/2025-11-02-b.md", Set.of("heading"));
    Map<String, String> titles = Map.of("heading", "見出しの飛び");
    model.problemsProperty().set(new PostProblems(Optional.of(folder), titles, found));
    model.change(query -> query.withGit(Optional.of(NEW)));
    assertThat(titles()).containsExactly("あさ");
    model.change(query -> query.withGit(Optional.of(UNCHANGED)));
    assertThat(titles()).containsExactlyInAnyOrder("いぬ", "うみ", "えき");
    model.change(query -> PostQuery.ALL.withProblem(Optional.of("heading")));
    assertThat(titles()).containsExactly("いぬ");
    assertThat(model.problem("heading")).isEqualTo("見出しの飛び");
    model.change(query -> PostQuery.ALL.withState(Optional.of(PostState.UNSAVED)));
    assertThat(titles()).containsExactly("えき");
    model.unsavedProperty().set(Set.of());
    assertThat(titles()).isEmpty();
    assertThat(model.isChecked()).isTrue();
    Path other = folder.resolve("other");
    model.problemsProperty().set(new PostProblems(Optional.of(other), titles, found));
    model.clear();
    assertThat(model.isChecked()).isFalse();
    assertThat(model.shownProperty().get().facets().problems()).isEmpty();
  }

  @Test
  void clearingKeepsTheOrder() {
    model.change(query -> query.withSort(Sort.TITLE).withWords("x"));
    model.clear();
    assertThat(titles()).containsExactly("あさ", "いぬ", "うみ", "えき");
  }
}
