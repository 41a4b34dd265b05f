package genko.app;

import static org.assertj.core.api.Assertions.assertThat;

import genko.house.Program;
import genko.house.Program.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command of the program that is shipped, in a home that nobody has used. */
class ProgramIT {
  private static final String POST =
      """
      ---
      title: 題
      tags: [一, 二]
      ---
      **「太字」**です。{{ page.title }}

      ```ruby
      puts 1
      ```
      """;

  @TempDir private Path folder;

  private Program program;
  private Path post;

  @BeforeEach
  void lay() throws Exception {
    program = new Program(Files.createDirectories(folder.resolve("run")));
    Path posts = Files.createDirectories(folder.resolve("ブログ/_posts"));
    Files.writeString(folder.resolve("ブログ/_config.yml"), "title: 帳\n");
    post = Files.writeString(posts.resolve("2025-11-17-題.md"), POST);
  }

  private static void checkWell(Ended ended) {
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "--version",
        "set --help",
        "show --help",
        "render --help",
      })
  void helpIsGiven(String line) throws Exception {
    Ended ended = program.run(line.split(" "));
    checkWell(ended);
    assertThat(ended.out().strip()).isNotEmpty();
  }

  @Test
  void versionIsThatOfTheProgram() throws Exception {
    assertThat(program.run("--version").out()).matches("Genko \\d+\\.\\d+\\.\\d+\\R");
  }

  /** What was prepared for a quick start is left alone when another Java or build made it. */
  @Test
  void itStartsBesideClassesThatSomebodyElsePrepared() throws Exception {
    assertThat(Program.HOME.resolve("genko.aot")).exists();
    assertThat(Program.HOME.resolve("genko-commands.aot")).exists();
    Path other = folder.resolve("別の所");
    Path script = Files.createDirectories(other.resolve("bin")).resolve("genko");
    Files.copy(Program.HOME.resolve("bin/genko"), script, StandardCopyOption.COPY_ATTRIBUTES);
    for (String part : List.of("lib", "javafx")) {
      Files.createSymbolicLink(other.resolve(part), Program.HOME.resolve(part).toAbsolutePath());
    }
    for (byte[] cache : List.of(new byte[0], new byte[100_000])) {
      Files.write(other.resolve("genko.aot"), cache);
      Ended ended = new Program(other, folder.resolve("run")).run("--version");
      checkWell(ended);
      assertThat(ended.out()).startsWith("Genko ");
    }
  }

  @Test
  void setChangesAField() throws Exception {
    checkWell(program.run("set", "title=新しい題", post.toString()));
    assertThat(Files.readString(post)).isEqualTo(POST.replace("title: 題", "title: 新しい題"));
  }

  @Test
  void showSaysWhatTheFormShows() throws Exception {
    Ended ended = program.run("show", post.toString());
    checkWell(ended);
    assertThat(ended.out()).contains("\"題\"").contains("\"二\"");
  }

  @Test
  void renderPrintsThePage() throws Exception {
    Ended ended = program.run("render", "--body", post.toString());
    checkWell(ended);
    assertThat(ended.out())
        .contains("<strong>「太字」</strong>です。題")
        .contains("<span class=\"nb\">puts</span>");
  }

  @Test
  void whatCannotBeDoneIsSaid() throws Exception {
    Ended ended = program.run("show", folder.resolve("無い.md").toString());
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err()).contains("無い.md").doesNotContain("Exception");
  }
}
