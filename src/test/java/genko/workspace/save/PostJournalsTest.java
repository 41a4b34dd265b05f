package genko.workspace.save;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.post.Origin;
import genko.storage.MovingFolder;
import genko.storage.files.Disk;
import genko.storage.files.GuardedDisk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.journal.JournalFolder.Found;
import genko.storage.journal.JournalFolder.Left;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journals of open posts, brought to the disk when the test asks for it. */
class PostJournalsTest {
  @TempDir private Path folder;

  private final List<Optional<IOException>> trouble = new ArrayList<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private volatile boolean refuses;
  private volatile boolean fails;
  private PostJournals journals;
  private OpenPost post;

  @BeforeEach
  void open() throws IOException {
    journals =
        new PostJournals(
            disk(), folder.resolve("journals"), new TaskRunner(worker, worker, faults::add));
    journals.setOnTrouble(trouble::add);
    Path file = Files.writeString(folder.resolve("1.md"), "一\n");
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    post = OpenPost.of((Opened) files.open(file), () -> Instant.EPOCH);
    journals.watch(post);
  }

  @AfterEach
  void end() throws InterruptedException {
    worker.shutdown();
    assertThat(worker.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  private Disk disk() {
    return GuardedDisk.of(
        () -> {
          if (refuses) throw new AccessDeniedException("journals");
          if (fails) throw new IllegalStateException("fault");
        });
  }

  private void write(String text) {
    post.session().become(text, Origin.TYPE);
  }

  private void flush() throws Exception {
    journals.flush().get(1, TimeUnit.MINUTES);
    settle();
  }

  /** Waits until all that was handed to the worker so far is done. */
  private void settle() throws Exception {
    worker.submit(() -> {}).get(1, TimeUnit.MINUTES);
  }

  /** What a closed post leaves goes a moment later, as any other note does. */
  private void awaitNone() throws Exception {
    eventually(() -> written().isEmpty());
  }

  private List<Path> written() throws IOException {
    return MovingFolder.files(folder.resolve("journals")).stream()
        .filter(path -> path.toString().endsWith(".journal"))
        .toList();
  }

  @Test
  void aFaultKeepsTheStartOfTheProgramFromNobody() throws Exception {
    fails = true;
    List<Found> found = new CopyOnWriteArrayList<>();
    journals.takeOver(found::add);
    settle();
    settle();
    assertThat(found).containsExactly(new Found(List.of(), List.of()));
    assertThat(faults).hasExactlyElementsOfTypes(IllegalStateException.class);
    assertThat(trouble).isEmpty();
  }

  @Test
  void nothingIsOnTheDiskBeforeSomethingIsUnsaved() throws Exception {
    flush();
    assertThat(written()).isEmpty();
    write("二\n");
    flush();
    assertThat(written()).hasSize(1);
  }

  @Test
  void aJournalEndsWithASaveThatLastsAndBeginsAgainWithTheNextEdit() throws Exception {
    write("二\n");
    flush();
    post.session().markSaved(post.session().state());
    journals.saved(post, false);
    flush();
    assertThat(written()).as("a power cut could still undo the save").hasSize(1);
    journals.saved(post, true);
    flush();
    assertThat(written()).isEmpty();
    write("三\n");
    flush();
    assertThat(written()).hasSize(1);
  }

  @Test
  void aPostThatIsClosedLeavesNone() throws Exception {
    write("二\n");
    flush();
    journals.closed(post);
    awaitNone();
    write("三\n");
    flush();
    assertThat(written()).as("nobody listens any more").isEmpty();
  }

  @Test
  void aDiskThatRefusesIsToldOnceAndThatItWorksAgainToo() throws Exception {
    write("二\n");
    refuses = true;
    flush();
    flush();
    assertThat(trouble).singleElement().satisfies(one -> assertThat(one).isPresent());
    refuses = false;
    flush();
    assertThat(written()).as("what was noted is not lost").hasSize(1);
  }

  @Test
  void whatWasLeftIsHandedOverWithItsTextAndForgottenOnRequest() throws Exception {
    write("二\n");
    flush();
    Path own = written().getFirst().getParent();
    Path gone = Files.createDirectories(folder.resolve("journals/gone"));
    Files.copy(written().getFirst(), gone.resolve("a.journal"));
    List<Left> left = new ArrayList<>();
    journals.takeOver(found -> left.addAll(found.left()));
    settle();
    settle();
    assertThat(left).hasSize(1);
    assertThat(restored(left.getFirst())).isEqualTo("二\n");
    assertThat(written()).as("moved, not copied").hasSize(2).allMatch(one -> one.startsWith(own));
    journals.forget(left.getFirst());
    settle();
    assertThat(written()).hasSize(1);
  }

  @Test
  void afterTheProgramHasEndedAFlushIsDoneAtOnce() throws Exception {
    PostJournals ended =
        new PostJournals(
            Disk.REAL,
            folder.resolve("journals"),
            TaskRunner.of(
                task -> {
                  throw new RejectedExecutionException();
                },
                Runnable::run));
    assertThat(ended.flush()).isCompleted();
  }

  /** What a journal that was left comes to. */
  private static String restored(Left left) {
    OpenPost restored = OpenPost.restored(left.journal(), () -> Instant.EPOCH);
    return restored.session().post().text().toString();
  }
}
