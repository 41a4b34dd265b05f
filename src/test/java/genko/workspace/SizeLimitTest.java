package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.OpenResult.Unreadable;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Saved;
import genko.text.ChangeSet;
import genko.text.SizeLimit;
import genko.text.Span;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large a post may be, by whichever way its text comes about. */
class SizeLimitTest {
  @TempDir private Path folder;

  private final List<Long> refused = new ArrayList<>();

  private EditSession session(String text) {
    EditSession session = new EditSession(Post.of(text, Kramdown.JEKYLL), () -> Instant.EPOCH);
    session.setOnTooLarge(refused::add);
    return session;
  }

  private static boolean insert(EditSession session, int at, String text) {
    Post post = session.post();
    return session.dispatch(Transaction.of(post, Origin.PASTE, ChangeSet.insert(at, text)));
  }

  @Test
  void theBytesOfATextAreThoseOfUtf8() {
    for (String text : List.of("", "aé字", "🍣𠮷", "\r\n", "が\u3099")) {
      assertThat(SizeLimit.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
    assertThat(SizeLimit.bytes("\ud842")).isEqualTo(3);
  }

  @Test
  void whatWouldBeTooLargeIsRefusedAndChangesNothing() {
    EditSession session = session("a".repeat(SizeLimit.MOST_BYTES - 10));
    Text before = session.post().text();
    assertThat(insert(session, 0, "b".repeat(11))).isFalse();
    assertThat(session.post().text()).isSameAs(before);
    assertThat(refused).containsExactly(SizeLimit.MOST_BYTES + 1L);
    assertThat(insert(session, 0, "字字字b")).isTrue();
    assertThat(insert(session, 0, "b")).isFalse();
    Transaction shorter =
        Transaction.of(session.post(), Origin.TYPE, ChangeSet.of(new Span(0, 1), "bcd"));
    assertThat(session.dispatch(shorter)).isTrue();
    assertThat(insert(session, 0, "b")).isFalse();
    assertThat(session.undo()).isTrue();
    assertThat(session.isDirty()).isTrue();
  }

  @Test
  void manyKeysNearTheLimitAreCountedRight() {
    EditSession session = session("字".repeat(SizeLimit.MOST_BYTES / 3 - 40));
    long room = SizeLimit.MOST_BYTES - SizeLimit.bytes(session.post().text().toString());
    int typed = 0;
    while (insert(session, typed, "b")) typed++;
    assertThat(typed).isEqualTo(room);
  }

  @Test
  void textThatReplacesAllIsRefusedToo() {
    EditSession session = session("本文\n");
    assertThat(session.become("字".repeat(SizeLimit.MOST_BYTES / 3 + 1), Origin.RELOAD)).isFalse();
    assertThat(session.post().text()).hasToString("本文\n");
    assertThat(session.admits("x".repeat(SizeLimit.MOST_BYTES))).isFalse();
    assertThat(refused).hasSize(2);
  }

  private static final String JAPANESE = "日本語の文です。\n";

  @Test
  void whatIsLetInIsSavedAndOpenedAgainInEveryEncoding() throws IOException {
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    for (FileEncoding encoding :
        List.of(
            FileEncoding.UTF_8,
            FileEncoding.of(StandardCharsets.UTF_8, true),
            FileEncoding.of(StandardCharsets.UTF_16LE, true),
            FileEncoding.of(FileEncoding.SHIFT_JIS, false))) {
      boolean usual = encoding.equals(FileEncoding.UTF_8);
      for (String unit : usual ? List.of("abcd\n", JAPANESE) : List.of(JAPANESE)) {
        int count = SizeLimit.MOST_BYTES / unit.getBytes(StandardCharsets.UTF_8).length;
        Text text = Text.of(unit.repeat(count));
        Path file = folder.resolve("large.md");
        assertThat(files.saveOver(file, text, encoding)).isInstanceOf(Saved.class);
        assertThat(files.open(file))
            .as(encoding + unit)
            .isInstanceOfSatisfying(
                Opened.class, there -> assertThat(there.text().length()).isEqualTo(text.length()));
        Files.delete(file);
      }
    }
  }

  @Test
  void aFileThatIsTooLargeIsNotOpened() throws IOException {
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    Path file = folder.resolve("large.md");
    Files.writeString(file, "a".repeat(SizeLimit.MOST_BYTES + 1));
    assertThat(files.open(file))
        .isInstanceOfSatisfying(
            Unreadable.class, it -> assertThat(it.key()).isEqualTo("files.open.too-large"));
  }
}
