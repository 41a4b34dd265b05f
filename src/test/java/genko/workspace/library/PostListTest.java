package genko.workspace.library;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FolderWalk;
import genko.workspace.library.PostList.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the next post of a list goes. */
class PostListTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @TempDir private Path folder;
  private final List<PostEntry> entries = new ArrayList<>();

  private void post(String path, String date, PostState state) {
    entries.add(
        new PostEntry(
            new FolderWalk.File(path, 1, 0),
            path,
            Optional.of(Instant.parse(date + "T00:00:00Z").atZone(ZONE)),
            state,
            List.of(),
            List.of(),
            List.of()));
  }

  private void post(String path, String date) {
    post(path, date, PostState.PUBLISHED);
  }

  private PostFolder blog() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    return PostFolder.at(folder, Clock.systemUTC());
  }

  private PostList list(PostFolder at) {
    return new PostList(Optional.of(at), entries, Status.WHOLE, entries.size(), entries.size());
  }

  private Optional<String> home() throws IOException {
    return list(blog())
        .home()
        .map(path -> folder.toAbsolutePath().normalize().relativize(path).toString());
  }

  @Test
  void aBlogWithoutPostsHasTheUsualFolder() throws IOException {
    assertThat(home()).contains("_posts");
  }

  @Test
  void aNewPostGoesWhereMostOfTheNewestAre() throws IOException {
    post("_posts/2025/a.md", "2025-01-01");
    post("_posts/2025/b.md", "2025-01-02");
    post("_posts/old/c.md", "2025-01-03");
    assertThat(home()).contains("_posts/2025");
  }

  @Test
  void whatIsOlderThanFiftyPostsDoesNotCount() throws IOException {
    for (int i = 0; i < 60; i++) post("_posts/old/%d.md".formatted(i), "2024-01-01");
    for (int i = 0; i < 26; i++) post("_posts/new/%d.md".formatted(i), "2025-01-01");
    assertThat(home()).contains("_posts/new");
  }

  @Test
  void ofTwoThatAreAsFrequentTheNewerGoesFirst() throws IOException {
    post("_posts/old/a.md", "2025-01-01");
    post("_posts/new/b.md", "2025-01-02");
    assertThat(home()).contains("_posts/new");
  }

  @Test
  void draftsSayNothing() throws IOException {
    post("_drafts/a.md", "2025-01-01", PostState.DRAFT);
    assertThat(home()).contains("_posts");
  }

  @Test
  void aFolderForOnePostAloneIsNoHome() throws IOException {
    post("_posts/川/index.md", "2025-01-01");
    post("_posts/山/index.ja.md", "2025-01-02");
    assertThat(home()).contains("_posts");
  }

  @Test
  void aFolderThatIsNoBlogAndOneThatIsNotKnownHaveNone() {
    post("a.md", "2025-01-01");
    assertThat(list(PostFolder.at(folder, Clock.systemUTC())).home()).isEmpty();
    assertThat(PostList.NONE.home()).isEmpty();
  }

  @Test
  void anotherStatusChangesNothingElse() throws IOException {
    post("_posts/a.md", "2025-01-01");
    PostList before = list(blog());
    PostList late = before.with(Status.LATE);
    assertThat(late.status()).isEqualTo(Status.LATE);
    assertThat(late.with(Status.WHOLE)).isEqualTo(before);
  }
}
