package genko.workspace;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostJournals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back after the program was killed, without a window. */
class RecoveryTest {
  @TempDir private Path folder;

  private final List<ExecutorService> workers = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (ExecutorService worker : workers) {
      worker.shutdown();
      assertThat(worker.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /** The journals of one start of the program below {@code all}; what they tell comes by turns. */
  private PostJournals journals(Path all, Executor owner) {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    workers.add(worker);
    return new PostJournals(Disk.REAL, all, TaskRunner.of(worker, owner));
  }

  /** Writes in {@code file}, or in none, and is killed: its lock is free and its journal stays. */
  private void killed(Path file, String text) throws Exception {
    killed(file, (test, post) -> TestWorkspace.write(post, text));
  }

  /** The same where {@code done} is what was done in the post. */
  private void killed(Path file, BiConsumer<TestWorkspace, OpenPost> done) throws Exception {
    TestWorkspace test = new TestWorkspace(folder);
    PostJournals journals = journals(folder.resolve("killed"), told -> {});
    test.workspace.keepJournals(journals);
    OpenPost post;
    if (file == null) {
      test.workspace.newPost();
      post = test.workspace.current().orElseThrow();
    } else {
      post = test.open(file);
    }
    done.accept(test, post);
    journals.flush().get(1, TimeUnit.MINUTES);
    leaveBehind();
  }

  /** As if the program that wrote there were gone: its folder with a lock that nobody holds. */
  private void leaveBehind() throws IOException {
    Path all = Files.createDirectories(folder.resolve("state/journals"));
    Path gone = Files.createDirectory(all.resolve("gone"));
    try (var files = Files.walk(folder.resolve("killed"))) {
      for (Path one : files.filter(path -> path.toString().endsWith(".journal")).toList()) {
        Files.copy(one, gone.resolve(one.getFileName()));
      }
    }
    Files.createFile(gone.resolve("lock"));
  }

  /** The next start of the program. */
  private TestWorkspace restarted() throws Exception {
    TestWorkspace test = new TestWorkspace(folder);
    Queue<Runnable> owner = new ConcurrentLinkedQueue<>();
    test.workspace.keepJournals(journals(folder.resolve("state/journals"), owner::add));
    test.workspace.restore(() -> test.heard.add("then"));
    eventually(
        () -> {
          for (Runnable told = owner.poll(); told != null; told = owner.poll()) told.run();
          test.work();
          return test.heard.contains("then");
        });
    return test;
  }

  @Test
  void unsavedTextOfAFileComesBackUnsavedAndCanBeGivenUp() throws Exception {
    Path file = new TestWorkspace(folder).file("1.md", "一\n");
    killed(file, "書きかけ\n");
    TestWorkspace test = restarted();
    OpenPost post = test.workspace.current().orElseThrow();
    assertThat(TestWorkspace.text(post)).isEqualTo("書きかけ\n");
    assertThat(post.session().isDirty()).isTrue();
    assertThat(post.path()).contains(file);
    assertThat(TestWorkspace.said(post).bad()).isFalse();
    test.choose(post, "notice.back-to-file");
    assertThat(TestWorkspace.text(post)).isEqualTo("一\n");
  }

  @Test
  void aTextThatLayNowhereComesBackToo() throws Exception {
    killed(null, "どこにもない\n");
    OpenPost post = restarted().workspace.current().orElseThrow();
    assertThat(TestWorkspace.text(post)).isEqualTo("どこにもない\n");
    assertThat(post.path()).isEmpty();
    assertThat(post.session().isDirty()).isTrue();
  }

  @Test
  void aFileThatSomebodyChangedSinceIsShownBesideTheText() throws Exception {
    Path file = new TestWorkspace(folder).file("1.md", "一\n");
    killed(file, "書きかけ\n");
    Files.writeString(file, "誰か\n");
    TestWorkspace test = restarted();
    OpenPost post = test.workspace.current().orElseThrow();
    assertThat(TestWorkspace.text(post)).isEqualTo("書きかけ\n");
    assertThat(test.heard).contains("compare 1.md");
    assertThat(Files.readString(file)).isEqualTo("誰か\n");
  }

  @Test
  void aFileThatSaysTheSameIsJustOpened() throws Exception {
    Path file = new TestWorkspace(folder).file("1.md", "一\n");
    killed(file, "書きかけ\n");
    Files.writeString(file, "書きかけ\n");
    TestWorkspace test = restarted();
    OpenPost post = test.workspace.current().orElseThrow();
    assertThat(post.session().isDirty()).isFalse();
    assertThat(post.notices().all()).isEmpty();
  }

  @Test
  void aFileThatIsGoneLeavesItsTextHere() throws Exception {
    Path file = new TestWorkspace(folder).file("1.md", "一\n");
    killed(file, "書きかけ\n");
    Files.delete(file);
    TestWorkspace test = restarted();
    OpenPost post = test.workspace.current().orElseThrow();
    assertThat(TestWorkspace.said(post).sentence()).isEqualTo(test.words.say("notice.gone"));
    test.choose(post, "notice.keep-mine");
    assertThat(Files.readString(file)).isEqualTo("書きかけ\n");
  }

  @Test
  void severalPostsComeBackAllOfThem() throws Exception {
    Path one = new TestWorkspace(folder).file("1.md", "一\n");
    Path two = new TestWorkspace(folder).file("2.md", "二\n");
    TestWorkspace test = new TestWorkspace(folder);
    PostJournals journals = journals(folder.resolve("killed"), told -> {});
    test.workspace.keepJournals(journals);
    TestWorkspace.write(test.open(one), "新一\n");
    TestWorkspace.write(test.open(two), "新二\n");
    journals.flush().get(1, TimeUnit.MINUTES);
    leaveBehind();
    assertThat(restarted().workspace.open())
        .extracting(TestWorkspace::text)
        .containsExactlyInAnyOrder("新一\n", "新二\n");
  }

  @Test
  void whatWasTakenBackBeforeTheEndDoesNotComeBack() throws Exception {
    Path file = new TestWorkspace(folder).file("1.md", "一\n");
    killed(
        file,
        (test, post) -> {
          TestWorkspace.write(post, "書きかけ\n");
          post.session().undo();
        });
    TestWorkspace test = restarted();
    assertThat(test.workspace.open()).isEmpty();
    assertThat(test.heard).containsExactly("then");
  }

  @Test
  void anEncodingThatWasChosenAndNotSavedComesBackThoughTheTextIsTheSame() throws Exception {
    Path file = new TestWorkspace(folder).file("1.md", "一\n");
    FileEncoding chosen = FileEncoding.chosen(FileEncoding.SHIFT_JIS);
    killed(file, (test, post) -> test.workspace.setEncoding(post, chosen));
    OpenPost post = restarted().workspace.current().orElseThrow();
    assertThat(post.session().isDirty()).isTrue();
    assertThat(post.encoding().charset()).isEqualTo(FileEncoding.SHIFT_JIS);
    assertThat(TestWorkspace.text(post)).isEqualTo("一\n");
  }

  @Test
  void aFileThatCannotBeReadByNowIsSaidAndNotWrittenOver() throws Exception {
    Path file = new TestWorkspace(folder).file("1.md", "一\n");
    killed(file, "書きかけ\n");
    Files.delete(file);
    Files.createDirectory(file);
    TestWorkspace test = restarted();
    OpenPost post = test.workspace.current().orElseThrow();
    assertThat(TestWorkspace.text(post)).isEqualTo("書きかけ\n");
    assertThat(TestWorkspace.said(post).bad()).isTrue();
    assertThat(file).isDirectory();
  }

  @Test
  void whereNothingWasLeftTheStartGoesOn() throws Exception {
    TestWorkspace test = restarted();
    assertThat(test.heard).containsExactly("then");
  }

  @Test
  void theStartGoesOnOnceAllIsBack() throws Exception {
    Path file = new TestWorkspace(folder).file("1.md", "一\n");
    killed(file, "書きかけ\r\n");
    TestWorkspace test = restarted();
    assertThat(test.heard).endsWith("then").containsOnlyOnce("then").contains("opened 1.md");
  }
}
