package genko.workspace.library;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.workspace.library.PostList.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostLibraryTest {
  @TempDir private Path folder;

  private Instant now = Instant.parse("2025-12-01T00:00:00Z");

  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneId.of("Asia/Tokyo"));

  /** Work is done when a test says so, and told at once. */
  private final Queue<Runnable> work = new ArrayDeque<>();

  private final PostLibrary library =
      new PostLibrary(clock, TaskRunner.of(work::add, Runnable::run));
  private final List<PostList> told = new ArrayList<>();

  @BeforeEach
  void follow() {
    library.observe(() -> told.add(library.posts()));
  }

  /** The system has only so many ears for all programs. */
  @AfterEach
  void endListening() {
    library.end();
    finish();
  }

  private void write(String name, String title) throws IOException {
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(posts.resolve(name), "---\ntitle: " + title + "\n---\n\n本文。\n");
  }

  private void open() {
    library.open(folder);
    library.setWanted(true);
    finish();
  }

  private void finish() {
    for (Runnable next = work.poll(); next != null; next = work.poll()) next.run();
  }

  /** What a look after {@code seconds} makes of it. */
  private void later(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
    library.look();
    finish();
  }

  private List<String> titles() {
    return library.posts().entries().stream().map(PostEntry::title).sorted().toList();
  }

  @Test
  void nothingIsReadBeforeTheListIsWanted() throws IOException {
    write("2025-11-01-a.md", "あ");
    library.open(folder);
    finish();
    assertThat(library.posts().status()).isEqualTo(Status.READING);
    assertThat(library.posts().entries()).isEmpty();
    library.setWanted(true);
    finish();
    assertThat(library.posts().status()).isEqualTo(Status.WHOLE);
    assertThat(titles()).containsExactly("あ");
  }

  @Test
  void theNewestPostsAreToldOfBeforeTheOthersAreRead() throws IOException {
    for (int day = 1; day <= 28; day++) {
      for (int hour = 10; hour < 15; hour++) {
        write("2025-11-%02d-%d.md".formatted(day, hour), "'" + day + "-" + hour + "'");
      }
    }
    open();
    PostList first = told.stream().filter(list -> !list.entries().isEmpty()).findFirst().get();
    assertThat(first.status()).isEqualTo(Status.READING);
    assertThat(first.read()).isEqualTo(60);
    assertThat(first.total()).isEqualTo(140);
    assertThat(first.entries())
        .hasSize(60)
        .allMatch(one -> one.path().compareTo("_posts/2025-11-16") > 0);
    assertThat(library.posts().entries()).hasSize(140);
    assertThat(library.posts().status()).isEqualTo(Status.WHOLE);
  }

  @Test
  void whatOthersDoIsSeen() throws IOException {
    write("2025-11-01-a.md", "あ");
    write("2025-11-02-b.md", "い");
    write("2025-11-03-c.md", "う");
    open();
    Path posts = folder.resolve("_posts");
    write("2025-11-01-a.md", "ああ");
    Files.delete(posts.resolve("2025-11-02-b.md"));
    Files.move(posts.resolve("2025-11-03-c.md"), posts.resolve("2025-11-04-c.md"));
    write("2025-11-05-d.md", "え");
    later(31);
    assertThat(titles()).containsExactly("ああ", "う", "え");
    assertThat(library.posts().entries())
        .extracting(PostEntry::path)
        .contains("_posts/2025-11-04-c.md")
        .doesNotContain("_posts/2025-11-03-c.md");
  }

  @Test
  void aFolderThatStaysIsNotReadAgain() throws IOException {
    write("2025-11-01-a.md", "あ");
    open();
    PostEntry known = library.posts().entries().getFirst();
    int before = told.size();
    later(31);
    later(31);
    assertThat(told).hasSize(before);
    assertThat(library.posts().entries().getFirst()).isSameAs(known);
  }

  @Test
  void aNewPostIsSeenBeforeItIsRead() throws IOException {
    write("2025-11-01-a.md", "あ");
    open();
    write("2025-11-02-b.md", "い");
    told.clear();
    later(31);
    assertThat(told.getFirst().entries()).extracting(PostEntry::title).contains("2025-11-02-b");
    assertThat(titles()).containsExactly("あ", "い");
  }

  @Test
  void aDriveThatDoesNotAnswerIsSaidSoAndComesBack() throws IOException {
    write("2025-11-01-a.md", "あ");
    open();
    now = now.plusSeconds(31);
    library.look();
    now = now.plusSeconds(6);
    library.look();
    assertThat(library.posts().status()).isEqualTo(Status.LATE);
    assertThat(titles()).containsExactly("あ");
    finish();
    assertThat(library.posts().status()).isEqualTo(Status.WHOLE);
  }

  @Test
  void aFolderThatIsTakenAwayKeepsItsListUntilItComesBack() throws IOException {
    write("2025-11-01-a.md", "あ");
    open();
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    later(31);
    assertThat(library.posts().status()).isEqualTo(Status.GONE);
    assertThat(titles()).containsExactly("あ");
    Files.move(away, folder);
    later(31);
    assertThat(library.posts().status()).isEqualTo(Status.WHOLE);
  }

  @Test
  void aFolderThatIsTakenAwayIsMissedAtTheNextLookAndSoIsOneInItsPlace() throws IOException {
    write("2025-11-01-a.md", "あ");
    open();
    Path away = folder.resolveSibling(folder.getFileName() + "-gone");
    Files.move(folder, away);
    later(1);
    assertThat(library.posts().status()).isEqualTo(Status.GONE);
    write("2025-11-01-a.md", "別");
    later(1);
    later(1);
    assertThat(library.posts().status()).isEqualTo(Status.WHOLE);
    assertThat(titles()).containsExactly("別");
    // And without a look between.
    Path other = folder.resolveSibling(folder.getFileName() + "-other");
    Files.move(folder, other);
    Files.move(away, folder);
    later(1);
    assertThat(titles()).containsExactly("あ");
  }

  @Test
  void anotherFolderTakesThePlaceOfTheFirst() throws IOException {
    write("2025-11-01-a.md", "あ");
    open();
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("b.md"), "# い\n");
    library.open(other);
    finish();
    assertThat(titles()).containsExactly("い");
    assertThat(library.folder()).contains(other);
  }

  @Test
  void anotherConfigurationHasAllPostsReadAgain() throws IOException {
    write("2025-12-01-a.md", "あ");
    write("2025-12-02-b.md", "い");
    Files.writeString(folder.resolve("_config.yml"), "future: true\ntimezone: Asia/Tokyo\n");
    open();
    assertThat(library.posts().entries())
        .extracting(PostEntry::state)
        .containsOnly(PostState.PUBLISHED);
    Files.writeString(folder.resolve("_config.yml"), "future: false\ntimezone: Asia/Tokyo\n");
    later(31);
    assertThat(library.posts().entries())
        .extracting(PostEntry::state)
        .containsExactlyInAnyOrder(PostState.PUBLISHED, PostState.SCHEDULED);
    assertThat(library.posts().read()).isEqualTo(2);
  }

  @Test
  void aSecondThreadReadsAlong() throws Exception {
    for (int at = 0; at < 900; at++) write("2025-11-01-%d.md".formatted(at), "'" + at + "'");
    BlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();
    PostLibrary together =
        new PostLibrary(clock, TaskRunner.of(task -> Thread.ofVirtual().start(task), owner::add));
    List<PostList> heard = new ArrayList<>();
    together.observe(() -> heard.add(together.posts()));
    together.open(folder);
    together.setWanted(true);
    while (together.posts().status() != Status.WHOLE) {
      Runnable next = owner.poll(20, TimeUnit.SECONDS);
      assertThat(next).isNotNull();
      next.run();
    }
    assertThat(together.posts().entries()).extracting(PostEntry::path).hasSize(900);
    assertThat(together.posts().entries())
        .allMatch(one -> one.path().endsWith("-" + one.title() + ".md"));
    assertThat(heard).isSortedAccordingTo(Comparator.comparingInt(PostList::read));
    together.end();
  }

  @Test
  void thePostOfABlogMakesItsBlogKnown() throws IOException {
    write("2025-11-01-a.md", "あ");
    library.setWanted(true);
    library.openBlogOf(folder.resolve("_posts/2025-11-01-a.md"));
    finish();
    assertThat(library.folder()).contains(folder);
    assertThat(titles()).containsExactly("あ");
  }

  @Test
  void theSystemTellsWhatChanged() throws Exception {
    write("2025-11-01-a.md", "あ");
    open();
    write("2025-11-02-b.md", "い");
    eventually(
        () -> {
          library.look();
          finish();
          return library.posts().entries().size() == 2;
        });
    assertThat(titles()).containsExactly("あ", "い");
  }

  @Test
  void aNewPostGoesWhereTheNewestPostsAre() throws IOException {
    write("2025-11-01-a.md", "あ");
    Path year = Files.createDirectories(folder.resolve("_posts/2026"));
    Path drafts = Files.createDirectories(folder.resolve("_drafts"));
    open();
    assertThat(library.posts().home()).contains(folder.resolve("_posts"));
    Files.writeString(year.resolve("2026-01-01-b.md"), "");
    Files.writeString(year.resolve("2026-01-02-c.md"), "");
    for (int i = 0; i < 5; i++) Files.writeString(drafts.resolve(i + ".md"), "");
    later(31);
    assertThat(library.posts().home()).contains(year);
  }

  @Test
  void aFolderThatIsNoBlogIsNobodysHome() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("b.md"), "# い\n");
    library.setWanted(true);
    library.open(other);
    finish();
    assertThat(library.posts().home()).isEmpty();
  }
}
