package genko.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.Progress;
import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.journal.StepFolder;
import genko.ui.NoDialogs;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.FieldRequest;
import genko.workspace.audit.OwnSpelling;
import genko.workspace.notice.Notices;
import genko.workspace.save.OpenPost;
import genko.workspace.step.BlogSteps;
import genko.workspace.step.StepNotices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking through a blog and mending it, on real files, without a screen. */
class AuditModelTest {
  private static final Words WORDS = Words.of(Locale.JAPANESE);

  @TempDir private Path temp;
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final Notices notices = new Notices();
  private Workspace workspace;
  private BlogSteps steps;
  private ReviewModel review;
  private AuditModel model;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectories(temp.resolve("blog/_posts"));
    Files.writeString(temp.resolve("blog/_config.yml"), "title: x\n");
    for (int i = 1; i <= 3; i++) post(i, "サーバーを見る。\n\nサーバーとサーバーがある。");
    TaskRunner runner = new TaskRunner(work::add, Runnable::run, faults::add);
    PostFiles files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    Clock clock = Clock.systemUTC();
    TaskQueues queues = new TaskQueues(Runnable::run, Runnable::run, TaskQueues.LIMIT);
    workspace = new Workspace(WORDS, new NoDialogs(), files, clock, queues, runner);
    workspace.setRecent(List.of(file(1)));
    steps = new BlogSteps(workspace, files, clock, runner);
    steps.keepIn(new StepFolder(Disk.REAL, temp.resolve("steps")));
    StepNotices told = new StepNotices(WORDS, notices, steps, runner, ZoneOffset.UTC);
    AuditTasks tasks = new AuditTasks(files, clock, WORDS, Optional.empty(), runner);
    review = new ReviewModel(steps, told, runner, () -> {});
    model = new AuditModel(workspace, tasks, review, () -> {});
    steps.observe(model::changed);
  }

  private Path file(int number) {
    return temp.resolve("blog/_posts/2025-01-0%d-a.md".formatted(number));
  }

  private void post(int number, String body) throws IOException {
    String head = "---\ntitle: 散歩%d\ndate: 2025-01-0%d\n---\n".formatted(number, number);
    Files.writeString(file(number), head + body);
  }

  private void finish() {
    while (!work.isEmpty()) work.remove().run();
    assertThat(faults).isEmpty();
  }

  private AuditRow row(String rule) {
    return model.rows().stream()
        .filter(row -> row.group().rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private int count(String rule) {
    return model.rows().stream()
        .filter(row -> row instanceof AuditRow.Group group && group.group().rule().equals(rule))
        .mapToInt(row -> row.group().findings().size())
        .findFirst()
        .orElse(0);
  }

  private void check() {
    model.check();
    assertThat(model.state()).isEqualTo(AuditModel.State.CHECKING);
    finish();
    assertThat(model.state()).isEqualTo(AuditModel.State.DONE);
  }

  @Test
  void kindsOpenToPostsAndThoseToPlaces() {
    check();
    int closed = model.rows().size();
    model.setOpen(row("lineEnd.missing"), true);
    assertThat(model.rows()).hasSize(closed + 3);
    int at = model.rows().indexOf(row("lineEnd.missing"));
    AuditRow.Post post = (AuditRow.Post) model.rows().get(at + 1);
    assertThat(post.title()).isEqualTo("散歩1");
    model.setOpen(post, true);
    AuditFinding place = model.place(model.rows().get(at + 2)).orElseThrow();
    assertThat(model.file(place)).contains(file(1));
    assertThat(place.line()).isEqualTo(6);
  }

  /** Asks until the system has told of what was done in the folder. */
  private void follow(BooleanSupplier until) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!until.getAsBoolean() && System.nanoTime() < end) {
      model.follow();
      finish();
    }
  }

  @Test
  void whatOthersChangeIsLookedAtAgain() throws IOException {
    check();
    post(2, "文。\n");
    follow(() -> count("lineEnd.missing") == 2);
    assertThat(count("lineEnd.missing")).isEqualTo(2);
    Files.delete(file(3));
    follow(() -> model.posts() == 2);
    assertThat(count("lineEnd.missing")).isEqualTo(1);
    post(4, "終わりのない文");
    follow(() -> model.posts() == 3);
    assertThat(count("lineEnd.missing")).isEqualTo(2);
  }

  @Test
  void aPostThatIsSavedIsLookedAtAgain() throws IOException {
    check();
    assertThat(count("lineEnd.missing")).isEqualTo(3);
    workspace.open(List.of(file(2)));
    OpenPost post = workspace.postOf(file(2)).orElseThrow();
    post.session().become("---\ntitle: 別\ndate: 2025-01-02\n---\n文。\n", Origin.TYPE);
    workspace.save(post, () -> {});
    finish();
    assertThat(count("lineEnd.missing")).isEqualTo(2);
  }

  @Test
  void oneKindIsMendedButForWhatIsLeftOutAndUndoneAsAWhole() throws IOException {
    workspace.open(List.of(file(3)));
    OpenPost open = workspace.postOf(file(3)).orElseThrow();
    check();
    String before = Files.readString(file(1));
    model.propose(row("lineEnd.missing"), "改行");
    finish();
    assertThat(review.posts()).isEqualTo(3);
    assertThat(review.rows()).hasSize(6);
    review.turn(review.rows().get(2).fix());
    assertThat(review.chosen()).isEqualTo(2);
    review.apply();
    finish();
    assertThat(file(1)).content().isEqualTo(before + "\n");
    assertThat(file(2)).content().doesNotEndWith("\n");
    assertThat(file(3)).as("open").content().doesNotEndWith("\n");
    assertThat(open.session().isDirty()).isTrue();
    assertThat(count("lineEnd.missing")).isOne();
    assertThat(notices.all()).singleElement().asString().contains("改行");
    steps.undo(Progress.NONE, outcome -> assertThat(outcome.posts()).isEqualTo(2));
    finish();
    assertThat(file(1)).content().isEqualTo(before);
    assertThat(open.session().isDirty()).isFalse();
    assertThat(count("lineEnd.missing")).isEqualTo(3);
  }

  @Test
  void eachWayToWriteAWordIsAPartThatIsMendedByItself() throws IOException {
    post(1, "サーバを見る。ユーザがいる。\n");
    post(2, "サーバーとサーバーがある。ユーザーとユーザーがいる。\n");
    check();
    AuditRow kind = row("word.spelling");
    model.setOpen(kind, true);
    List<AuditRow> parts = model.rows().stream().filter(row -> row.group().isPart()).toList();
    assertThat(parts)
        .extracting(row -> FindingWords.title(WORDS, row.group()))
        .containsExactlyInAnyOrder("サーバ → サーバー", "ユーザ → ユーザー");
    AuditRow server =
        parts.stream().filter(row -> row.group().about().contains("サーバ")).findFirst().orElseThrow();
    model.propose(server, "サーバー");
    finish();
    review.apply();
    finish();
    assertThat(file(1)).content().endsWith("サーバーを見る。ユーザがいる。\n");
  }

  @Test
  void howTheWriterSpellsAWordGoesBeforeWhatMostPostsDo() throws IOException {
    Files.writeString(temp.resolve("blog/.genko.yml"), "check:\n  words: [サーバ]\n");
    check();
    AuditRow kind = row("word.spelling");
    model.propose(kind, "表記ゆれ");
    finish();
    review.setAll(false);
    assertThat(review.canApply()).isFalse();
    review.turn(review.rows().getFirst().fix());
    review.apply();
    finish();
    assertThat(file(1)).content().endsWith("サーバを見る。\n\nサーバとサーバがある。");
    assertThat(file(2)).content().endsWith("サーバーを見る。\n\nサーバーとサーバーがある。");
  }

  @Test
  void aFieldOfTheChosenPostsIsChangedAsItWasReviewed() throws IOException {
    AuditTasks tasks =
        new AuditTasks(
            new PostFiles(Disk.REAL, temp.resolve("backups")),
            Clock.systemUTC(),
            WORDS,
            Optional.empty(),
            new TaskRunner(work::add, Runnable::run, faults::add));
    FieldModel fields = new FieldModel(workspace, tasks, review, () -> {});
    fields.open(List.of(file(1), file(3)));
    FieldRequest add = new FieldRequest(FieldRequest.Kind.ADD, "tags", "散歩", "");
    fields.propose(add, "tags");
    assertThat(fields.isBusy()).isTrue();
    finish();
    assertThat(review.posts()).isEqualTo(2);
    review.turn(review.rows().getFirst().fix());
    review.apply();
    finish();
    assertThat(file(3)).content().contains("散歩\"").doesNotEndWith("\n");
    assertThat(file(1)).content().doesNotContain("tags");
    assertThat(file(2)).content().doesNotContain("tags");
  }

  @Test
  void aWordOfTheWritersOwnIsRightFromThenOn() throws IOException {
    post(1, "サーバを見る。\n");
    check();
    model.setOpen(row("word.spelling"), true);
    AuditRow pair =
        model.rows().stream().filter(row -> row.group().isPart()).findFirst().orElseThrow();
    assertThat(model.canOwn(pair)).isTrue();
    assertThat(model.canOwn(row("word.spelling"))).isFalse();
    assertThat(count("word.spelling")).isEqualTo(1);
    model.own(pair, OwnSpelling.WORDS);
    finish();
    assertThat(temp.resolve("blog/.genko.yml")).content().isEqualTo("check:\n  words: [サーバ]\n");
    // What was right before is not now.
    assertThat(count("word.spelling")).isEqualTo(6);
  }

  @Test
  void theBlogThatIsShownIsCheckedAgainWhereverTheWriterIs() throws IOException {
    post(1, "サーバを見る。\n");
    check();
    Path other = Files.createDirectories(temp.resolve("other/_posts"));
    Files.writeString(temp.resolve("other/_config.yml"), "title: y\n");
    workspace.open(List.of(Files.writeString(other.resolve("2025-01-01-b.md"), "文。\n")));
    finish();
    assertThat(model.isElsewhere()).isTrue();
    model.setOpen(row("word.spelling"), true);
    AuditRow pair =
        model.rows().stream().filter(row -> row.group().isPart()).findFirst().orElseThrow();
    model.own(pair, OwnSpelling.WORDS);
    finish();
    assertThat(model.root()).contains(temp.resolve("blog"));
    assertThat(count("word.spelling")).isEqualTo(6);
    model.checkAgain();
    finish();
    assertThat(model.root()).contains(temp.resolve("blog"));
  }

  @Test
  void whatIsStoppedLeavesWhatWasFoundBefore() {
    check();
    int all = model.count();
    model.check();
    model.stop();
    finish();
    assertThat(model.state()).isEqualTo(AuditModel.State.DONE);
    assertThat(model.count()).isEqualTo(all);
  }

  @Test
  void everyKindHasAName() {
    for (String key : WORDS.keys()) {
      if (!key.startsWith("audit.kind.")) continue;
      String rule = key.substring("audit.kind.".length());
      assertThat(WORDS.keys()).as(key).containsAnyOf("check." + rule, rule);
    }
  }
}
