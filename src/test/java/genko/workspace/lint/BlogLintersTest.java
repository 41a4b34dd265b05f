package genko.workspace.lint;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.BlogFolder;
import genko.storage.linter.LinterCommand;
import genko.workspace.lint.BlogLinters.Mistake;
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
    assertThat(linters().mistakes()).containsExactly(new Mistake("linters.odd", 3));
    assertThat(linters().shown())
        .isEqualTo("vale --output=JSON --ext=.md, markdownlint --json --stdin");
  }

  @Test
  void aCommandThatIsCalledTextlintTakesThePlaceOfTheBlogsOwn() throws Exception {
    write("node_modules/.bin/textlint", "");
    write(".textlintrc", "{}");
    write(".genko.yml", "linters:\n  textlint: [x, y]\n");
    assertThat(linters().commands())
        .containsExactly(LinterCommand.each("textlint", List.of("x", "y")));
  }

  @Test
  void aSectionThatIsNoneIsAMistake() throws Exception {
    write(".genko.yml", "linters: vale\n");
    assertThat(linters().isEmpty()).isTrue();
    assertThat(linters().mistakes()).containsExactly(new Mistake("linters", 0));
    write(".genko.yml", "linters: [\n");
    assertThat(linters().isEmpty()).isTrue();
  }

  private String asked(String line) throws Exception {
    write(".genko.yml", "linters:\n  x: " + line + "\n");
    return linters().asked();
  }

  private String shown(String line) throws Exception {
    write(".genko.yml", "linters:\n  x: " + line + "\n");
    return linters().shown();
  }

  @Test
  void commandsThatDifferAreAskedAboutAndShownDifferently() throws Exception {
    assertThat(asked("[x, 'a b']")).isNotEqualTo(asked("[x, a, b]"));
    assertThat(asked("[x, \"a\\ny\"]")).isNotEqualTo(asked("[x, a]\n  y: [y]"));
    assertThat(shown("[x, 'a b']")).isEqualTo("x \"a b\"");
    assertThat(shown("[x, a, b]")).isEqualTo("x a b");
    assertThat(shown("[x, 'a, y']")).isEqualTo("x \"a, y\"");
    assertThat(shown("[x, 'a\"']")).isEqualTo("x \"a\\\"\"");
    assertThat(shown("[x, \"本文\\e[2K\\u202e\\u3164\\n\"]"))
        .isEqualTo("x \"本文\\u001b[2K\\u202e\\u3164\\u000a\"");
  }

  @Test
  void textlintIsAskedAboutWithItsConfigurationAndWhatThatRuns() throws Exception {
    write("node_modules/.bin/textlint", "");
    write(".textlintrc.json", "{}");
    String plain = linters().asked();
    assertThat(linters().shown()).isEqualTo("node_modules/.bin/textlint .textlintrc.json");
    write(".textlintrc.json", "{ \"rules\": {} }");
    assertThat(linters().asked()).isEqualTo(plain);
    for (String ending : List.of(".js", ".cjs", ".mjs")) {
      write(".textlintrc" + ending, "module.exports = 1;");
      String code = linters().asked();
      assertThat(code).isNotEqualTo(plain);
      write(".textlintrc" + ending, "module.exports = 2;");
      assertThat(linters().asked()).isNotEqualTo(code);
      Files.delete(folder.resolve(".textlintrc" + ending));
    }
    assertThat(linters().asked()).isEqualTo(plain);
  }
}
