package genko.workspace.search;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.Progress;
import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.post.Origin;
import genko.search.BlogQuery;
import genko.search.ReplacementPlan;
import genko.search.ReplacementPlan.Choice;
import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.files.PostFiles;
import genko.storage.journal.StepFolder;
import genko.storage.journal.WrittenStep;
import genko.ui.NoDialogs;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.save.OpenPost;
import genko.workspace.step.BlogSteps;
import genko.workspace.step.StepOutcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replacing in many posts as one step, on real files, with a worker that works at once. */
class BlogReplacementTest {
  private static final Charset SJIS = Charset.forName("windows-31j");

  @TempDir Path temp;
  private final List<Throwable> faults = new ArrayList<>();
  private final TaskRunner runner = new TaskRunner(Runnable::run, Runnable::run, faults::add);
  private final List<StepOutcome> outcomes = new ArrayList<>();
  private Workspace workspace;
  private BlogSteps steps;
  private BlogReplacement replacement;

  @BeforeEach
  void begin() {
    begin(Disk.REAL, temp);
  }

  /** Begins anew, as another start of the program does. */
  private void begin(Disk disk, Path folder) {
    PostFiles files = new PostFiles(disk, folder.resolve("backups"));
    workspace = workspace(files);
    steps = new BlogSteps(workspace, files, Clock.systemUTC(), runner);
    steps.keepIn(new StepFolder(disk, folder.resolve("steps")));
    replacement = new BlogReplacement(steps);
  }

  private Workspace workspace(PostFiles files) {
    return new Workspace(
        Words.of(Locale.ENGLISH),
        new NoDialogs(),
        files,
        Clock.systemUTC(),
        new TaskQueues(Runnable::run, Runnable::run, TaskQueues.LIMIT),
        runner);
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

  private static Choice all(int count) {
    return new Choice(count, OptionalInt.empty(), Set.of());
  }

  private static ReplacementPlan plan(String words, String with, Map<Path, Choice> chosen) {
    return new ReplacementPlan(BlogQuery.exactly(words), with, chosen);
  }

  private StepOutcome apply(ReplacementPlan plan) {
    replacement.apply(temp, plan, "置換", outcomes::add);
    return outcomes.getLast();
  }

  private StepOutcome undo() {
    replacement.undo(outcomes::add);
    return outcomes.getLast();
  }

  private static List<String> skipped(StepOutcome outcome) {
    return outcome.skipped().stream()
        .map(one -> one.post().getFileName() + " " + one.key())
        .sorted()
        .toList();
  }

  @Test
  void aFileToWhichALinkLeadsOutOfTheBlogIsLeftAlone() throws IOException {
    Path far = Files.writeString(Files.createDirectories(temp.resolve("far")).resolve("b.md"), "犬");
    Path blog = Files.createDirectories(temp.resolve("blog"));
    Path own = Files.writeString(blog.resolve("a.md"), "犬");
    Path link = Files.createSymbolicLink(blog.resolve("b.md"), far);
    Path linked = Files.createSymbolicLink(blog.resolve("c"), far.getParent()).resolve("b.md");
    Map<Path, Choice> all = Map.of(own, all(1), link, all(1), linked, all(1));
    replacement.apply(blog, plan("犬", "猫", all), "置換", outcomes::add);
    assertThat(own).hasContent("猫");
    assertThat(far).hasContent("犬");
    assertThat(outcomes.getLast().posts()).isEqualTo(1);
    assertThat(skipped(outcomes.getLast()))
        .containsExactly("b.md step.outside", "b.md step.outside");
    undo();
    assertThat(own).hasContent("犬");
  }

  @Test
  void replacesInFilesAndInOpenPostsAndTakesAllBackAsOneStep() throws IOException {
    byte[] before = "題　生成AI\r\n生成と生成".getBytes(SJIS);
    Path file = Files.write(temp.resolve("a.md"), before);
    Path shown = write("b.md", "生成\n\n生\n");
    OpenPost post = open(shown);
    StepOutcome done = apply(plan("生成", "作成", Map.of(file, all(3), shown, all(1))));
    assertThat(done).isEqualTo(new StepOutcome(2, 4, List.of(), false, 1));
    assertThat(Files.readAllBytes(file)).isEqualTo("題　作成AI\r\n作成と作成".getBytes(SJIS));
    assertThat(text(post)).isEqualTo("作成\n\n生\n");
    assertThat(post.session().isDirty()).isTrue();
    assertThat(shown).content().isEqualTo("生成\n\n生\n");
    assertThat(replacement.canUndo()).isTrue();
    assertThat(undo()).isEqualTo(new StepOutcome(2, 4, List.of()));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(text(post)).isEqualTo("生成\n\n生\n");
    assertThat(post.session().isDirty()).as("as before").isFalse();
    assertThat(replacement.canUndo()).isFalse();
  }

  @Test
  void leavesOutTheLinesThatWereNotChosen() throws IOException {
    String text = "AI\nai AI AI\nAI\n";
    Path file = write("a.md", text);
    Choice some = new Choice(4, OptionalInt.of(text.hashCode()), Set.of(0, 2));
    assertThat(apply(plan("AI", "", Map.of(file, some))).places()).isEqualTo(2);
    assertThat(file).content().isEqualTo("AI\nai  \nAI\n");
  }

  @Test
  void leavesAloneWhatChangedSinceItWasSeen() throws IOException {
    Path file = write("a.md", "生成 生成");
    Path seen = write("b.md", "生成!");
    Path gone = temp.resolve("c.md");
    Path odd = Files.write(temp.resolve("d.md"), "生成".getBytes(SJIS));
    OpenPost edited = open(write("e.md", "生成"));
    edited.session().become("別の文", Origin.TYPE);
    Map<Path, Choice> chosen = new HashMap<>();
    chosen.put(file, all(1));
    chosen.put(seen, new Choice(1, OptionalInt.of("生成".hashCode()), Set.of()));
    chosen.put(gone, all(1));
    chosen.put(odd, all(1));
    chosen.put(edited.path().orElseThrow(), all(1));
    StepOutcome done = apply(plan("生成", "🍣", chosen));
    assertThat(done.posts()).isZero();
    assertThat(skipped(done))
        .containsExactly(
            "a.md replace.changed",
            "b.md replace.changed",
            "c.md files.open.missing",
            "d.md replace.unencodable",
            "e.md replace.changed");
    assertThat(file).content().isEqualTo("生成 生成");
    assertThat(replacement.canUndo()).isFalse();
  }

  @Test
  void takesBackOnlyWhatIsAsItWasLeft() throws IOException {
    Path one = write("a.md", "生成");
    Path other = write("b.md", "生成");
    Path opened = write("c.md", "生成");
    Path saved = write("d.md", "生成");
    OpenPost post = open(saved);
    apply(plan("生成", "作成", Map.of(one, all(1), other, all(1), opened, all(1), saved, all(1))));
    write("b.md", "作成 よその変更");
    OpenPost later = open(opened);
    workspace.save(post, () -> {});
    workspace.close(post);
    StepOutcome done = undo();
    assertThat(done.posts()).isEqualTo(3);
    assertThat(skipped(done)).containsExactly("b.md replace.changed");
    assertThat(one).content().isEqualTo("生成");
    assertThat(other).content().isEqualTo("作成 よその変更");
    assertThat(text(later)).isEqualTo("生成");
    assertThat(saved).content().isEqualTo("生成");
  }

  @Test
  void tearsNoFileAndTellsOfItWhereverTheProgramEnds() throws IOException {
    int told = 0;
    int call = 0;
    boolean ended = false;
    while (!ended) {
      call++;
      // A program that has just ended has left things behind that a new one leaves alone.
      Path folder = Files.createDirectory(temp.resolve("run-" + call));
      List<Path> posts = new ArrayList<>();
      Map<Path, Choice> chosen = new HashMap<>();
      for (int i = 0; i < 2; i++) {
        posts.add(Files.writeString(folder.resolve(i + ".md"), "の生成。"));
        chosen.put(posts.get(i), all(1));
      }
      ReplacementPlan plan = plan("生成", "作成", chosen);
      int last = call;
      FaultyDisk disk =
          new FaultyDisk(
              (number, name) -> {
                // Nothing reaches the disk of a program that has ended.
                if (number >= last) throw new AssertionError("ended");
              });
      begin(disk, folder);
      faults.clear();
      apply(plan);
      ended = faults.isEmpty();
      long changed = 0;
      for (Path post : posts) {
        assertThat(Files.readString(post)).isIn("の生成。", "の作成。");
        if (Files.readString(post).equals("の作成。")) changed++;
      }
      begin(Disk.REAL, folder);
      List<WrittenStep> left = new ArrayList<>();
      steps.unfinished(known -> left.addAll(known.steps()));
      if (changed == 1) {
        assertThat(left).hasSize(1);
        steps.goOn(left.getFirst(), Progress.NONE, outcomes::add);
        for (Path post : posts) assertThat(post).content().isEqualTo("の作成。");
        told++;
      }
      if (ended) assertThat(left).isEmpty();
    }
    assertThat(told).isPositive();
    System.out.println("a replacement in 2 posts, broken off at each of " + call + " calls");
  }

  @Test
  void aStepThatWasStoppedAtItsStartChangesNothing() throws IOException {
    Path file = write("a.md", "生成");
    Progress stopped =
        new Progress() {
          @Override
          public void at(int done, int all) {}

          @Override
          public boolean isUnwanted() {
            return true;
          }
        };
    ReplacementPlan plan = plan("生成", "作成", Map.of(file, all(1)));
    steps.apply(List.of(file), plan::changes, "置換", stopped, outcomes::add);
    assertThat(outcomes.getLast().stopped()).isTrue();
    assertThat(file).content().isEqualTo("生成");
    steps.unfinished(known -> assertThat(known.steps()).isEmpty());
  }
}
