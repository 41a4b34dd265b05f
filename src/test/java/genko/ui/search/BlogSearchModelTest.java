package genko.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.post.Origin;
import genko.search.MatchedLine;
import genko.search.PostMatch;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Span;
import genko.ui.NoDialogs;
import genko.ui.search.BlogSearchModel.State;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.search.SearchableBlogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching a blog without a screen; the workers work when they are told to. */
class BlogSearchModelTest {
  @TempDir Path temp;
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final TaskRunner runner = new TaskRunner(work::add, Runnable::run, faults::add);
  private Path posts;
  private Workspace workspace;
  private BlogSearchModel model;

  @BeforeEach
  void begin() throws IOException {
    posts = Files.createDirectories(temp.resolve("blog/_posts"));
    Files.writeString(temp.resolve("blog/_config.yml"), "title: x\n");
    PostFiles files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    workspace =
        new Workspace(
            Words.of(Locale.ENGLISH),
            new NoDialogs(),
            files,
            Clock.systemUTC(),
            new TaskQueues(Runnable::run, Runnable::run, TaskQueues.LIMIT),
            runner);
    SearchableBlogs blogs = new SearchableBlogs(Disk.REAL, files, Clock.systemUTC());
    blogs.keepIn(temp.resolve("cache"));
    model =
        new BlogSearchModel(workspace, blogs, new SearchLanes(runner, runner, runner), () -> {});
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(posts.resolve(name), text);
  }

  private void open(Path post) {
    workspace.open(List.of(post));
    finish();
  }

  private void finish() {
    while (!work.isEmpty()) work.remove().run();
    assertThat(faults).isEmpty();
  }

  private void seek(String words) {
    model.seek(words, false);
    finish();
  }

  private List<String> names() {
    return model.posts().stream().map(post -> post.path().getFileName().toString()).toList();
  }

  private PostMatch match(int at) {
    return model.posts().get(at);
  }

  private List<String> lines(PostMatch match) {
    return model.want(match).orElseThrow().lines().stream().map(MatchedLine::text).toList();
  }

  @Test
  void findsPostsWithTheWordInTheirTitleFirstAndThenTheNewest() throws IOException {
    open(write("2025-01-01-a.md", "---\ntitle: x\n---\n学習\n"));
    write("2025-01-02-b.md", "---\ntitle: x\n---\n生成と生成\n");
    write("2025-01-03-c.md", "---\ntitle: x\n---\n生成\n");
    write("2024-01-01-d.md", "---\ntitle: 生成\n---\n");
    seek("生成");
    assertThat(model.state()).isEqualTo(State.DONE);
    assertThat(names()).containsExactly("2024-01-01-d.md", "2025-01-03-c.md", "2025-01-02-b.md");
    assertThat(model.count()).isEqualTo(4);
    seek("生成 と");
    assertThat(names()).containsExactly("2025-01-02-b.md");
    seek("無い");
    assertThat(model.state()).isEqualTo(State.DONE);
    assertThat(names()).isEmpty();
  }

  @Test
  void wordsThatAreTypedOnAreMarkedAsTheyAreThen() throws IOException {
    open(write("2025-01-01-a.md", "---\ntitle: 手紙\n---\n手\n"));
    seek("手");
    model.want(match(0));
    finish();
    model.seek("手紙", false);
    // The list shows what it has until more is found.
    model.want(match(0));
    finish();
    model.want(match(0));
    finish();
    MatchedLine first = model.want(match(0)).orElseThrow().lines().getFirst();
    assertThat(first.ranges()).hasSize(1).first().extracting(Span::length).isEqualTo(2);
    assertThat(model.count()).isEqualTo(1);
  }

  @Test
  void saysWhyNothingIsSearched() throws IOException {
    seek("生");
    assertThat(model.state()).isEqualTo(State.NO_BLOG);
    seek("  ");
    assertThat(model.state()).isEqualTo(State.NOTHING);
    open(Files.writeString(temp.resolve("alone.md"), "生"));
    seek("生");
    assertThat(model.state()).isEqualTo(State.NO_BLOG);
  }

  @Test
  void searchesWhatIsOnTheScreen() throws IOException {
    Path post = write("2025-01-01-a.md", "古い");
    open(post);
    workspace.current().orElseThrow().session().become("新しい", Origin.TYPE);
    seek("新しい");
    assertThat(names()).containsExactly("2025-01-01-a.md");
    model.want(match(0));
    finish();
    assertThat(lines(match(0))).containsExactly("新しい");
    seek("古い");
    assertThat(names()).isEmpty();
  }

  @Test
  void linesThatStandInNoRowLeaveTheRowsAsTheyAre() throws IOException {
    open(write("2025-01-01-a.md", "生\n一生\n"));
    write("2025-01-02-b.md", "生\n");
    seek("生");
    List<SearchRow> before = model.rows();
    model.want(match(0));
    finish();
    assertThat(lines(match(0))).isNotEmpty();
    assertThat(model.rows()).isSameAs(before);
    model.setOpen(match(1), true);
    assertThat(model.rows()).isNotSameAs(before);
    finish();
    assertThat(model.rows()).hasSize(4);
    model.setOpen(match(1), false);
    assertThat(model.rows()).isEqualTo(before);
  }

  @Test
  void readsTheLinesOfAPostThatIsLookedAt() throws IOException {
    open(write("2025-01-01-a.md", "生\n\nx\n一生\n"));
    seek("生");
    assertThat(model.want(match(0))).isEmpty();
    assertThat(model.rows()).hasSize(1);
    finish();
    assertThat(lines(match(0))).containsExactly("生", "一生");
    model.setOpen(match(0), true);
    assertThat(model.rows()).hasSize(3);
    model.setOpen(match(0), false);
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void takesAPostAwayInWhichNothingIsFoundAfterAll() throws IOException {
    open(write("2025-01-01-a.md", "生"));
    write("2025-01-02-b.md", "生生");
    seek("生");
    write("2025-01-02-b.md", "なし");
    model.want(match(0));
    finish();
    assertThat(names()).containsExactly("2025-01-01-a.md");
    assertThat(model.count()).isEqualTo(1);
  }

  @Test
  void onlyTheNewestSearchCounts() throws IOException {
    open(write("2025-01-01-a.md", "生成"));
    model.seek("生", false);
    model.seek("無い", false);
    finish();
    assertThat(names()).isEmpty();
    assertThat(model.state()).isEqualTo(State.DONE);
  }

  @Test
  void readsTheBlogOnceForAllSearches() throws IOException {
    open(write("2025-01-01-a.md", "生成"));
    model.prepare();
    seek("生");
    assertThat(temp.resolve("cache/search")).isDirectoryRecursivelyContaining("glob:**/manifest");
    assertThat(names()).containsExactly("2025-01-01-a.md");
  }
}
