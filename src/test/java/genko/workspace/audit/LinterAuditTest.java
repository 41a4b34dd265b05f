package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.linter.LinterCommand;
import genko.storage.linter.LinterResult.Reason;
import genko.storage.program.ProgramPath;
import genko.words.Words;
import genko.workspace.lint.BlogLinters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What linters say of all posts of a blog; each is a line of shell. */
class LinterAuditTest {
  private static final String FOUND =
      "echo '[{\"messages\": [{\"ruleId\": \"r\", \"message\": \"長い\", \"severity\": 2, \"index\":"
          + " 3}]}]'";

  @TempDir private Path folder;

  @BeforeEach
  void blog() throws IOException {
    assumeTrue(ProgramPath.find(Disk.REAL, "sh").isPresent(), "no shell on this machine");
    post("2024-01-01-a.md", "川\r\n山\n");
    post("2024-01-02-b.md", "谷\n一二\n");
  }

  private void post(String name, String text) throws IOException {
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(posts.resolve(name), text);
  }

  private LinterAudit look(LinterCommand... commands) throws IOException {
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("_backups"));
    AuditScope scope = AuditScope.ofFolder(folder, Clock.systemUTC());
    BlogAudit audit =
        BlogAudit.of(scope, files, Clock.systemUTC(), Words.of(Locale.JAPANESE), Optional.empty());
    BlogLinters linters = new BlogLinters(Arrays.asList(commands), List.of());
    return LinterAudit.of(audit, linters, Duration.ofSeconds(20));
  }

  private static LinterCommand shell(String name, String script) {
    return LinterCommand.each(name, List.of("sh", "-c", script));
  }

  private static List<String> told(LinterAudit audit) {
    return audit.findings().stream()
        .map(
            one ->
                "%s:%d:%d %s".formatted(one.path(), one.line(), one.column(), one.problem().args()))
        .toList();
  }

  @Test
  void aBlogWithoutLintersRunsNone() throws IOException {
    assertThat(look()).isEqualTo(new LinterAudit(List.of(), List.of()));
  }

  @Test
  void whatIsSaidOfEachPostStandsAtItsPlace() throws IOException {
    LinterAudit audit = look(shell("私の", "cat > /dev/null; " + FOUND));
    assertThat(told(audit))
        .containsExactly(
            "_posts/2024-01-01-a.md:1:0 [私の, 長い, r]", "_posts/2024-01-02-b.md:1:1 [私の, 長い, r]");
    assertThat(audit.troubles()).isEmpty();
  }

  @Test
  void oneThatFailsIsAskedOnceAndTheNextIsAskedAllTheSame() throws IOException {
    LinterAudit audit =
        look(
            shell("broken", "cat > /dev/null; echo x >> asked; echo 壊れた; exit 3"),
            shell("sound", "cat > /dev/null; " + FOUND));
    assertThat(audit.troubles()).hasSize(1);
    assertThat(audit.troubles().getFirst().linter()).isEqualTo("broken");
    assertThat(audit.troubles().getFirst().failed().reason()).isEqualTo(Reason.ENDED);
    assertThat(folder.resolve("asked")).content().isEqualTo("x\n");
    assertThat(audit.findings()).hasSize(2);
  }

  @Test
  void aProgramThatIsNotThereIsTold() throws IOException {
    LinterAudit audit = look(LinterCommand.each("none", List.of("genko-no-such-program")));
    assertThat(audit.troubles())
        .extracting(trouble -> trouble.failed().reason())
        .containsExactly(Reason.MISSING);
  }

  @Test
  void whatTheBlogDoesNotWantIsNotTold() throws IOException {
    Files.writeString(folder.resolve(".genko.yml"), "check:\n  rules:\n    lint: off\n");
    assertThat(told(look(shell("私の", "cat > /dev/null; " + FOUND)))).isEmpty();
  }

  @Test
  void aPostThatCannotBeReadIsPassedOver() throws IOException {
    byte[] cut = "日本語の本文がここに続きます。".getBytes(StandardCharsets.UTF_8);
    cut[cut.length - 2] = (byte) 0xFF;
    Files.write(folder.resolve("_posts/2024-01-01-a.md"), cut);
    LinterAudit audit = look(shell("私の", "cat > /dev/null; " + FOUND));
    assertThat(told(audit)).containsExactly("_posts/2024-01-02-b.md:1:1 [私の, 長い, r]");
    assertThat(audit.troubles()).isEmpty();
  }
}
