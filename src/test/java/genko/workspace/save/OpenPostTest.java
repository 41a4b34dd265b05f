package genko.workspace.save;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenPostTest {
  @TempDir private Path folder;

  private Instant now = Instant.EPOCH;
  private int told;
  private Opened file;
  private OpenPost post;

  @BeforeEach
  void open() throws IOException {
    file = opened("一\n");
    post = OpenPost.of(file, () -> now);
    post.observe(() -> told++);
  }

  private Opened opened(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("1.md"), text);
    return (Opened) new PostFiles(Disk.REAL, folder.resolve("backups")).open(path);
  }

  @Test
  void aSaveSaysWhatTheFileHoldsAndWhenAndThatNothingIsUnsaved() throws IOException {
    post.session().become("二\n", Origin.TYPE);
    int state = post.session().state();
    assertThat(post.savedAt()).isEmpty();
    now = now.plusSeconds(5);
    Opened saved = opened("二\n");
    post.saved(saved, state);
    assertThat(post.file()).contains(saved);
    assertThat(post.savedAt()).contains(Instant.EPOCH.plusSeconds(5));
    assertThat(post.session().isDirty()).isFalse();
    assertThat(told).isEqualTo(1);
  }

  @Test
  void aFileOfSettingsIsNoPost() throws IOException {
    Path path = Files.writeString(folder.resolve("config.yaml"), "title: 題\n");
    Opened settings = (Opened) new PostFiles(Disk.REAL, folder.resolve("backups")).open(path);
    assertThat(OpenPost.of(settings, () -> now).isPost()).isFalse();
    assertThat(post.isPost()).isTrue();
  }

  @Test
  void aSaveOfAnEarlierStateLeavesTheNewerOneUnsaved() throws IOException {
    post.session().become("二\n", Origin.TYPE);
    int state = post.session().state();
    post.session().become("三\n", Origin.TYPE);
    post.saved(opened("二\n"), state);
    assertThat(post.session().isDirty()).isTrue();
  }

  @Test
  void anotherEncodingIsUnsavedUntilItIsWritten() {
    post.setEncoding(FileEncoding.chosen(FileEncoding.SHIFT_JIS));
    assertThat(post.session().isDirty()).isTrue();
    assertThat(told).isEqualTo(1);
  }

  /** Who saved it elsewhere in another encoding meant to; a choice made here stays. */
  @Test
  void afterAMergeTheEncodingIsTheirsUnlessOneWasChosenHere() throws IOException {
    Path path = folder.resolve("1.md");
    Files.write(path, "ｱｲｳ亜\n".getBytes(FileEncoding.SHIFT_JIS));
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    Opened theirs = (Opened) files.open(path, FileEncoding.SHIFT_JIS);
    post.rebase(theirs);
    assertThat(post.encoding()).isEqualTo(theirs.encoding());
    assertThat(post.file()).contains(theirs);
    post = OpenPost.of(file, () -> now);
    post.setEncoding(FileEncoding.of(file.encoding().charset(), true));
    post.rebase(theirs);
    assertThat(post.encoding()).isEqualTo(FileEncoding.of(file.encoding().charset(), true));
  }

  @Test
  void aFileThatIsGoneLeavesUnsavedText() {
    post.lost();
    assertThat(post.session().isDirty()).isTrue();
    assertThat(told).isEqualTo(1);
  }

  @Test
  void aTextToLookAtHasANameAndNoFile() {
    OpenPost shown = OpenPost.readOnly(Text.of("一\n"), "版", () -> now);
    assertThat(shown.name()).contains("版");
    assertThat(shown.path()).isEmpty();
    assertThat(shown.session().isReadOnly()).isTrue();
    OpenPost fresh = OpenPost.untitled(Post.of("", Kramdown.JEKYLL), () -> now);
    assertThat(fresh.name()).isEmpty();
    assertThat(fresh.encoding()).isEqualTo(FileEncoding.UTF_8);
  }
}
