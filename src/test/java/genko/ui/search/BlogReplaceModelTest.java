package genko.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.journal.StepFolder;
import genko.ui.NoDialogs;
import genko.ui.search.BlogReplaceModel.Said;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.search.BlogSearches;
import genko.workspace.step.BlogSteps;
import genko.workspace.step.StepOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing what is replaced in a blog, without a screen. */
class BlogReplaceModelTest {
  @TempDir Path temp;
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private Path one;
  private Path other;
  private BlogSearchModel search;
  private BlogReplaceModel model;

  @BeforeEach
  void begin() throws IOException {
    Path posts = Files.createDirectories(temp.resolve("blog/_posts"));
    Files.writeString(temp.resolve("blog/_config.yml"), "title: x\n");
    one = Files.writeString(posts.resolve("2025-01-02-a.md"), "AI ai\nAI\nAI AI\n");
    other = Files.writeString(posts.resolve("2025-01-01-b.md"), "AI\n");
    TaskRunner runner = new TaskRunner(work::add, Runnable::run, faults::add);
    PostFiles files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    Workspace workspace =
        new Workspace(
            Words.of(Locale.ENGLISH),
            new NoDialogs(),
            files,
            Clock.systemUTC(),
            new TaskQueues(Runnable::run, Runnable::run, TaskQueues.LIMIT),
            runner);
    workspace.setRecent(List.of(one));
    BlogSteps steps = new BlogSteps(workspace, files, Clock.systemUTC(), runner);
    steps.keepIn(new StepFolder(Disk.REAL, temp.resolve("steps")));
    BlogSearches searches = BlogSearches.of(Disk.REAL, files, Clock.systemUTC(), steps);
    SearchLanes lanes = new SearchLanes(runner, runner, runner);
    search = new BlogSearchModel(workspace, searches.blogs(), lanes, () -> {});
    model = new BlogReplaceModel(search, searches.replacement(), () -> {});
    model.setOn(true);
    model.setWith("人工知能");
    search.seek("AI", true);
    finish();
    search.rows();
    finish();
  }

  private void finish() {
    while (!work.isEmpty()) work.remove().run();
    assertThat(faults).isEmpty();
  }

  private SearchRow row(int at) {
    return search.rows().get(at);
  }

  @Test
  void showsEveryLineAndReplacesAllThatIsChosen() throws IOException {
    assertThat(search.rows()).hasSize(6);
    assertThat(model.chosen()).isEqualTo(5);
    assertThat(model.isChosen(row(0))).isTrue();
    model.turn(row(2));
    assertThat(model.chosen()).isEqualTo(4);
    assertThat(model.isPartly(row(0))).isTrue();
    assertThat(model.isChosen(row(2))).isFalse();
    model.turn(row(4));
    assertThat(model.chosen()).isEqualTo(3);
    model.replace();
    assertThat(model.said()).isInstanceOf(Said.Busy.class);
    finish();
    assertThat(model.said()).isEqualTo(new Said.Replaced(new StepOutcome(1, 3, List.of())));
    assertThat(one).content().isEqualTo("人工知能 ai\nAI\n人工知能 人工知能\n");
    assertThat(other).content().isEqualTo("AI\n");
    assertThat(search.count()).as("what is left").isEqualTo(2);
  }

  @Test
  void choosesLinesOfAPostThatWasLeftOut() {
    model.turn(row(0));
    assertThat(model.chosen()).isEqualTo(1);
    assertThat(model.isChosen(row(1))).isFalse();
    model.turn(row(3));
    assertThat(model.chosen()).isEqualTo(3);
    model.turn(row(0));
    assertThat(model.chosen()).isEqualTo(5);
  }

  @Test
  void takesAllBackAndSaysWhenThereIsNothing() throws IOException {
    model.takeBack();
    assertThat(model.said()).isInstanceOf(Said.NoStep.class);
    model.replace();
    finish();
    assertThat(other).content().isEqualTo("人工知能\n");
    assertThat(model.canReplace()).as("nothing is left").isFalse();
    model.takeBack();
    finish();
    assertThat(one).content().isEqualTo("AI ai\nAI\nAI AI\n");
    assertThat(other).content().isEqualTo("AI\n");
    assertThat(search.count()).isEqualTo(5);
  }

  @Test
  void replacesNothingWhileTheSearchGoesOn() {
    search.look();
    assertThat(model.canReplace()).isFalse();
    model.replace();
    assertThat(model.said()).isEqualTo(Said.NONE);
  }
}
