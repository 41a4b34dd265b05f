package genko.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.ui.NoDialogs;
import genko.ui.history.HistoryModel.Kind;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the history knows, without a window; comparing is done when the test says so. */
class HistoryModelTest {
  @TempDir private Path folder;

  private final Queue<Runnable> comparing = new ArrayDeque<>();
  private HistoryModel model;
  private OpenPost post;
  private Opened theirs;
  private DifferenceRows rows = DifferenceRows.NONE;

  @BeforeEach
  void open() throws IOException {
    Words words = Words.of(Locale.JAPANESE);
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    TaskRunner here = TaskRunner.of(Runnable::run, Runnable::run);
    TaskQueues queues = new TaskQueues(Runnable::run, Runnable::run, TaskQueues.LIMIT);
    Clock clock = Clock.systemUTC();
    Workspace workspace = new Workspace(words, new NoDialogs(), files, clock, queues, here);
    Path file = Files.writeString(folder.resolve("2025-11-17-a.md"), "一\n二\n三\n");
    post = OpenPost.of((Opened) files.open(file), clock);
    Files.writeString(file, "一の\n二\n三の\n");
    theirs = (Opened) files.open(file);
    model = new HistoryModel(words, workspace, clock, TaskRunner.of(comparing::add, Runnable::run));
    model.setOnCompared((found, placeholder) -> rows = found);
    model.moveTo(Optional.of(post));
  }

  private void compare() {
    for (Runnable task = comparing.poll(); task != null; task = comparing.poll()) task.run();
  }

  private String text() {
    return post.session().post().text().toString();
  }

  @Test
  void aDifferenceFromTheDiskComesBackAloneAndIsUndoneAlone() {
    model.openDisk(theirs);
    compare();
    assertThat(rows.hunks()).isEqualTo(2);
    assertThat(model.canTake(1)).isTrue();
    model.take(1);
    assertThat(text()).isEqualTo("一\n二\n三の\n");
    post.session().undo();
    assertThat(text()).isEqualTo("一\n二\n三\n");
  }

  @Test
  void nothingIsTakenWhileItIsComparedAnew() {
    model.openDisk(theirs);
    compare();
    post.session().become("一\n二\n三\n四\n", Origin.TYPE);
    model.take(0);
    assertThat(text()).isEqualTo("一\n二\n三\n四\n");
    model.refresh();
    assertThat(model.differs()).isFalse();
    assertThat(model.canTakeWhole()).isFalse();
    compare();
    model.take(0);
    assertThat(text()).isEqualTo("一の\n二\n三\n四\n");
  }

  @Test
  void whatTheDiskHoldsIsNotShownBesideAnotherPost() {
    model.openDisk(theirs);
    compare();
    model.moveTo(Optional.empty());
    assertThat(model.kind()).isEqualTo(Kind.VERSIONS);
    compare();
    assertThat(rows).isEqualTo(DifferenceRows.NONE);
    assertThat(model.canTakeWhole()).isFalse();
  }

  @Test
  void aPostThatIsOnlyReadTakesNothing() {
    post.session().setReadOnly(true);
    model.openDisk(theirs);
    compare();
    assertThat(model.differs()).isTrue();
    assertThat(model.canTake(0)).isFalse();
    assertThat(model.canTakeWhole()).isFalse();
  }

  @Test
  void editsAreHeardOfAsLongAsItIsShown() {
    AtomicInteger heard = new AtomicInteger();
    model.setOnEdited(heard::incrementAndGet);
    model.openDisk(theirs);
    post.session().become("一", Origin.TYPE);
    assertThat(heard).hasValue(1);
    model.close();
    post.session().become("二", Origin.TYPE);
    assertThat(heard).hasValue(1);
  }
}
