package genko.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.storage.journal.JournalFolder.Found;
import genko.text.ChangeSet;
import genko.workspace.save.JournalRecorder;
import genko.workspace.save.OpenPost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of journals of which a byte went bad. */
class DamagedJournalTest {
  @TempDir private Path folder;

  private Path written(String... typed) throws Exception {
    Path all = folder.resolve("journals");
    JournalFolder before = JournalFolder.open(Disk.REAL, all);
    OpenPost post = OpenPost.untitled(Post.of("本文\n", Kramdown.JEKYLL), () -> Instant.EPOCH);
    JournalFile file = JournalFolder.create(Disk.REAL, () -> before);
    JournalRecorder recorder = new JournalRecorder(post, file, () -> {});
    for (String words : typed) {
      Post now = post.session().post();
      ChangeSet end = ChangeSet.insert(now.text().length(), words);
      post.session().sealHistory();
      post.session().dispatch(Transaction.of(now, Origin.TYPE, end));
      recorder.write();
    }
    before.close();
    return file.path().orElseThrow();
  }

  private static void flip(Path file, int at) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x40;
    Files.write(file, bytes);
  }

  private Found takeOver() throws Exception {
    return JournalFolder.open(Disk.REAL, folder.resolve("journals")).takeOver();
  }

  private static String text(Found found) {
    return OpenPost.restored(found.left().getFirst().journal(), () -> Instant.EPOCH)
        .session()
        .post()
        .text()
        .toString();
  }

  @Test
  void aFirstByteThatWentBadCostsNothing() throws Exception {
    flip(written("一行目\n", "二行目\n"), 0);
    Found found = takeOver();
    assertThat(text(found)).isEqualTo("本文\n一行目\n二行目\n");
    assertThat(found.aside()).isEmpty();
  }

  @Test
  void aJournalThatNobodyCanReadIsKeptAndItsPlaceIsSaid() throws Exception {
    Path file = written("一行目\n");
    flip(file, 30);
    byte[] bytes = Files.readAllBytes(file);
    Found found = takeOver();
    assertThat(found.left()).isEmpty();
    assertThat(found.aside()).hasSize(1);
    assertThat(found.aside().getFirst()).hasBinaryContent(bytes);
  }

  @Test
  void ofOneThatCanBeReadInPartTheRestIsKeptToo() throws Exception {
    Path file = written("一行目\n", "二行目\n");
    int last = (int) Files.size(file) - 4;
    flip(file, last);
    byte[] bytes = Files.readAllBytes(file);
    Found found = takeOver();
    assertThat(text(found)).isEqualTo("本文\n一行目\n");
    assertThat(found.aside()).hasSize(1);
    assertThat(found.aside().getFirst()).hasBinaryContent(bytes);
    assertThat(found.left().getFirst().file().isBroken()).isTrue();
  }

  @Test
  void whatCannotBeFollowedStopsThereAndIsSaid() throws Exception {
    Journal read = JournalFile.read(Disk.REAL, written("一行目\n")).orElseThrow();
    List<JournalEntry> entries =
        List.of(read.entries().getFirst(), astray(), read.entries().getFirst());
    OpenPost post =
        OpenPost.restored(new Journal(read.start(), entries, false), () -> Instant.EPOCH);
    assertThat(post.isCut()).isTrue();
    assertThat(post.session().post().text()).hasToString("本文\n一行目\n");
  }

  private static JournalEntry astray() {
    Post post = Post.of("x".repeat(100), Kramdown.JEKYLL);
    Transaction edit = Transaction.of(post, Origin.TYPE, ChangeSet.insert(90, "y"));
    return new JournalEntry.Edited(edit, Instant.EPOCH, false);
  }
}
