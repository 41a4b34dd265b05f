package genko.workspace.git;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.git.GitState;
import genko.storage.git.TestRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostStatesTest {
  @TempDir private Path folder;

  private final List<Throwable> faults = new ArrayList<>();
  private final Queue<Runnable> held = new ArrayDeque<>();
  private int told;

  private PostStates states(TaskRunner runner) {
    PostStates states = new PostStates(runner);
    states.observe(() -> told++);
    return states;
  }

  private PostStates states() {
    return states(new TaskRunner(Runnable::run, Runnable::run, faults::add));
  }

  private PostStates blocked() {
    return states(new TaskRunner(held::add, Runnable::run, faults::add));
  }

  private TestRepository blog() throws Exception {
    TestRepository blog = TestRepository.in(folder);
    blog.write("_posts/2025-11-01-散歩.md", "本文\n");
    blog.write("_posts/2025-11-02-b.md", "本文\n");
    blog.commitAll("はじめ");
    return blog;
  }

  private List<String> paths() {
    return List.of("_posts/2025-11-01-散歩.md", "_posts/2025-11-02-b.md");
  }

  @Test
  void whatIsNotCommittedIsTold() throws Exception {
    TestRepository blog = blog();
    Path changed = blog.write("_posts/2025-11-01-散歩.md", "別の本文\n");
    Path made = blog.write("_posts/2025-11-03-c.md", "本文\n");
    PostStates states = states();
    states.changed(folder, this::paths);
    assertThat(states.isRepository()).isTrue();
    assertThat(states.files()).isEqualTo(Map.of(changed, GitState.CHANGED, made, GitState.NEW));
    assertThat(told).isOne();
  }

  @Test
  void aBlogInAFolderOfItsRepositoryHasItsOwnFilesAlone() throws Exception {
    TestRepository all = TestRepository.in(folder);
    all.write("other.md", "本文\n");
    Path post = all.write("blog/a.md", "本文\n");
    PostStates states = states();
    states.changed(folder.resolve("blog"), () -> List.of("a.md"));
    assertThat(states.files()).containsOnlyKeys(post);
  }

  @Test
  void whoObservesHearsOfStatesThatAreOthersAndOfNoLookWithoutAny() throws Exception {
    TestRepository blog = blog();
    PostStates states = states();
    states.changed(folder, this::paths);
    Map<Path, GitState> before = states.files();
    assertThat(told).isOne();
    states.changed(folder, this::paths);
    states.look();
    assertThat(told).isOne();
    assertThat(states.files()).isSameAs(before).isEmpty();
    blog.write("_posts/2025-11-02-b.md", "別の本文\n");
    states.changed(folder, this::paths);
    assertThat(told).isEqualTo(2);
    blog.commitAll("書き足す");
    states.look();
    assertThat(states.files()).isEmpty();
    assertThat(told).isEqualTo(3);
  }

  @Test
  void aFolderWithoutRepositoryHasNoStates() throws Exception {
    Files.writeString(folder.resolve("a.md"), "本文\n");
    PostStates states = states();
    states.look();
    states.changed(folder, () -> List.of("a.md"));
    assertThat(states.isRepository()).isFalse();
    assertThat(states.files()).isEmpty();
    assertThat(told).isZero();
  }

  @Test
  void aRepositoryThatGitCannotReadIsNone() throws Exception {
    TestRepository blog = blog();
    blog.write("_posts/2025-11-02-b.md", "別の本文\n");
    PostStates states = states();
    states.changed(folder, this::paths);
    Files.writeString(folder.resolve(".git/config"), "[broken\n");
    states.changed(folder, this::paths);
    assertThat(states.isRepository()).isFalse();
    assertThat(states.files()).isEmpty();
    assertThat(faults).isEmpty();
    assertThat(told).isEqualTo(2);
  }

  @Test
  void whatAnotherFolderHadIsForgottenAtOnceAndWhatComesLateDropped() throws Exception {
    TestRepository blog = blog();
    blog.write("_posts/2025-11-02-b.md", "別の本文\n");
    PostStates states = blocked();
    states.changed(folder, this::paths);
    held.remove().run();
    assertThat(states.files()).hasSize(1);
    states.changed(folder, this::paths);
    Path other = Files.createDirectory(folder.resolve("other"));
    states.changed(other, List::of);
    assertThat(states.files()).isEmpty();
    held.remove().run();
    assertThat(states.files()).isEmpty();
  }

  @Test
  void whatChangesWhileGitIsCalledIsLookedAtThereafter() throws Exception {
    TestRepository blog = blog();
    PostStates states = blocked();
    states.changed(folder, this::paths);
    Runnable first = held.remove();
    states.changed(folder, this::paths);
    states.changed(folder, this::paths);
    assertThat(held).as("at most once at a time").isEmpty();
    first.run();
    Path changed = blog.write("_posts/2025-11-02-b.md", "別の本文\n");
    while (!held.isEmpty()) held.remove().run();
    assertThat(states.files()).containsOnlyKeys(changed);
  }

  @Test
  void aListOfPostsThatCannotBeMadeIsAFaultAndTheNextLookGoesOn() throws Exception {
    blog().write("_posts/2025-11-02-b.md", "別の本文\n");
    PostStates states = states();
    states.changed(
        folder,
        () -> {
          throw new IllegalStateException("no list");
        });
    assertThat(faults).hasSize(1);
    states.changed(folder, this::paths);
    assertThat(states.files()).hasSize(1);
  }
}
