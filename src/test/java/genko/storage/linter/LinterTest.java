package genko.storage.linter;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.storage.files.Disk;
import genko.storage.linter.LinterResult.Failed;
import genko.storage.linter.LinterResult.Reason;
import genko.storage.linter.LinterResult.Said;
import genko.storage.program.ProgramPath;
import genko.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linters that are small scripts of ours. */
class LinterTest {
  /** Answers each line with a message of its own process; a text may have it end, or hang. */
  private static final String KEPT =
      """
      echo started >> starts
      while IFS= read -r line; do
        id=${line#*:}; id=${id%%,*}
        echo 'words of a rule'
        case $line in
          *END*) echo 'it broke' >&2; exit 3 ;;
          *HANG*) exec sleep 60 ;;
          *FAIL*) printf '{"id":%s,"error":"no config"}\\n' "$id" ;;
          *ODD*) printf '{"id":%s,"messages":1}\\n' "$id" ;;
          *) printf '{"id":0,"messages":[]}\\n'
             printf '{"id":%s,"messages":[{"ruleId":"r","message":"m","range":[0,1]}]}\\n' "$id" ;;
        esac
      done
      """;

  @TempDir private Path folder;
  private Linter linter;

  @BeforeEach
  void keep() {
    assumeTrue(ProgramPath.find(Disk.REAL, "sh").isPresent(), "no shell on this machine");
    linter = linter(KEPT, true, Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    linter.stop();
  }

  private Linter linter(String script, boolean kept, Duration limit) {
    List<String> line = List.of("sh", "-c", script, "{file}");
    return Linter.of(new LinterCommand("ours", line, kept, "", line), folder, limit);
  }

  private LinterResult look(String text) {
    return linter.look(folder.resolve("a.md"), Text.of(text));
  }

  private static List<String> sentences(LinterResult result) {
    return ((Said) result).messages().stream().map(LinterMessage::sentence).toList();
  }

  private long starts() throws Exception {
    try (Stream<String> lines = Files.lines(folder.resolve("starts"))) {
      return lines.count();
    }
  }

  @Test
  void oneProcessAnswersManyTexts() throws Exception {
    for (int i = 0; i < 3; i++) assertThat(sentences(look("本文\n二行目\n"))).containsExactly("m");
    assertThat(starts()).isEqualTo(1);
  }

  @Test
  void whatItFailsAtIsToldInItsWords() {
    assertThat(look("FAIL")).isEqualTo(new Failed(Reason.ENDED, "no config"));
    assertThat(look("ODD")).isEqualTo(new Failed(Reason.UNREADABLE, ""));
    assertThat(look("END")).isEqualTo(new Failed(Reason.ENDED, "it broke"));
  }

  @Test
  void oneThatEndedBeginsAnew() throws Exception {
    assertThat(look("END")).isInstanceOf(Failed.class);
    assertThat(sentences(look("本文"))).containsExactly("m");
    assertThat(starts()).isEqualTo(2);
  }

  @Test
  void oneThatHangsIsEnded() {
    linter = linter(KEPT, true, Duration.ofMillis(150));
    assertThat(look("HANG")).isEqualTo(new Failed(Reason.LATE, ""));
    linter = linter("exec sleep 60", false, Duration.ofMillis(150));
    assertThat(look("本文".repeat(100_000))).isEqualTo(new Failed(Reason.LATE, ""));
  }

  @Test
  void oneThatIsStoppedSaysNothingAndStaysSo() throws Exception {
    CompletableFuture<LinterResult> look = CompletableFuture.supplyAsync(() -> look("HANG"));
    eventually(() -> Files.exists(folder.resolve("starts")));
    linter.stop();
    assertThat(look.get(1, TimeUnit.MINUTES)).isEqualTo(new Failed(Reason.STOPPED, ""));
    assertThat(((Failed) look("本文")).reason()).isEqualTo(Reason.STOPPED);
  }

  @Test
  void oneForEachTextReadsItAndMayEndWithAnyNumber() {
    linter =
        linter(
            "printf '[{\"messages\":[{\"message\":\"%s\",\"range\":[0,1]}]}]' \"$(cat)\"; exit 1",
            false, Duration.ofSeconds(20));
    assertThat(sentences(look("本文"))).containsExactly("本文");
    assertThat(sentences(look("次"))).containsExactly("次");
  }

  @Test
  void oneForEachTextMaySpeakOnTheOtherStream() {
    linter =
        linter(
            "echo '[{\"lineNumber\":1,\"ruleDescription\":\"d\"}]' >&2; exit 1",
            false,
            Duration.ofSeconds(20));
    assertThat(sentences(look("本文"))).containsExactly("d");
  }

  @Test
  void nothingSaidIsNothingFoundUnlessItFailed() {
    linter = linter("cat > /dev/null", false, Duration.ofSeconds(20));
    assertThat(sentences(look("本文"))).isEmpty();
    linter = linter("echo 'bad option' >&2; exit 2", false, Duration.ofSeconds(20));
    assertThat(look("本文")).isEqualTo(new Failed(Reason.ENDED, "bad option"));
  }

  @Test
  void aProgramThatIsNotThereIsMissing() {
    LinterCommand none = LinterCommand.each("none", List.of("genko-no-such-program"));
    linter = Linter.of(none, folder, Duration.ofSeconds(20));
    assertThat(((Failed) look("本文")).reason()).isEqualTo(Reason.MISSING);
  }

  @Test
  void thePathOfThePostIsAnArgumentAndNoPartOfOne() throws Exception {
    Path post = folder.resolve("$(touch ran).md");
    linter =
        Linter.of(
            LinterCommand.each("ours", List.of("sh", "-c", "echo {file} > said")),
            folder,
            Duration.ofSeconds(20));
    assertThat(sentences(linter.look(post, Text.of("本文")))).isEmpty();
    assertThat(folder.resolve("ran")).doesNotExist();
    assertThat(folder.resolve("said")).hasContent("{file}");
    linter = linter("printf '%s' \"$0\" > said", false, Duration.ofSeconds(20));
    assertThat(sentences(linter.look(post, Text.of("本文")))).isEmpty();
    assertThat(folder.resolve("said")).hasContent(post.toString());
    assertThat(folder.resolve("ran")).doesNotExist();
  }
}
