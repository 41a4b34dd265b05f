package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.kinds.BlogKinds;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.Settings;
import genko.storage.program.ProgramPath;
import genko.words.Words;
import genko.workspace.blog.BlogPermissionStore;
import genko.workspace.lint.Linting;
import genko.workspace.notice.Notice;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog with a linter of its own, which is a script of ours, and a post of it that is open. */
class LinterDiagnosticsTest {
  private static final String FINDS_RIGHT =
      "cat > /dev/null; echo ran >> runs; echo"
          + " '[{\"messages\":[{\"ruleId\":\"r\",\"message\":\"m\","
          + "\"range\":[0,2],\"fix\":{\"range\":[0,1],\"text\":\"書\"}}]}]'";

  @TempDir private Path folder;
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<List<Diagnostic>> told = new ArrayList<>();
  private final Words words = Words.of(Locale.ENGLISH);
  private OpenPost post;
  private Linting linting;
  private LinterDiagnostics linters;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(ProgramPath.find(Disk.REAL, "sh").isPresent(), "no shell on this machine");
    configure(FINDS_RIGHT);
    Path file = Files.writeString(folder.resolve("p.md"), "本文です。\n");
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    post = OpenPost.of((Opened) files.open(file), () -> Instant.EPOCH);
    BlogKinds.Place place = BlogKinds.of(file).orElseThrow();
    post.setPosition(new BlogPosition(place, Optional.empty(), "p.md", Clock.systemUTC()));
    start();
  }

  private void start() {
    start(Duration.ofMinutes(1));
  }

  /** A linter may take {@code limit} to answer. */
  private void start(Duration limit) {
    linting = new Linting(TaskRunner.of(work::add, Runnable::run), limit);
    TaskRunner here = TaskRunner.of(Runnable::run, Runnable::run);
    Optional<Settings> kept = Optional.of(new Settings(Disk.REAL, folder.resolve("state")));
    BlogPermissionStore store = new BlogPermissionStore(kept, here);
    store.read();
    linting.setPermissions(store);
    linters = new LinterDiagnostics(post, words, linting, (from, found) -> told.add(found));
    linting.observe(this::ask);
  }

  @AfterEach
  void end() {
    if (linting != null) linting.end();
  }

  private void configure(String script) throws Exception {
    String quoted = script.replace("'", "''");
    String file = "kind: plain\nlinters:\n  ours: [sh, -c, '" + quoted + "']\n";
    Files.writeString(folder.resolve(".genko.yml"), file);
  }

  private ParsedPost reading() {
    return ParsedPost.of(post.session().post());
  }

  private void ask() {
    linters.ask(reading());
  }

  private void work() {
    while (!work.isEmpty()) work.remove().run();
  }

  private Notice notice() {
    return post.notices().about("linters").orElseThrow();
  }

  private void choose(String label) {
    notice().choices().stream()
        .filter(one -> one.label().equals(words.say(label)))
        .findFirst()
        .orElseThrow()
        .work()
        .run();
    post.notices().dismiss("linters");
  }

  private boolean hasRun() {
    return Files.exists(folder.resolve("runs"));
  }

  @Test
  void nothingOfABlogRunsUntilTheWriterAllowsIt() {
    ask();
    work();
    assertThat(hasRun()).isFalse();
    assertThat(notice().sentence()).contains("sh -c");
    choose("notice.linters.allow");
    work();
    assertThat(hasRun()).isTrue();
    assertThat(told.getLast())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.problem().args()).containsExactly("ours", "m", "r");
              assertThat(found.fixes()).hasSize(1);
            });
  }

  @Test
  void whatWasAllowedIsRememberedAndWhatRunsOtherwiseIsAskedAnew() throws Exception {
    ask();
    work();
    choose("notice.linters.allow");
    work();
    start();
    ask();
    work();
    assertThat(told.getLast()).hasSize(1);
    assertThat(post.notices().about("linters")).isEmpty();
    Files.delete(folder.resolve("runs"));
    configure("echo '[]'; touch elsewhere");
    ask();
    work();
    assertThat(Files.exists(folder.resolve("elsewhere"))).isFalse();
    assertThat(notice().sentence()).contains("touch elsewhere");
  }

  @Test
  void aWriterWhoDeclinesIsNotAskedAgain() {
    ask();
    work();
    choose("notice.linters.never");
    work();
    start();
    ask();
    work();
    assertThat(post.notices().about("linters")).isEmpty();
    assertThat(hasRun()).isFalse();
  }

  @Test
  void whatWasSaidOfAnotherTextCountsWhereThatIsTheSame() {
    ask();
    work();
    choose("notice.linters.allow");
    work();
    post.session().become("本文です。\n続き\n", Origin.TYPE);
    assertThat(linters.known(reading())).hasSize(1);
    post.session().become("前に本文です。\n", Origin.TYPE);
    assertThat(linters.known(reading())).isEmpty();
  }

  @Test
  void oneThatHangsIsSaidInABarAndRunsAgainWhenAsked() throws Exception {
    configure("echo ran >> runs; sleep 600");
    start(Duration.ofSeconds(1));
    ask();
    work();
    choose("notice.linters.allow");
    work();
    assertThat(notice().bad()).isTrue();
    assertThat(told.getLast()).isEmpty();
    ask();
    work();
    assertThat(Files.readAllLines(folder.resolve("runs"))).hasSize(1);
    choose("notice.linter.again");
    work();
    assertThat(Files.readAllLines(folder.resolve("runs"))).hasSize(2);
  }

  @Test
  void whatIsForbiddenSaysNothingAnyMore() {
    ask();
    work();
    choose("notice.linters.allow");
    work();
    linting.forbid(folder);
    work();
    assertThat(told.getLast()).isEmpty();
    assertThat(linters.known(reading())).isEmpty();
  }

  @Test
  void anEntryThatNamesNoLinterIsToldWithItsLineOnce() throws Exception {
    Files.writeString(folder.resolve(".genko.yml"), "kind: plain\nlinters:\n  odd: 3\n");
    ask();
    work();
    assertThat(post.notices().about("linters-mistakes").orElseThrow().sentence())
        .isEqualTo(words.say("notice.linters.mistake", "linters.odd", 3));
    post.notices().dismiss("linters-mistakes");
    ask();
    work();
    assertThat(post.notices().about("linters-mistakes")).isEmpty();
  }
}
