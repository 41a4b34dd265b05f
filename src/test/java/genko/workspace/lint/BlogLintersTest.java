package genko.workspace.lint;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.BlogFolder;
import genko.storage.linter.LinterCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which linters a blog has. */
class BlogLintersTest {
  @TempDir private Path folder;

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BlogLinters linters() {
    return BlogLinters.of(BlogFolder.at(folder));
  }

  @Test
  void textlintNeedsItsConfigurationAndItsProgram() throws Exception {
    assertThat(linters().isEmpty()).isTrue();
    write(".textlintrc.yml", "rules: {}\n");
    assertThat(linters().isEmpty()).isTrue();
    write("node_modules/.bin/textlint", "");
    assertThat(linters().commands()).extracting(LinterCommand::name).containsExactly("textlint");
  }

  @Test
  void textlintIsAnotherOnceItsConfigurationIs() throws Exception {
    write("node_modules/.bin/textlint", "");
    write(".textlintrc", "{}");
    List<LinterCommand> before = linters().commands();
    assertThat(linters().commands()).isEqualTo(before);
    write(".textlintrc", "{ \"rules\": {} }");
    assertThat(linters().commands()).isNotEqualTo(before);
  }

  @Test
  void othersAreCommandsOfTheBlogsOwnFile() throws Exception {
    write("node_modules/.bin/textlint", "");
    write(".textlintrc", "{}");
    write(
        ".genko.yml",
        """
        linters:
          vale: [vale, --output=JSON, --ext=.md]
          markdownlint: markdownlint --json --stdin
          odd: 3
          textlint: false
          gone: false
        """);
    assertThat(linters().commands())
        .containsExactly(
            LinterCommand.each("vale", List.of("vale", "--output=JSON", "--ext=.md")),
            LinterCommand.each("markdownlint", List.of("markdownlint", "--json", "--stdin")));
    assertThat(linters().mistakes()).containsExactly("linters.odd");
    assertThat(linters().asked())
        .isEqualTo("vale --output=JSON --ext=.md\nmarkdownlint --json --stdin");
  }

  @Test
  void aSectionThatIsNoneIsAMistake() throws Exception {
    write(".genko.yml", "linters: vale\n");
    assertThat(linters().isEmpty()).isTrue();
    assertThat(linters().mistakes()).containsExactly("linters");
    write(".genko.yml", "linters: [\n");
    assertThat(linters().isEmpty()).isTrue();
  }
}
