package genko.workspace.library;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FolderWalk;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a post in a list is called and when it is from, whatever its head says. */
class PostEntryTest {
  private static final FolderWalk.File FILE = new FolderWalk.File("_posts/川.md", 9, 1000);

  private static void checkStem(String path, String stem) {
    assertThat(PostEntry.stem(path)).as(path).isEqualTo(stem);
  }

  @Test
  void aPostIsCalledAsItsFileWithoutTheExtension() {
    checkStem("_posts/2025-11-01-川.md", "2025-11-01-川");
    checkStem("川.markdown", "川");
    checkStem("a.b.md", "a.b");
    checkStem("無し", "無し");
    checkStem(".md", ".md");
  }

  @Test
  void aBundleIsCalledAsItsFolder() {
    checkStem("content/川/index.md", "川");
    checkStem("川/index.md", "川");
    checkStem("index.md", "index");
    checkStem("content/_index.md", "_index");
    checkStem("content/index.d/a.md", "a");
  }

  @Test
  void aPostIsFromItsDateElseFromWhenItWasWritten() {
    assertThat(PostEntry.unread(FILE).time()).isEqualTo(Instant.ofEpochMilli(1000));
    Instant date = Instant.parse("2025-11-01T00:00:00Z");
    PostEntry dated =
        new PostEntry(
            FILE,
            "題",
            Optional.of(date.atZone(ZoneId.of("Asia/Tokyo"))),
            PostState.PUBLISHED,
            List.of(),
            List.of(),
            List.of());
    assertThat(dated.time()).isEqualTo(date);
    assertThat(dated.modified()).isEqualTo(Instant.ofEpochMilli(1000));
  }

  @Test
  void ofAPostThatIsNotReadOnlyItsFileIsKnown() {
    PostEntry unread = PostEntry.unread(FILE);
    assertThat(unread.title()).isEqualTo("川");
    assertThat(unread.path()).isEqualTo("_posts/川.md");
    assertThat(unread.date()).isEmpty();
    assertThat(unread.tags()).isEmpty();
    assertThat(unread.state()).isEqualTo(PostState.PUBLISHED);
    assertThat(PostEntry.unreadable(FILE).state()).isEqualTo(PostState.FAULTY);
  }
}
