package genko.workspace.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.async.Progress;
import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.journal.StepFolder;
import genko.text.ChangeSet;
import genko.ui.NoDialogs;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.save.OpenPost;
import genko.workspace.step.StepOutcome.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One change of posts of which some are open, by a worker that works when a test says so. */
class BlogStepsTest {
  private static final PostChange LINE =
      (path, text) -> Optional.of(ChangeSet.insert(text.length(), "行\r\n"));

  @TempDir private Path temp;
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final List<StepOutcome> outcomes = new ArrayList<>();
  private final List<Set<Path>> observed = new ArrayList<>();
  private Workspace workspace;
  private BlogSteps steps;

  @BeforeEach
  void begin() {
    PostFiles files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    TaskRunner here = new TaskRunner(Runnable::run, Runnable::run, faults::add);
    TaskQueues queues = new TaskQueues(Runnable::run, Runnable::run, TaskQueues.LIMIT);
    workspace =
        new Workspace(
            Words.of(Locale.JAPANESE), new NoDialogs(), files, Clock.systemUTC(), queues, here);
    steps = new BlogSteps(workspace, files, Clock.systemUTC(), here.on(work::add));
    steps.observe(observed::add);
    steps.keepIn(new StepFolder(Disk.REAL, temp.resolve("steps")));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private OpenPost open(Path post) {
    workspace.open(List.of(post));
    return workspace.postOf(post).orElseThrow();
  }

  private static String text(OpenPost post) {
    return post.session().post().text().toString();
  }

  private void finish() {
    while (!work.isEmpty()) work.remove().run();
  }

  private StepOutcome last() {
    finish();
    return outcomes.getLast();
  }

  private StepOutcome apply(PostChange change, Path... posts) {
    steps.apply(List.of(posts), change, "行を足す", Progress.NONE, outcomes::add);
    return last();
  }

  private StepOutcome undo() {
    steps.undo(Progress.NONE, outcomes::add);
    return last();
  }

  private static Skipped changed(Path post) {
    return Skipped.changed(post);
  }

  @Test
  void anOpenPostIsEditedAndTheOthersAreWritten() throws IOException {
    Path closed = write("a.md", "川\r\n");
    Path file = write("b.md", "山\r\n");
    OpenPost open = open(file);
    assertThat(apply(LINE, closed, file)).isEqualTo(new StepOutcome(2, 2, List.of(), false, 1));
    assertThat(closed).content().isEqualTo("川\r\n行\r\n");
    assertThat(file).content().isEqualTo("山\r\n");
    assertThat(text(open)).isEqualTo("山\r\n行\r\n");
    assertThat(open.session().isDirty()).isTrue();
  }

  @Test
  void allOfItIsTakenBackAsOne() throws IOException {
    Path closed = write("a.md", "川\r\n");
    Path file = write("b.md", "山\r\n");
    OpenPost open = open(file);
    apply(LINE, closed, file);
    assertThat(steps.canUndo()).isTrue();
    assertThat(undo()).isEqualTo(new StepOutcome(2, 2, List.of(), false, 0));
    assertThat(closed).content().isEqualTo("川\r\n");
    assertThat(text(open)).isEqualTo("山\r\n");
    assertThat(open.session().isDirty()).isFalse();
    assertThat(steps.canUndo()).isFalse();
  }

  @Test
  void theWriterCanUndoAnOpenPostAlone() throws IOException {
    OpenPost open = open(write("b.md", "山\n"));
    open.session().become("山と", Origin.FORMAT);
    apply(LINE, temp.resolve("b.md"));
    open.session().undo();
    assertThat(text(open)).isEqualTo("山と");
  }

  @Test
  void whatTheWriterHasChangedSinceStays() throws IOException {
    Path file = write("b.md", "山\n");
    OpenPost open = open(file);
    apply(LINE, file);
    open.session().become("谷\n", Origin.TYPE);
    assertThat(undo()).isEqualTo(new StepOutcome(0, 0, List.of(changed(file))));
    assertThat(text(open)).isEqualTo("谷\n");
  }

  @Test
  void whatOthersHaveChangedSinceStays() throws IOException {
    Path file = write("a.md", "川\n");
    apply(LINE, file);
    write("a.md", "海\n");
    assertThat(undo().skipped()).extracting(Skipped::post).containsExactly(file);
    assertThat(file).content().isEqualTo("海\n");
  }

  @Test
  void aPostThatWasOpenedSinceIsTakenBackInItsWindow() throws IOException {
    Path file = write("a.md", "川\n");
    apply(LINE, file);
    OpenPost open = open(file);
    assertThat(undo()).isEqualTo(new StepOutcome(1, 1, List.of(), false, 1));
    assertThat(text(open)).isEqualTo("川\n");
    assertThat(file).content().isEqualTo("川\n行\r\n");
  }

  @Test
  void aPostThatIsNotMeantStaysAndIsTold() throws IOException {
    Path closed = write("a.md", "川\n");
    Path file = write("b.md", "山\n");
    open(file);
    StepOutcome none = apply((path, text) -> Optional.empty(), closed, file);
    assertThat(none).isEqualTo(new StepOutcome(0, 0, List.of(changed(file), changed(closed))));
    assertThat(steps.canUndo()).isFalse();
  }

  @Test
  void aPostThatNeedsNothingIsNeitherChangedNorTold() throws IOException {
    Path closed = write("a.md", "川\n");
    Path file = write("b.md", "山\n");
    OpenPost open = open(file);
    StepOutcome none = apply((path, text) -> Optional.of(ChangeSet.EMPTY), closed, file);
    assertThat(none).isEqualTo(new StepOutcome(0, 0, List.of()));
    assertThat(open.session().canUndo()).isFalse();
    assertThat(steps.canUndo()).isFalse();
  }

  @Test
  void aPostThatIsGoneIsTold() throws IOException {
    Path there = write("a.md", "川\n");
    Path gone = temp.resolve("無い.md");
    StepOutcome some = apply(LINE, gone, there);
    assertThat(some.posts()).isEqualTo(1);
    assertThat(some.skipped()).extracting(Skipped::post).containsExactly(gone);
    assertThat(gone).doesNotExist();
  }

  @Test
  void oneStepIsUnderWayAtATime() throws IOException {
    Path file = write("a.md", "川\n");
    steps.apply(List.of(file), LINE, "一", Progress.NONE, outcomes::add);
    assertThat(steps.isBusy()).isTrue();
    steps.apply(List.of(file), LINE, "二", Progress.NONE, outcomes::add);
    steps.undo(Progress.NONE, outcomes::add);
    assertThat(work).hasSize(1);
    finish();
    assertThat(steps.isBusy()).isFalse();
    assertThat(outcomes).hasSize(1);
    assertThat(file).content().isEqualTo("川\n行\r\n");
  }

  @Test
  void whoeverWatchesHearsOfAllPostsThatWereMeant() throws IOException {
    Path closed = write("a.md", "川\n");
    Path file = write("b.md", "山\n");
    open(file);
    apply(LINE, closed, file);
    undo();
    assertThat(observed).containsExactly(Set.of(closed, file), Set.of(closed, file));
  }

  @Test
  void aWorkerThatThrowsLeavesThePostsAndIsTold() throws IOException {
    Path file = write("a.md", "川\n");
    IllegalStateException fault = new IllegalStateException("壊れた");
    PostChange broken =
        (path, text) -> {
          throw fault;
        };
    StepOutcome none = apply(broken, file);
    assertThat(none.posts()).isZero();
    assertThat(none.skipped()).hasSize(1);
    assertThat(faults).containsExactly(fault);
    assertThat(steps.isBusy()).isFalse();
    assertThat(file).content().isEqualTo("川\n");
    assertThat(apply(LINE, file).posts()).isEqualTo(1);
  }

  @Test
  void nothingOutsideOfTheFolderIsWritten() throws IOException {
    Path blog = Files.createDirectories(temp.resolve("blog"));
    Path inside = write("blog/a.md", "川\n");
    Path outside = write("b.md", "山\n");
    steps.apply(blog, List.of(inside, outside), LINE, "行を足す", Progress.NONE, outcomes::add);
    assertThat(last().skipped()).containsExactly(Skipped.outside(outside));
    assertThat(inside).content().isEqualTo("川\n行\r\n");
    assertThat(outside).content().isEqualTo("山\n");
  }

  @Test
  void withoutAFolderForStepsNothingIsChanged() throws IOException {
    PostFiles files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    Path file = write("b.md", "山\n");
    OpenPost open = open(file);
    BlogSteps homeless =
        new BlogSteps(
            workspace, files, Clock.systemUTC(), TaskRunner.of(Runnable::run, Runnable::run));
    assertThatThrownBy(() -> homeless.apply(List.of(file), LINE, "一", Progress.NONE, outcomes::add))
        .isInstanceOf(IllegalStateException.class);
    assertThat(text(open)).isEqualTo("山\n");
  }
}
