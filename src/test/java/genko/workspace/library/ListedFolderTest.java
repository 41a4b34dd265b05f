package genko.workspace.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.workspace.library.ListedFolder.Look;
import genko.workspace.library.PostList.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What looks at a folder come to, one after the other. */
class ListedFolderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

  @TempDir private Path temp;
  private final List<PostList> told = new ArrayList<>();
  private Consumer<PostList> teller = told::add;
  private ListedFolder listed = new ListedFolder(Path.of("none"), CLOCK, told::add);

  /** The system has only so many ears for all programs. */
  @AfterEach
  void endListening() {
    listed.close();
  }

  private Path blog() {
    return temp.resolve("blog");
  }

  private void write(String name, String title) throws IOException {
    Path posts = Files.createDirectories(blog().resolve("_posts"));
    Files.writeString(posts.resolve(name), "---\ntitle: " + title + "\n---\n\n本文。\n");
  }

  private void write(int count) throws IOException {
    for (int i = 0; i < count; i++) write("2025-01-01-%04d.md".formatted(i), "'" + i + "'");
  }

  private void begin() {
    listed = new ListedFolder(blog(), CLOCK, list -> teller.accept(list));
  }

  private PostList look() throws Exception {
    return listed.look(true).orElseThrow().posts();
  }

  private static List<String> titles(PostList list) {
    return list.entries().stream().map(PostEntry::title).sorted().toList();
  }

  @Test
  void theFirstLookReadsAllThoughNobodySaysThatItIsDue() throws Exception {
    write("2025-11-01-a.md", "あ");
    write("2025-11-02-b.md", "い");
    begin();
    Look look = listed.look(false).orElseThrow();
    assertThat(titles(look.posts())).containsExactly("あ", "い");
    assertThat(look.posts().status()).isEqualTo(Status.WHOLE);
    assertThat(look.posts().read()).isEqualTo(2);
    assertThat(look.posts().total()).isEqualTo(2);
    assertThat(look.rest()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  @Test
  void aBlogWithoutPostsIsWholeToo() throws Exception {
    Files.createDirectories(blog().resolve("_posts"));
    begin();
    assertThat(look().status()).isEqualTo(Status.WHOLE);
    assertThat(look().entries()).isEmpty();
  }

  @Test
  void whereNothingChangesNothingIsReadAgain() throws Exception {
    write("2025-11-01-a.md", "あ");
    begin();
    PostList first = look();
    assertThat(listed.look(false)).isEmpty();
    told.clear();
    assertThat(look()).isSameAs(first);
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsNewChangedOrGoneIsSeenAndTheRestStays() throws Exception {
    write("2025-11-01-a.md", "あ");
    write("2025-11-02-b.md", "い");
    write("2025-11-03-c.md", "う");
    begin();
    PostList before = look();
    Files.delete(blog().resolve("_posts/2025-11-01-a.md"));
    write("2025-11-02-b.md", "いい");
    write("2025-11-04-d.md", "え");
    PostList after = look();
    assertThat(titles(after)).containsExactly("いい", "う", "え");
    assertThat(after.entries())
        .contains(before.entries().stream().filter(e -> e.title().equals("う")).findFirst().get());
    assertThat(after.total()).isEqualTo(3);
  }

  @Test
  void aNewPostIsSeenByItsNameBeforeItIsRead() throws Exception {
    write("2025-11-01-a.md", "あ");
    begin();
    look();
    told.clear();
    write("2025-11-02-新しい.md", "い");
    assertThat(titles(look())).containsExactly("あ", "い");
    assertThat(titles(told.getFirst())).containsExactly("2025-11-02-新しい", "あ");
    assertThat(told.getFirst().status()).isEqualTo(Status.READING);
    assertThat(told.getFirst().read()).isEqualTo(1);
  }

  @Test
  void theFirstPostsAreToldWhileTheOthersAreRead() throws Exception {
    write(61);
    begin();
    assertThat(look().entries()).hasSize(61);
    assertThat(told).extracting(PostList::read).startsWith(0, 60);
    assertThat(told).extracting(PostList::total).containsOnly(61);
    assertThat(told).extracting(PostList::status).containsOnly(Status.READING);
  }

  @Test
  void whatAHelperReadsIsTakenOnce() throws Exception {
    write(320);
    begin();
    teller = list -> listed.help();
    PostList whole = look();
    assertThat(whole.entries()).hasSize(320).doesNotHaveDuplicates();
    assertThat(whole.read()).isEqualTo(320);
    assertThat(look()).isSameAs(whole);
  }

  /** Memory that runs out, for one, ends the thread that helps. */
  @Test
  @Timeout(60)
  void nobodyWaitsForAHelperThatBrokeDown() throws Exception {
    write(320);
    AtomicBoolean helping = new AtomicBoolean();
    List<Error> broken = new ArrayList<>();
    ListedFolder.BatchReader reader =
        (at, batch, now) -> {
          if (helping.get() && broken.isEmpty()) throw new LinkageError("of a test");
          return at.read(batch, now);
        };
    teller =
        list -> {
          helping.set(true);
          try {
            listed.help();
          } catch (LinkageError error) {
            broken.add(error);
          } finally {
            helping.set(false);
          }
        };
    listed = new ListedFolder(blog(), CLOCK, list -> teller.accept(list), reader);
    PostList whole = look();
    assertThat(broken).hasSize(1);
    assertThat(whole.entries()).hasSize(320);
    assertThat(whole.status()).isEqualTo(Status.WHOLE);
  }

  @Test
  void whoHelpsWhereNothingIsReadDoesNothing() throws Exception {
    write("2025-11-01-a.md", "あ");
    begin();
    listed.help();
    assertThat(look().entries()).hasSize(1);
    listed.help();
    assertThat(look().entries()).hasSize(1);
  }

  @Test
  void aPostThatCannotBeReadIsAFaultyOne() throws Exception {
    write("2025-11-01-a.md", "あ");
    Path bad = blog().resolve("_posts/2025-11-02-b.md");
    byte[] cut = "日本語の本文がここに続きます。".getBytes(StandardCharsets.UTF_8);
    cut[cut.length - 2] = (byte) 0xFF;
    Files.write(bad, cut);
    begin();
    assertThat(look().entries())
        .filteredOn(entry -> entry.state() == PostState.FAULTY)
        .extracting(PostEntry::title)
        .containsExactly("2025-11-02-b");
  }

  @Test
  void aFolderThatIsGoneFailsAndIsReadAgainWhenItIsBack() throws Exception {
    write("2025-11-01-a.md", "あ");
    begin();
    look();
    Files.move(blog(), temp.resolve("away"));
    assertThatThrownBy(() -> listed.look(false)).isInstanceOf(IOException.class);
    Files.move(temp.resolve("away"), blog());
    assertThat(titles(look())).containsExactly("あ");
  }

  @Test
  void anotherFolderInItsPlaceIsSeenThoughNothingIsTold() throws Exception {
    write("2025-11-01-a.md", "あ");
    begin();
    look();
    Files.move(blog(), temp.resolve("away"));
    write("2025-11-02-b.md", "い");
    assertThat(titles(listed.look(false).orElseThrow().posts())).containsExactly("い");
  }

  @Test
  void anotherConfigurationHasEveryHeadReadAnew() throws Exception {
    Files.createDirectories(blog());
    Files.writeString(blog().resolve("_config.yml"), "timezone: Asia/Tokyo\n");
    write("2025-11-01-a.md", "あ\ndate: 2025-11-01 23:00:00 Z");
    begin();
    PostList before = look();
    assertThat(before.entries().getFirst().date())
        .hasValueSatisfying(d -> assertThat(d.getDayOfMonth()).isEqualTo(2));
    Files.writeString(blog().resolve("_config.yml"), "timezone: UTC\n");
    assertThat(look().entries().getFirst().date())
        .hasValueSatisfying(d -> assertThat(d.getDayOfMonth()).isEqualTo(1));
  }

  @Test
  void afterItsEndNothingIsRead() throws Exception {
    write(61);
    begin();
    listed.end();
    assertThat(look().entries()).isEmpty();
    teller = list -> listed.end();
    begin();
    look();
    assertThat(listed.look(true).orElseThrow().posts().read()).isLessThan(61);
  }
}
