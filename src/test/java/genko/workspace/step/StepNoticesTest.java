package genko.workspace.step;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.Progress;
import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.journal.StepFolder;
import genko.storage.journal.WrittenStep;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.ui.NoDialogs;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start says of steps, on real files, with a worker that works at once. */
class StepNoticesTest {
  private static final Words WORDS = Words.of(Locale.JAPANESE);

  @TempDir private Path temp;
  private final List<Throwable> faults = new ArrayList<>();
  private final TaskRunner runner = new TaskRunner(Runnable::run, Runnable::run, faults::add);
  private StepFolder folder;
  private BlogSteps steps;
  private Notices notices;
  private StepNotices told;
  private Path post;

  @BeforeEach
  void start() throws IOException {
    post = temp.resolve("a.md");
    if (!Files.exists(post)) Files.writeString(post, "記事");
    folder = new StepFolder(Disk.REAL, temp.resolve("steps"));
    PostFiles files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    TaskQueues queues = new TaskQueues(Runnable::run, Runnable::run, TaskQueues.LIMIT);
    Workspace workspace =
        new Workspace(WORDS, new NoDialogs(), files, Clock.systemUTC(), queues, runner);
    steps = new BlogSteps(workspace, files, Clock.systemUTC(), runner);
    steps.keepIn(folder);
    notices = new Notices();
    told = new StepNotices(WORDS, notices, steps, runner, ZoneOffset.UTC);
  }

  private void mend() {
    PostChange change = (path, text) -> Optional.of(ChangeSet.insert(text.length(), "\n"));
    steps.apply(
        List.of(post), change, "改行", Progress.NONE, outcome -> told.tellDone("改行", outcome));
  }

  private void choose(String key) {
    String label = WORDS.say(key);
    notices.all().stream()
        .flatMap(notice -> notice.choices().stream())
        .filter(choice -> choice.label().equals(label))
        .findFirst()
        .orElseThrow()
        .work()
        .run();
  }

  private List<String> sentences() {
    return notices.all().stream().map(Notice::sentence).toList();
  }

  @Test
  void whatIsDoneCanBeUndoneFromItsNotice() {
    mend();
    assertThat(post).content().isEqualTo("記事\n");
    choose("step.undo");
    assertThat(post).content().isEqualTo("記事");
    assertThat(sentences()).containsExactly(WORDS.say("step.undone", 1, ""));
    told.undoLast(Optional.of(post));
    assertThat(sentences()).containsExactly(WORDS.say("step.none"));
  }

  @Test
  void anUndoThatIsAskedForWhileAStepIsUnderWayFollowsIt() {
    PostChange change =
        (path, text) -> {
          // Asked for by the writer while the worker is at it.
          if (steps.isBusy()) told.undoLast(Optional.of(post));
          return Optional.of(ChangeSet.insert(text.length(), "\n"));
        };
    steps.apply(
        List.of(post), change, "改行", Progress.NONE, outcome -> told.tellDone("改行", outcome));
    assertThat(post).content().isEqualTo("記事");
    assertThat(sentences()).containsExactly(WORDS.say("step.undone", 1, ""));
    assertThat(faults).isEmpty();
  }

  @Test
  void whatALinkLeadsToOutsideTheBlogIsLeftAloneAndNamed() throws IOException {
    Path blog = Files.createDirectory(temp.resolve("blog"));
    Files.createSymbolicLink(blog.resolve("b.md"), post);
    PostFix fix = PostFix.of("b.md", Text.of("記事"), ChangeSet.insert(2, "\n"), Map.of());
    steps.apply(blog, List.of(fix), "改行", Progress.NONE, outcome -> told.tellDone("改行", outcome));
    assertThat(post).content().isEqualTo("記事");
    assertThat(sentences()).singleElement().asString().contains(WORDS.say("step.outside", "b.md"));
  }

  @Test
  void whatAKillHasLeftIsOfferedAtTheNextStart() throws IOException {
    mend();
    WrittenStep done = folder.kept(true).steps().getFirst();
    folder.move(done, WrittenStep.State.GOING);
    Files.writeString(post, "記事");
    start();
    told.begin();
    assertThat(sentences()).singleElement().asString().contains("改行", temp.toString());
    choose("step.go-on");
    assertThat(post).content().isEqualTo("記事\n");
    folder.move(done, WrittenStep.State.GOING);
    start();
    told.begin();
    choose("step.undo-all");
    assertThat(post).content().isEqualTo("記事");
    start();
    told.begin();
    assertThat(notices.all()).isEmpty();
  }

  @Test
  void aStepOfAnEarlierStartIsAskedForBeforeItIsUndone() throws IOException {
    mend();
    start();
    told.undoLast(Optional.of(post));
    assertThat(post).content().isEqualTo("記事\n");
    choose("step.undo");
    assertThat(post).content().isEqualTo("記事");
    assertThat(faults).isEmpty();
  }

  @Test
  void aRecordThatNobodyCanReadIsNamed() throws IOException {
    Path torn = Files.writeString(Files.createDirectories(folder.folder()).resolve("a.json"), "{");
    told.begin();
    assertThat(sentences()).containsExactly(WORDS.say("step.unreadable", torn.toString()));
  }
}
