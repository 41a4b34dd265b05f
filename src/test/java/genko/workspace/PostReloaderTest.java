package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.FileWatch;
import genko.storage.files.OpenResult.Opened;
import genko.text.Span;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostView;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostReloaderTest {
  @TempDir private Path folder;

  private TestWorkspace test;
  private Workspace workspace;
  private Path file;
  private OpenPost post;

  @BeforeEach
  void open() throws IOException {
    test = new TestWorkspace(folder);
    workspace = test.workspace;
    file = test.file("1.md", "一\n");
    post = test.open(file);
  }

  /** Somebody else writes {@code text}, and the workspace hears of it. */
  private void others(String text) throws IOException {
    Opened was = post.file().orElseThrow();
    Files.writeString(file, text);
    workspace.heard(new FileWatch.Changed(was, test.files.reopen(was)));
  }

  @Test
  void textThatNobodyEditedFollowsTheFileAndCanBeTakenBack() throws IOException {
    others("二\n");
    assertThat(TestWorkspace.text(post)).isEqualTo("二\n");
    assertThat(post.session().isDirty()).isFalse();
    assertThat(TestWorkspace.said(post).bad()).isFalse();
    test.choose(post, "menu.undo");
    assertThat(TestWorkspace.text(post)).isEqualTo("一\n");
    assertThat(post.session().isDirty()).isTrue();
  }

  @Test
  void editedTextStaysAndItsWriterIsAsked() throws IOException {
    TestWorkspace.write(post, "私の\n");
    others("二\n");
    assertThat(TestWorkspace.text(post)).isEqualTo("私の\n");
    assertThat(TestWorkspace.said(post).bad()).isTrue();
    test.choose(post, "notice.take-theirs");
    assertThat(TestWorkspace.text(post)).isEqualTo("二\n");
    assertThat(post.session().isDirty()).isFalse();
  }

  /** What is composed is not in the text yet, and would be lost with it. */
  @Test
  void whileSomethingIsComposedTheTextDoesNotFollow() throws IOException {
    post.setView(
        new PostView() {
          @Override
          public boolean isComposing() {
            return true;
          }

          @Override
          public void finishComposition() {}

          @Override
          public void reveal(Span span) {}
        });
    others("二\n");
    assertThat(TestWorkspace.text(post)).isEqualTo("一\n");
    assertThat(TestWorkspace.said(post).bad()).isTrue();
  }

  @Test
  void aFileThatIsGoneMakesItsTextUnsaved() throws IOException {
    Opened was = post.file().orElseThrow();
    Files.delete(file);
    workspace.heard(new FileWatch.Changed(was, test.files.reopen(was)));
    assertThat(post.session().isDirty()).isTrue();
    assertThat(TestWorkspace.said(post).sentence()).isEqualTo(test.words.say("notice.gone"));
    test.choose(post, "notice.keep-mine");
    assertThat(Files.readString(file)).isEqualTo("一\n");
    assertThat(post.session().isDirty()).isFalse();
  }

  private void vanishAndReturn(FileWatch watch) throws IOException {
    Path away = folder.resolve("away");
    Files.move(file, away);
    watch.look(List.of(post.file().orElseThrow())).forEach(workspace::heard);
    assertThat(post.session().isDirty()).isTrue();
    Files.move(away, file);
    watch.look(List.of(post.file().orElseThrow())).forEach(workspace::heard);
  }

  @Test
  void aFileThatComesBackAsItWasHoldsItsTextAgain() throws IOException {
    FileWatch watch = new FileWatch(Disk.REAL, test.files, Clock.systemUTC());
    vanishAndReturn(watch);
    assertThat(post.session().isDirty()).isFalse();
    assertThat(post.notices().all()).isEmpty();
    TestWorkspace.write(post, "私の\n");
    vanishAndReturn(watch);
    assertThat(post.session().isDirty()).isTrue();
    assertThat(TestWorkspace.text(post)).isEqualTo("私の\n");
    assertThat(post.notices().all()).isEmpty();
  }

  @Test
  void whatASaveWritesIsNobodyElsesChange() throws IOException {
    Opened was = post.file().orElseThrow();
    TestWorkspace.write(post, "私の\n");
    workspace.save(post, () -> {});
    Files.writeString(file, "二\n");
    workspace.heard(new FileWatch.Changed(was, test.files.reopen(was)));
    assertThat(TestWorkspace.text(post)).isEqualTo("私の\n");
    assertThat(post.notices().all()).isEmpty();
  }

  @Test
  void aChangeOfAnEarlierStateOfTheFileIsOld() throws IOException {
    Opened was = post.file().orElseThrow();
    TestWorkspace.write(post, "私の\n");
    workspace.save(post, () -> {});
    test.work();
    workspace.heard(new FileWatch.Changed(was, was));
    assertThat(TestWorkspace.text(post)).isEqualTo("私の\n");
  }

  @Test
  void goingBackTakesTheFilesTextAndCanBeUndone() {
    TestWorkspace.write(post, "私の\n");
    workspace.revert(post);
    test.work();
    assertThat(TestWorkspace.text(post)).isEqualTo("一\n");
    assertThat(post.session().isDirty()).isFalse();
    post.session().undo();
    assertThat(TestWorkspace.text(post)).isEqualTo("私の\n");
  }

  @Test
  void goingBackToAFileThatIsGoneSaysSo() throws IOException {
    Files.delete(file);
    TestWorkspace.write(post, "私の\n");
    workspace.revert(post);
    test.work();
    assertThat(TestWorkspace.text(post)).isEqualTo("私の\n");
    assertThat(TestWorkspace.said(post).sentence()).isEqualTo(test.words.say("notice.gone"));
  }

  @Test
  void aFileIsReadAgainInAnotherEncoding() throws IOException {
    Charset shiftJis = FileEncoding.SHIFT_JIS;
    Files.write(file, "ｱｲ\n".getBytes(shiftJis));
    workspace.readAs(post, shiftJis);
    test.work();
    assertThat(TestWorkspace.text(post)).isEqualTo("ｱｲ\n");
    assertThat(post.encoding().charset()).isEqualTo(shiftJis);
    Files.write(file, new byte[] {(byte) 0x80, (byte) 0xff, '\n'});
    workspace.readAs(post, StandardCharsets.UTF_8);
    test.work();
    assertThat(TestWorkspace.text(post)).as("no text in that encoding").isEqualTo("ｱｲ\n");
    assertThat(TestWorkspace.said(post).bad()).isTrue();
  }

  @Test
  void unsavedTextIsOnlyWrittenInTheEncoding() {
    TestWorkspace.write(post, "私の\n");
    workspace.readAs(post, FileEncoding.SHIFT_JIS);
    assertThat(test.disk).as("nothing is read").isEmpty();
    assertThat(TestWorkspace.text(post)).isEqualTo("私の\n");
    assertThat(post.encoding().charset()).isEqualTo(FileEncoding.SHIFT_JIS);
  }

  @Test
  void aTextThatIsOnlyLookedAtFollowsItsFileAndStaysSo() throws IOException {
    post.session().setReadOnly(true);
    others("二\n");
    assertThat(TestWorkspace.text(post)).isEqualTo("二\n");
    assertThat(post.session().isReadOnly()).isTrue();
    assertThat(post.session().isDirty()).isFalse();
  }
}
