package genko.workspace.save;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskQueues;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.GuardedDisk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.workspace.save.SaveQueue.Save;
import genko.workspace.save.SaveQueue.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves that are asked for while others run; the disk works when the test says so. */
class SaveQueueTest {
  @TempDir private Path folder;

  private final Queue<Runnable> disk = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();
  private TaskQueues queues;
  private PostFiles files;
  private Path own;
  private OpenPost post;
  private SaveQueue saves;

  @BeforeEach
  void open() throws IOException {
    queues = new TaskQueues(disk::add, Runnable::run, TaskQueues.LIMIT);
    files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    own = Files.writeString(folder.resolve("2025-11-17-own.md"), "零\n");
    post = OpenPost.of((Opened) files.open(own), InstantSource.system());
    saves = new SaveQueue(post, files, queues, this::written);
  }

  private void written(Save save, SaveResult result) {
    String what = save.path().getFileName() + " " + result.getClass().getSimpleName();
    if (result instanceof SaveResult.Saved saved) {
      heard.add(what);
      post.saved(saved.now(), save.state());
      save.done();
    } else {
      heard.add(what + " for " + save.then().size());
    }
  }

  private void write(String text) {
    post.session().become(text, Origin.TYPE);
  }

  private void save(Target target, Path path, String then) {
    saves.add(Save.of(post, target, path, () -> heard.add(then)));
  }

  private void work() {
    for (Runnable task = disk.poll(); task != null; task = disk.poll()) task.run();
  }

  @Test
  void twoSavesThatOverlapBringTheNewestTextAndTellBoth() throws IOException {
    write("一\n");
    save(Target.OWN, own, "first");
    write("二\n");
    save(Target.OWN, own, "close");
    write("三\n");
    save(Target.OWN, own, "third");
    work();
    assertThat(heard)
        .containsExactly(
            "2025-11-17-own.md Saved", "first", "2025-11-17-own.md Saved", "close", "third");
    assertThat(Files.readString(own)).isEqualTo("三\n");
    assertThat(post.session().isDirty()).isFalse();
    assertThat(saves.isBusy()).isFalse();
  }

  @Test
  void saveAsDuringASaveGoesToItsOwnFile() throws IOException {
    Path other = folder.resolve("2025-11-18-other.md");
    write("一\n");
    save(Target.OWN, own, "own");
    write("二\n");
    save(Target.OTHER, other, "other");
    work();
    assertThat(heard)
        .containsExactly("2025-11-17-own.md Saved", "own", "2025-11-18-other.md Saved", "other");
    assertThat(Files.readString(own)).isEqualTo("一\n");
    assertThat(Files.readString(other)).isEqualTo("二\n");
    assertThat(post.path()).contains(other);
  }

  @Test
  void aSaveThatWaitsForASaveAsGoesWhereThatWent() throws IOException {
    Path other = folder.resolve("2025-11-18-other.md");
    save(Target.OTHER, other, "other");
    write("二\n");
    save(Target.OWN, own, "later");
    work();
    assertThat(heard).endsWith("2025-11-18-other.md Saved", "later");
    assertThat(Files.readString(other)).isEqualTo("二\n");
    assertThat(Files.readString(own)).isEqualTo("零\n");
  }

  @Test
  void whenTheOwnFileCannotBeSavedThoseWhoWaitShareItsFate() throws IOException {
    write("一\n");
    save(Target.OWN, own, "first");
    Files.writeString(own, "誰かの\n");
    write("二\n");
    save(Target.OWN, own, "close");
    work();
    assertThat(heard).containsExactly("2025-11-17-own.md ChangedOnDisk for 2");
    assertThat(Files.readString(own)).isEqualTo("誰かの\n");
    assertThat(saves.isBusy()).isFalse();
  }

  @Test
  void aWorkerThatThrowsEndsItsSaveAndTheNextOneRuns() throws IOException {
    OutOfMemoryError full = new OutOfMemoryError();
    PostFiles broken = new PostFiles(throwing(full), folder.resolve("backups"));
    saves = new SaveQueue(post, broken, queues, this::written);
    write("一\n");
    save(Target.OWN, own, "first");
    workWith(full);
    assertThat(heard).containsExactly("2025-11-17-own.md Failed for 1");
    assertThat(saves.isBusy()).isFalse();
    save(Target.OWN, own, "again");
    work();
    assertThat(heard).endsWith("2025-11-17-own.md Saved", "again");
    assertThat(Files.readString(own)).isEqualTo("一\n");
  }

  /** The disk, whose first call throws {@code wanted}. */
  private static Disk throwing(Error wanted) {
    AtomicBoolean thrown = new AtomicBoolean();
    return GuardedDisk.of(
        () -> {
          if (thrown.compareAndSet(false, true)) throw wanted;
        });
  }

  /** The worker's own thread hears of it as well. */
  private void workWith(Throwable wanted) {
    try {
      work();
    } catch (OutOfMemoryError thrown) {
      assertThat(thrown).isSameAs(wanted);
    }
  }
}
