package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.OpenResult.Opened;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir private Path folder;

  private TestWorkspace test;
  private Workspace workspace;

  @BeforeEach
  void begin() {
    test = new TestWorkspace(folder);
    workspace = test.workspace;
  }

  @Test
  void theLastPostThatWasOpenedIsCurrent() throws IOException {
    OpenPost one = test.open(test.file("1.md", "一\n"));
    OpenPost two = test.open(test.file("2.md", "二\n"));
    assertThat(workspace.open()).containsExactly(one, two);
    assertThat(workspace.current()).contains(two);
    workspace.select(one);
    workspace.select(one);
    assertThat(test.heard)
        .containsExactly(
            "opened 1.md", "selected 1.md", "opened 2.md", "selected 2.md", "selected 1.md");
  }

  @Test
  void whenTheCurrentPostIsClosedTheOneInItsPlaceIsCurrent() throws IOException {
    OpenPost one = test.open(test.file("1.md", "一\n"));
    OpenPost two = test.open(test.file("2.md", "二\n"));
    OpenPost three = test.open(test.file("3.md", "三\n"));
    workspace.select(two);
    workspace.close(two);
    assertThat(workspace.current()).contains(three);
    workspace.close(three);
    assertThat(workspace.current()).contains(one);
    workspace.close(one);
    assertThat(workspace.current()).isEmpty();
    assertThat(test.heard).endsWith("selected nothing", "closed 1.md");
    workspace.select(one);
    assertThat(workspace.current()).as("what is closed is no longer selected").isEmpty();
  }

  @Test
  void closingAnotherPostLeavesTheCurrentOne() throws IOException {
    OpenPost one = test.open(test.file("1.md", "一\n"));
    OpenPost two = test.open(test.file("2.md", "二\n"));
    workspace.close(one);
    assertThat(workspace.current()).contains(two);
    assertThat(test.heard).endsWith("closed 1.md");
  }

  @Test
  void filesThatAreOpenedAreRememberedTheLastOneFirst() throws IOException {
    Path one = test.file("1.md", "一\n");
    Path two = test.file("2.md", "二\n");
    test.open(one);
    test.open(two);
    assertThat(workspace.recent()).containsExactly(two, one);
    workspace.setRecent(IntStream.range(0, 20).mapToObj(at -> folder.resolve(at + ".md")).toList());
    assertThat(workspace.recent()).hasSize(12).startsWith(folder.resolve("0.md"));
  }

  @Test
  void theFolderIsThatOfTheCurrentPostOrElseOfTheLastOne() throws IOException {
    assertThat(workspace.folder()).isEmpty();
    Path file = test.file("1.md", "一\n");
    OpenPost post = test.open(file);
    workspace.newPost();
    assertThat(workspace.folder()).as("a post that lies nowhere").contains(folder);
    workspace.close(post);
    assertThat(workspace.folder()).contains(folder);
  }

  /** Its file would be seen as changed by somebody else while it is written. */
  @Test
  void aFileThatIsBeingSavedIsNotLookedAt() throws IOException {
    OpenPost post = test.open(test.file("1.md", "一\n"));
    assertThat(workspace.files()).extracting(Opened::path).containsExactly(post.path().get());
    TestWorkspace.write(post, "二\n");
    workspace.save(post, () -> {});
    assertThat(workspace.files()).isEmpty();
    test.work();
    assertThat(workspace.files()).containsExactly(post.file().get());
  }

  @Test
  void showingBothSelectsThePostAndHandsItsFileOn() throws IOException {
    OpenPost one = test.open(test.file("1.md", "一\n"));
    test.open(test.file("2.md", "二\n"));
    workspace.showBoth(one, one.file().get(), () -> {});
    assertThat(workspace.current()).contains(one);
    assertThat(test.heard).endsWith("selected 1.md", "compare 1.md");
    assertThat(TestWorkspace.said(one).bad()).isTrue();
  }

  @Test
  void withoutJournalsThereIsNothingToRestore() {
    workspace.restore(() -> test.heard.add("then"));
    assertThat(test.heard).containsExactly("then");
  }
}
