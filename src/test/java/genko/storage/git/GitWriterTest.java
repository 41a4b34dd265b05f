package genko.storage.git;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.storage.git.GitWriter.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Committing and pushing with the real git. */
class GitWriterTest {
  @TempDir private Path folder;

  private TestRepository repository;
  private GitReader reader;
  private GitWriter writer;

  @BeforeEach
  void begin() throws IOException {
    repository = TestRepository.in(folder.resolve("r"));
    repository.write("a.md", "一\n");
    repository.write("b.md", "一\n");
    repository.commitAll("はじめ");
    reader = GitReader.of(folder.resolve("r")).orElseThrow();
    writer = new GitWriter(reader, new GitStop());
  }

  @Test
  void onlyTheFilesMeantAreCommittedAndWhatIsStagedStaysStaged() throws IOException {
    repository.write("a.md", "二\n");
    repository.git("add", "a.md");
    repository.write("b.md", "二\n");
    repository.write("新しい *.md", "新\n");
    repository.write("新しい 2.md", "他\n");
    writer.commit(List.of("新しい *.md", "b.md"), "記事を追加: 新しい\n\n# 見出しではない\n");
    assertThat(repository.git("-c", "core.quotePath=false", "show", "--name-only", "--format=%B"))
        .isEqualTo("記事を追加: 新しい\n\n# 見出しではない\n\n\nb.md\n新しい *.md");
    assertThat(repository.git("-c", "core.quotePath=false", "status", "--porcelain"))
        .isEqualTo("M  a.md\n?? \"新しい 2.md\"");
  }

  @Test
  void aHookThatRefusesIsQuotedAndNothingIsLeftBehind() throws IOException {
    repository.hook("pre-commit", "echo '題がありません' >&2; exit 1");
    repository.write("新.md", "新\n");
    assertThatThrownBy(() -> writer.commit(List.of("新.md", "a.md"), "x"))
        .asInstanceOf(InstanceOfAssertFactories.type(GitFailure.class))
        .satisfies(failure -> assertThat(failure.words()).isEqualTo("題がありません"));
    assertThat(reader.status(List.of()).files().values()).containsExactly(GitState.NEW);
    assertThat(repository.git("diff", "--cached", "--name-only")).isEmpty();
  }

  @Test
  void anotherGitThatIsAtWorkIsWaitedFor() throws IOException {
    Path lock = repository.write(".git/index.lock", "");
    List<Path> waited = new ArrayList<>();
    GitWriter patient =
        new GitWriter(
            reader,
            new GitStop(),
            () -> {
              waited.add(lock);
              if (waited.size() == 3) assertThat(lock.toFile().delete()).isTrue();
            });
    repository.write("新.md", "新\n");
    patient.commit(List.of("新.md"), "記事");
    assertThat(waited).hasSize(3);
    assertThat(repository.git("log", "-1", "--format=%s")).isEqualTo("記事");
  }

  @Test
  void aLockThatNobodyTakesAwayIsTold() throws IOException {
    Path lock = repository.write(".git/index.lock", "");
    List<Path> waited = new ArrayList<>();
    GitWriter patient = new GitWriter(reader, new GitStop(), () -> waited.add(lock));
    repository.write("a.md", "二\n");
    assertThatThrownBy(() -> patient.commit(List.of("a.md"), "x"))
        .asInstanceOf(InstanceOfAssertFactories.type(GitFailure.class))
        .satisfies(failure -> assertThat(failure.words()).contains("index.lock"));
    assertThat(waited).hasSize(19);
    assertThat(lock).exists();
  }

  @Test
  void aCommitThatIsStoppedEndsAndIsTakenBack() throws Exception {
    Path begun = folder.resolve("begun");
    repository.hook("pre-commit", "touch '" + begun + "'; exec sleep 60");
    repository.write("新.md", "新\n");
    GitStop stop = new GitStop();
    GitWriter patient = new GitWriter(reader, stop);
    Thread stopper =
        Thread.startVirtualThread(
            () -> {
              try {
                eventually(() -> begun.toFile().exists());
              } catch (Exception late) {
                throw new AssertionError(late);
              }
              stop.stop();
            });
    assertThatThrownBy(() -> patient.commit(List.of("新.md"), "x"))
        .asInstanceOf(InstanceOfAssertFactories.type(GitFailure.class))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(GitFailure.Kind.STOPPED));
    stopper.join();
    assertThat(reader.status(List.of()).files().values()).containsExactly(GitState.NEW);
    assertThat(repository.git("log", "--format=%s")).isEqualTo("はじめ");
  }

  @Test
  void aFirstPushNamesItsBranchAndALaterOneIsNeverForced() throws IOException {
    TestRepository far = TestRepository.in(folder.resolve("far"));
    far.git("config", "core.bare", "true");
    assertThat(writer.target("main")).isEmpty();
    repository.git("remote", "add", "origin", folder.resolve("far").toString());
    repository.git("config", "remote.origin.push", "+refs/heads/*:refs/heads/*");
    Target first = writer.target("main").orElseThrow();
    assertThat(first).isEqualTo(new Target("origin", "refs/heads/main", true));
    writer.push("main", first);
    assertThat(reader.status(List.of()).upstream()).contains("origin/main");
    // Somebody else is quicker.
    far.git("update-ref", "refs/heads/main", far.git("commit-tree", "-m", "他", "main^{tree}"));
    repository.write("a.md", "二\n");
    writer.commit(List.of("a.md"), "二");
    Target later = writer.target("main").orElseThrow();
    assertThat(later.first()).isFalse();
    assertThatThrownBy(() -> writer.push("main", later))
        .asInstanceOf(InstanceOfAssertFactories.type(GitFailure.class))
        .satisfies(failure -> assertThat(failure.words()).contains("rejected"));
    assertThat(far.git("log", "--format=%s", "main")).isEqualTo("他");
  }

  @Test
  void whoHasNoNameIsToldSoBeforeAnythingIsDone() throws IOException {
    assertThat(writer.lacksName()).isEmpty();
    repository.git("config", "--unset", "user.email");
    repository.git("config", "--unset", "user.name");
    repository.git("config", "user.useConfigOnly", "true");
    repository.git("config", "include.path", "none");
    // Where the machine has a name for all repositories it is known here too.
    boolean everywhere = !globalName().isEmpty();
    assertThat(writer.lacksName().isPresent()).isNotEqualTo(everywhere);
  }

  private String globalName() {
    try {
      return repository.git("config", "--global", "user.email");
    } catch (IOException none) {
      return "";
    }
  }

  @Test
  void aMergeUnderWayIsSeen() throws IOException {
    assertThat(reader.underWay()).isEmpty();
    repository.git("checkout", "--quiet", "-b", "side");
    repository.write("a.md", "横\n");
    repository.commitAll("横");
    repository.git("checkout", "--quiet", "main");
    repository.write("a.md", "縦\n");
    repository.commitAll("縦");
    assertThatThrownBy(() -> repository.git("merge", "side")).hasMessageContaining("a.md");
    assertThat(reader.underWay()).contains("merge");
    assertThat(reader.status(List.of()).files().get("a.md")).isEqualTo(GitState.CONFLICTED);
  }
}
