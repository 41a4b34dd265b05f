package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.Presence;
import genko.words.Words;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherInstancesTest {
  private static final String TOPIC = "elsewhere";

  @TempDir private Path folder;

  private TestWorkspace test;
  private Presence other;
  private OtherInstances instances;

  @BeforeEach
  void follow() {
    test = new TestWorkspace(folder);
    other = new Presence(Disk.REAL, folder.resolve("state/open"));
    instances =
        new OtherInstances(
            new Presence(Disk.REAL, folder.resolve("state/open")),
            Words.of(Locale.ENGLISH),
            new TaskRunner(Runnable::run, Runnable::run, test.faults::add));
  }

  @Test
  void aPostThatAnotherCopyHasOpenSaysSo() throws IOException {
    Path file = test.file("1.md", "一\n");
    assertThat(other.isElsewhere(file)).isFalse();
    instances.follow(test.workspace);
    OpenPost post = test.open(file);
    assertThat(post.notices().about(TOPIC)).isPresent();
    assertThat(test.open(test.file("2.md", "二\n")).notices().about(TOPIC)).isEmpty();
  }

  @Test
  void postsThatAreOpenAlreadyAreLookedAtToo() throws IOException {
    Path file = test.file("1.md", "一\n");
    OpenPost post = test.open(file);
    other.isElsewhere(file);
    instances.follow(test.workspace);
    assertThat(post.notices().about(TOPIC)).isPresent();
  }

  @Test
  void aPostThatIsClosedIsFreeForOthers() throws IOException {
    Path file = test.file("1.md", "一\n");
    instances.follow(test.workspace);
    OpenPost post = test.open(file);
    assertThat(other.isElsewhere(file)).isTrue();
    test.workspace.close(post);
    assertThat(other.isElsewhere(file)).isFalse();
  }

  @Test
  void underAnotherNameItIsLookedForThere() throws IOException {
    Path old = test.file("1.md", "一\n");
    Path fresh = folder.resolve("2.md");
    instances.follow(test.workspace);
    OpenPost post = test.open(old);
    other.isElsewhere(fresh);
    test.target = Optional.of(fresh);
    test.workspace.saveAs(post, () -> {});
    test.work();
    assertThat(post.notices().about(TOPIC)).isPresent();
    assertThat(other.isElsewhere(old)).as("it is not open here any more").isFalse();
  }

  @Test
  void atTheEndNothingIsOpenHere() throws IOException {
    Path file = test.file("1.md", "一\n");
    instances.follow(test.workspace);
    test.open(file);
    instances.end();
    assertThat(other.isElsewhere(file)).isFalse();
    assertThat(test.faults).isEmpty();
  }
}
