package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Selection;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostRelocationTest {
  private static final String HEAD = "---\ntitle: 題\n---\n";
  private static final String DATED = "---\ntitle: 題\ndate: 2025-11-20\n---\n";

  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();
  private TestWorkspace test;
  private Path from;
  private Path to;

  @BeforeEach
  void begin() throws IOException {
    test = new TestWorkspace(folder);
    from = test.file("a.md", HEAD + "本文\n");
    to = folder.resolve("散歩.md");
    test.workspace.listen(
        new WorkspaceListener() {
          @Override
          public void filesChanged() {
            heard.add("files");
          }

          @Override
          public void recentChanged() {
            heard.add("recent");
          }

          @Override
          public void saved(OpenPost post) {
            heard.add("saved");
          }
        });
  }

  /** Puts a date to the head, whatever stands below it. */
  private static ChangeSet date(Text text) {
    assertThat(text.toString()).startsWith(HEAD);
    return ChangeSet.insert(HEAD.length() - 4, "date: 2025-11-20\n");
  }

  /** Moves the file, which holds {@code text} then. */
  private void move(String text, Function<Text, ChangeSet> change) throws IOException {
    Files.delete(from);
    Opened now = (Opened) test.files.open(Files.writeString(to, text));
    heard.clear();
    new PostRelocation(test.workspace).moved(from, now, change);
  }

  @Test
  void theSameTabFollowsItsFileAndIsSaved() throws IOException {
    OpenPost post = test.open(from);
    post.session().select(Selection.at(HEAD.length() + 1));
    move(DATED + "本文\n", PostRelocationTest::date);
    assertThat(test.workspace.open()).containsExactly(post);
    assertThat(post.path()).contains(to);
    assertThat(TestWorkspace.text(post)).isEqualTo(DATED + "本文\n");
    assertThat(post.session().isDirty()).isFalse();
    assertThat(post.session().post().selection().caret()).isEqualTo(DATED.length() + 1);
    assertThat(test.workspace.recent()).containsExactly(to);
    assertThat(heard).contains("saved").endsWith("files");
  }

  @Test
  void whatIsUnsavedStaysSoAndTheChangeIsAStepOfItsOwn() throws IOException {
    OpenPost post = test.open(from);
    TestWorkspace.write(post, HEAD + "本文\nまだ\n");
    move(DATED + "本文\n", PostRelocationTest::date);
    assertThat(post.path()).contains(to);
    assertThat(TestWorkspace.text(post)).isEqualTo(DATED + "本文\nまだ\n");
    assertThat(post.session().isDirty()).isTrue();
    assertThat(heard).doesNotContain("saved");
    TestWorkspace.write(post, DATED + "本文\nまだまだ\n");
    post.session().undo();
    assertThat(TestWorkspace.text(post)).isEqualTo(DATED + "本文\nまだ\n");
    post.session().undo();
    assertThat(TestWorkspace.text(post)).isEqualTo(HEAD + "本文\nまだ\n");
    post.session().undo();
    assertThat(TestWorkspace.text(post)).isEqualTo(HEAD + "本文\n");
  }

  @Test
  void aSaveThereafterGoesToTheNewPlace() throws IOException {
    OpenPost post = test.open(from);
    TestWorkspace.write(post, HEAD + "まだ\n");
    move(HEAD + "本文\n", text -> ChangeSet.EMPTY);
    test.workspace.save(post, () -> {});
    test.work();
    assertThat(to).hasContent(HEAD + "まだ\n");
    assertThat(from).doesNotExist();
    assertThat(post.session().isDirty()).isFalse();
  }

  @Test
  void aTextThatTheFileDoesNotHoldIsUnsaved() throws IOException {
    OpenPost post = test.open(from);
    move(HEAD + "別の本文\n", text -> ChangeSet.EMPTY);
    assertThat(post.session().isDirty()).isTrue();
    assertThat(TestWorkspace.text(post)).isEqualTo(HEAD + "本文\n");
    assertThat(post.file().orElseThrow().text().toString()).isEqualTo(HEAD + "別の本文\n");
  }

  @Test
  void anEncodingThatWasChosenIsStillToBeSaved() throws IOException {
    OpenPost post = test.open(from);
    test.workspace.setEncoding(post, FileEncoding.chosen(FileEncoding.SHIFT_JIS));
    move(HEAD + "本文\n", text -> ChangeSet.EMPTY);
    assertThat(post.session().isDirty()).isTrue();
    assertThat(post.encoding().charset()).isEqualTo(FileEncoding.SHIFT_JIS);
    assertThat(post.path()).contains(to);
  }

  @Test
  void aPostThatIsOnlyLookedAtFollowsAndStaysSo() throws IOException {
    test.workspace.preview(from);
    test.work();
    OpenPost post = test.workspace.postOf(from).orElseThrow();
    boolean readOnly = post.session().isReadOnly();
    move(DATED + "本文\n", PostRelocationTest::date);
    assertThat(TestWorkspace.text(post)).isEqualTo(DATED + "本文\n");
    assertThat(post.session().isReadOnly()).isEqualTo(readOnly);
    assertThat(post.session().isDirty()).isFalse();
  }

  @Test
  void aPostThatMayNotBeEditedFollowsAllTheSame() throws IOException {
    OpenPost post = test.open(from);
    post.session().setReadOnly(true);
    move(DATED + "本文\n", PostRelocationTest::date);
    assertThat(TestWorkspace.text(post)).isEqualTo(DATED + "本文\n");
    assertThat(post.session().isReadOnly()).isTrue();
  }

  @Test
  void ofAFileThatIsNotOpenTheNameChangesWhereItIsRemembered() throws IOException {
    test.workspace.setRecent(List.of(folder.resolve("b.md"), from));
    move(HEAD + "本文\n", PostRelocationTest::date);
    assertThat(test.workspace.recent()).containsExactly(folder.resolve("b.md"), to);
    assertThat(heard).containsExactly("recent", "files");
    assertThat(test.workspace.open()).isEmpty();
  }

  @Test
  void otherPostsStayWhereTheyAre() throws IOException {
    OpenPost other = test.open(test.file("b.md", HEAD));
    move(DATED, PostRelocationTest::date);
    assertThat(other.path()).contains(folder.resolve("b.md"));
    assertThat(TestWorkspace.text(other)).isEqualTo(HEAD);
  }
}
