package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.words.Words;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge while the post goes on; the worker works when the test says so. */
class MergeSessionTest {
  @TempDir private Path folder;

  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private OpenPost post;
  private Opened theirs;
  private int refused;

  @BeforeEach
  void open() throws IOException {
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    Path file = Files.writeString(folder.resolve("2025-11-17-a.md"), "一\n二\n三\n四\n");
    post = OpenPost.of((Opened) files.open(file), InstantSource.system());
    Files.writeString(file, "一\n二\n三\n四の\n");
    theirs = (Opened) files.open(file);
    write("一の\n二\n三\n四\n");
  }

  private void write(String text) {
    post.session().become(text, Origin.TYPE);
  }

  private String text() {
    return post.session().post().text().toString();
  }

  private void begin(TaskRunner thinking) {
    new MergeSession(post, Words.of(Locale.JAPANESE), thinking, () -> refused++).begin(theirs);
  }

  private void work() {
    for (Runnable task = worker.poll(); task != null; task = worker.poll()) task.run();
  }

  @Test
  void whatIsTypedMeanwhileIsKept() {
    begin(new TaskRunner(worker::add, Runnable::run, faults::add));
    write("一の\n二の\n三\n四\n");
    work();
    assertThat(text()).isEqualTo("一の\n二の\n三\n四の\n");
    assertThat(post.file()).contains(theirs);
  }

  @Test
  void whatWasSavedMeanwhileIsNotMergedAnyMore() {
    begin(new TaskRunner(worker::add, Runnable::run, faults::add));
    post.saved(theirs, post.session().state());
    work();
    assertThat(text()).isEqualTo("一の\n二\n三\n四\n");
    assertThat(post.notices().all()).isEmpty();
  }

  @Test
  void aMergeThatFailsIsToldAndSaysNotForEverThatItGoesOn() {
    begin(
        new TaskRunner(
            task -> {
              throw new RejectedExecutionException();
            },
            Runnable::run,
            faults::add));
    assertThat(post.notices().all()).isEmpty();
    assertThat(refused).isEqualTo(1);
    assertThat(faults).hasSize(1);
    assertThat(text()).isEqualTo("一の\n二\n三\n四\n");
  }

  @Test
  void theBarGoesOnceTheMergeIsSaved() {
    begin(new TaskRunner(worker::add, Runnable::run, faults::add));
    work();
    assertThat(post.notices().about(MergeSession.TOPIC)).isPresent();
    post.saved(theirs, post.session().state());
    assertThat(post.notices().all()).isEmpty();
  }

  @Test
  void theBarGoesWhenTheMergeIsUndone() {
    begin(new TaskRunner(worker::add, Runnable::run, faults::add));
    work();
    post.session().undo();
    assertThat(text()).isEqualTo("一の\n二\n三\n四\n");
    assertThat(post.notices().all()).isEmpty();
  }

  @Test
  void aConflictThatIsNotDecidedStaysAfterASave() {
    write("一の\n二\n三\n四が\n");
    begin(new TaskRunner(worker::add, Runnable::run, faults::add));
    work();
    post.saved(theirs, post.session().state());
    assertThat(post.notices().about(MergeSession.TOPIC)).isPresent();
    write("一の\n二\n三\n四がね\n");
    assertThat(post.notices().about(MergeSession.TOPIC)).isPresent();
    post.saved(theirs, post.session().state());
    assertThat(post.notices().all()).isEmpty();
  }
}
