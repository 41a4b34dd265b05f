package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.workspace.Dialogs.Unsaved;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostCloserTest {
  @TempDir private Path folder;

  private TestWorkspace test;
  private Workspace workspace;
  private Path one;
  private Path two;
  private OpenPost first;
  private OpenPost second;

  @BeforeEach
  void open() throws IOException {
    test = new TestWorkspace(folder);
    workspace = test.workspace;
    one = test.file("1.md", "一\n");
    two = test.file("2.md", "二\n");
    first = test.open(one);
    second = test.open(two);
  }

  private void leave(Unsaved answer) {
    test.answer = answer;
    workspace.leave(() -> test.heard.add("left"));
    test.work();
  }

  @Test
  void whatIsSavedIsClosedWithoutAQuestion() {
    workspace.close(first);
    leave(Unsaved.CANCEL);
    assertThat(test.asked).isEmpty();
    assertThat(test.heard).endsWith("closed 1.md", "left");
  }

  @Test
  void unsavedTextIsSavedBeforeItsPostIsClosed() throws IOException {
    TestWorkspace.write(first, "新\n");
    test.answer = Unsaved.SAVE;
    workspace.close(first);
    assertThat(workspace.open()).as("till it is on the disk").contains(first);
    test.work();
    assertThat(workspace.open()).containsExactly(second);
    assertThat(Files.readString(one)).isEqualTo("新\n");
  }

  @Test
  void unsavedTextIsDroppedOrKeptAsTheWriterAnswers() throws IOException {
    TestWorkspace.write(first, "新\n");
    test.answer = Unsaved.CANCEL;
    workspace.close(first);
    assertThat(workspace.open()).contains(first);
    test.answer = Unsaved.DISCARD;
    workspace.close(first);
    assertThat(workspace.open()).containsExactly(second);
    assertThat(Files.readString(one)).isEqualTo("一\n");
    assertThat(test.asked).containsExactly(List.of("1.md"), List.of("1.md"));
  }

  @Test
  void aSaveThatFailsKeepsThePostOpen() throws IOException {
    TestWorkspace.write(first, "新\n");
    Files.writeString(one, "誰か\n");
    test.answer = Unsaved.SAVE;
    workspace.close(first);
    test.work();
    assertThat(workspace.open()).contains(first);
    assertThat(TestWorkspace.said(first).bad()).isTrue();
    test.choose(first, "notice.keep-mine");
    assertThat(workspace.open()).as("the close goes on").containsExactly(second);
    assertThat(Files.readString(one)).isEqualTo("新\n");
  }

  @Test
  void allUnsavedPostsAreAskedAboutAtOnceAndSavedBeforeAnybodyLeaves() throws IOException {
    TestWorkspace.write(first, "新一\n");
    TestWorkspace.write(second, "新二\n");
    leave(Unsaved.SAVE);
    assertThat(test.asked).containsExactly(List.of("1.md", "2.md"));
    assertThat(test.heard).endsWith("left");
    assertThat(Files.readString(one)).isEqualTo("新一\n");
    assertThat(Files.readString(two)).isEqualTo("新二\n");
  }

  @Test
  void nobodyLeavesWhileOneOfThemCannotBeSaved() throws IOException {
    TestWorkspace.write(first, "新一\n");
    TestWorkspace.write(second, "新二\n");
    Files.writeString(two, "誰か\n");
    leave(Unsaved.SAVE);
    assertThat(test.heard).doesNotContain("left");
    assertThat(workspace.current()).as("the one to decide about").contains(second);
    assertThat(second.session().isDirty()).isTrue();
  }

  @Test
  void leavingCanBeTakenBackOrTextBeLeftBehind() {
    TestWorkspace.write(first, "新\n");
    leave(Unsaved.CANCEL);
    assertThat(test.heard).doesNotContain("left");
    leave(Unsaved.DISCARD);
    assertThat(test.heard).endsWith("left");
  }
}
