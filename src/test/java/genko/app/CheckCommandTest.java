package genko.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import genko.storage.files.Disk;
import genko.storage.files.StateFolder;
import genko.storage.journal.StepFolder;
import genko.storage.journal.WrittenStep;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String CLEAN =
      """
      ---
      title: "朝の散歩"
      date: 2024-05-01 08:00:00 +0900
      tags: ["日記"]
      ---

      川沿いを歩きました。
      """;

  /** A bold line in place of a heading, a made-up reading time, and no last line end. */
  private static final String FAULTY =
      """
      ---
      title: "夜の散歩"
      date: 2024-05-02 21:00:00 +0900
      tags: ["日記"]
      reading_time: 30
      ---

      **道順**

      駅から歩きました。\
      """;

  /** The build ends at its date. */
  private static final String BROKEN =
      """
      ---
      title: "昼の散歩"
      date: 昨日
      ---

      歩きました。
      """;

  @TempDir private Path folder;
  private Path posts;

  @BeforeEach
  void blog() throws IOException {
    posts = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "title: 試し\ntimezone: Asia/Tokyo\n");
  }

  private Path post(String name, String text) throws IOException {
    return Files.writeString(posts.resolve(name), text);
  }

  private Run check(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    System.arraycopy(args, 0, all, 1, args.length);
    all[0] = "check";
    all[args.length + 1] = folder.toString();
    return Run.of(all);
  }

  @Test
  void aCleanBlogSaysNothing() throws IOException {
    post("2024-05-01-asa.md", CLEAN);
    Run run = check("--strict");
    assertThat(run.out() + run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void eachFindingIsALineWithItsPlaceAndTheSameAtEachRun() throws IOException {
    post("2024-05-01-asa.md", CLEAN);
    Path yoru = post("2024-05-02-yoru.md", FAULTY);
    Run run = check();
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceFirst(": [^:]*$", "")))
        .containsExactly(
            yoru + ":5:15: readingTime",
            yoru + ":8:1: heading.bold",
            yoru + ":10:10: lineEnd.missing");
    assertThat(check().out()).isEqualTo(run.out());
  }

  @Test
  void faultsEndWithOneAndDoubtsWithTwoWhereThatIsWanted() throws IOException {
    post("2024-05-01-asa.md", CLEAN);
    post("2024-05-02-yoru.md", CLEAN.replace("05-01", "05-02"));
    assertThat(check().exit()).isZero();
    // Two posts with one title.
    assertThat(check("--strict").exit()).isEqualTo(2);
    post("2024-05-03-hiru.md", BROKEN);
    assertThat(check("--strict").exit()).isEqualTo(1);
  }

  @Test
  void programsReadItAsJsonAsSarifAndAsNotesOfGitHub() throws IOException {
    Path yoru = post("2024-05-02-yoru.md", FAULTY);
    var first = JsonParser.parseString(check("--json").out().lines().findFirst().orElseThrow());
    assertThat(first.getAsJsonObject().get("kind").getAsString()).isEqualTo("readingTime");
    assertThat(first.getAsJsonObject().get("certain").getAsBoolean()).isTrue();
    var run =
        JsonParser.parseString(check("--sarif").out())
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();
    assertThat(run.getAsJsonArray("results")).hasSize(3);
    assertThat(check("--github").out()).contains("::notice file=" + yoru + ",line=8,col=1,");
  }

  @Test
  void whatIsCertainIsMendedAndTwiceIsOnce() throws IOException {
    Path yoru = post("2024-05-02-yoru.md", FAULTY);
    Run shown = check("--fix", "--dry-run");
    assertThat(shown.out()).contains("@@ 5 @@ -reading_time: 30 +reading_time: 1");
    assertThat(Files.readString(yoru)).isEqualTo(FAULTY);
    check("--fix");
    String mended = FAULTY.replace("reading_time: 30", "reading_time: 1") + "\n";
    assertThat(Files.readString(yoru)).isEqualTo(mended);
    check("--fix");
    assertThat(Files.readString(yoru)).isEqualTo(mended);
  }

  @Test
  void aNamedKindIsMendedAndNoOther() throws IOException {
    Path yoru = post("2024-05-02-yoru.md", FAULTY);
    check("--fix=heading.bold");
    assertThat(Files.readString(yoru)).isEqualTo(FAULTY.replace("**道順**", "## 道順"));
  }

  @Test
  void aPostKeepsItsEncodingAndItsLineEnds() throws IOException {
    Charset japanese = Charset.forName("windows-31j");
    byte[] before = FAULTY.replace("\n", "\r\n").getBytes(japanese);
    Path yoru = Files.write(posts.resolve("2024-05-02-yoru.md"), before);
    assertThat(check("--fix").err()).contains("readingTime");
    String after = FAULTY.replace("reading_time: 30", "reading_time: 1") + "\n";
    assertThat(Files.readAllBytes(yoru)).isEqualTo(after.replace("\n", "\r\n").getBytes(japanese));
  }

  @Test
  void theBlogSaysWhatItMinds() throws IOException {
    post("2024-05-02-yoru.md", FAULTY);
    Files.writeString(
        folder.resolve(".genko.yml"),
        """
        check:
          rules:
            heading: off
            readingTime: fault
            lineEnd: loud
        """);
    Run run = check();
    assertThat(run.out()).doesNotContain("heading.bold").contains("check.rules.lineEnd");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void onePostAloneIsLookedThroughInItsBlog() throws IOException {
    post(
        "2024-05-01-asa.md",
        CLEAN + "\n[道順]({% post_url 2024-05-02-yoru %}) [古い](/old/page.html)\n");
    Path yoru = post("2024-05-02-yoru.md", FAULTY);
    Run one = Run.of("check", posts.resolve("2024-05-01-asa.md").toString());
    assertThat(one.out()).contains("target.link").doesNotContain("liquid").doesNotContain("yoru");
    Run gone = Run.of("check", yoru.resolveSibling("none.md").toString());
    assertThat(gone.exit()).isEqualTo(1);
  }

  @Test
  void aDryRunWithoutAFixIsMisuse() {
    assertThat(check("--dry-run").exit()).isEqualTo(2);
  }

  @Test
  void whatWasMendedIsUndoneAsAWholeAndOnce() throws IOException {
    Path one = post("2024-05-02-yoru.md", FAULTY);
    Path other = post("2024-05-03-yoru.md", FAULTY);
    check("--fix");
    assertThat(one).content().isNotEqualTo(FAULTY);
    Files.writeString(other, CLEAN);
    Run run = check("--undo");
    assertThat(run.exit()).isOne();
    assertThat(run.err()).contains("genko check --fix").contains(other.getFileName().toString());
    assertThat(one).content().isEqualTo(FAULTY);
    assertThat(other).content().isEqualTo(CLEAN);
    assertThat(check("--undo").exit()).as("nothing is left to undo").isOne();
    assertThat(one).content().isEqualTo(FAULTY);
  }

  @Test
  void whatWasStoppedHalfWayIsGoneOnWith() throws IOException {
    Path one = post("2024-05-02-yoru.md", FAULTY);
    Path other = post("2024-05-03-yoru.md", FAULTY);
    check("--fix");
    String mended = Files.readString(one);
    StepFolder steps = new StepFolder(Disk.REAL, StateFolder.here().steps());
    WrittenStep step =
        steps.kept(true).steps().stream()
            .filter(each -> each.entries().getFirst().file().startsWith(folder.toString()))
            .findFirst()
            .orElseThrow();
    // As a kill leaves it after the first post.
    steps.move(step, WrittenStep.State.GOING);
    Files.writeString(other, FAULTY);
    Run run = check("--resume");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(one).content().isEqualTo(mended);
    assertThat(other).content().isEqualTo(mended);
    assertThat(check("--resume").err()).isEmpty();
    assertThat(check("--undo").exit()).isZero();
    assertThat(other).content().isEqualTo(FAULTY);
  }

  /** A linter that says the same of every text: the second line has a fault that it would mend. */
  private void linter(String script) throws IOException {
    Files.writeString(
        folder.resolve(".genko.yml"),
        "linters:\n  ours: [sh, -c, '" + script.replace("'", "''") + "']\n");
  }

  @Test
  void theBlogsOwnLintersRunOnlyWhereTheyAreAskedForAndNeverMend() throws IOException {
    Path post = post("2024-05-01-walk.md", CLEAN);
    Path ran = folder.resolve("ran");
    linter(
        "touch "
            + ran
            + "; cat > /dev/null; "
            + "echo '{\"a.md\": [{\"Line\": 2, \"Span\": [1, 5], \"Severity\": \"error\","
            + " \"Message\": \"題が長い\", \"Check\": \"Ours.Title\"}]}'");
    assertThat(check().out()).doesNotContain("題が長い");
    assertThat(ran).doesNotExist();
    Run run = check("--linters", "--strict");
    assertThat(run.out()).contains("2024-05-01-walk.md:2:1: lint.said:").contains("題が長い");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(check("--linters", "--json").out()).contains("\"lint.said\"");
    assertThat(check("--linters", "--fix=lint").exit()).isZero();
    assertThat(post).content().isEqualTo(CLEAN);
    assertThat(ran).exists();
  }

  @Test
  void aLinterThatFailsIsNamedOnceAndFailsTheCheck() throws IOException {
    post("2024-05-01-walk.md", CLEAN);
    post("2024-05-02-walk.md", CLEAN.replace("朝", "夕"));
    linter("echo 設定がありません >&2; exit 3");
    Run run = check("--linters");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).containsOnlyOnce("ours failed").contains("設定がありません");
  }
}
