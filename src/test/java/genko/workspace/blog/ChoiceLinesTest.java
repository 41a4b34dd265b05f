package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.BlogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceLinesTest {
  private static final String YAML =
      """
      # 設定
      kind: jekyll

      checks:
        # linters: これは注釈
        "linters": false
        fields:
          title: 30
      'linters':
        textlint: off
        vale.sh: [vale, --output, JSON]
        reviewdog:
          command: x
      title: 題
      """;

  private static int line(String yaml, String entry) {
    return new ChoiceLines(yaml).of(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "kind, 1",
    "checks, 3",
    "checks.linters, 5",
    "checks.fields.title, 7",
    "linters, 8",
    "linters.textlint, 9",
    "linters.vale.sh, 10",
    "linters.reviewdog.command, 12",
    "title, 13"
  })
  void anEntryIsFoundByTheKeysThatLeadToIt(String entry, int line) {
    assertThat(line(YAML, entry)).isEqualTo(line);
    assertThat(line(YAML.replace("\n", "\r\n"), entry)).isEqualTo(line);
    assertThat(line(YAML.replace("\n", "\r"), entry)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"linters.none, 8", "checks.fields.none.at.all, 6", "none, 0", "kindly, 0", "'', 0"})
  void whatIsNotFoundIsAtTheNearestOneAboveIt(String entry, int line) {
    assertThat(line(YAML, entry)).isEqualTo(line);
  }

  @Test
  void anEntryOfTheSameNameFurtherInIsAnother() {
    String yaml = "checks:\n  vale:\n    linters: x\n  linters: y\nlinters: z\n";
    assertThat(line(yaml, "linters")).isEqualTo(4);
    assertThat(line(yaml, "checks.linters")).isEqualTo(3);
    assertThat(line(yaml, "vale")).isZero();
  }

  @Test
  void aKeyThatOnlyBeginsLikeTheEntryIsAnother() {
    assertThat(line("linter: x\nlinters2: y\nlinters: z\n", "linters")).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoRightYamlHasLinesToo() {
    assertThat(line("a: [\nlinters:\n    vale: {\n  textlint: x\n", "linters.textlint"))
        .isEqualTo(3);
    assertThat(line("no key\nlinters: x", "linters")).isEqualTo(1);
    assertThat(line("", "linters.textlint")).isZero();
  }

  @Test
  void aMarkAtTheBeginningOfTheFileIsNoPartOfAKey() {
    assertThat(line("\ufefflinters:\n  vale: 3\n", "linters.vale")).isEqualTo(1);
  }

  @Test
  void theFileOfTheBlogIsReadAndOneThatIsNotThereSaysNothing(@TempDir Path folder)
      throws IOException {
    assertThat(ChoiceLines.of(BlogFolder.at(folder)).yaml()).isEmpty();
    Files.writeString(folder.resolve(".genko.yml"), YAML);
    assertThat(ChoiceLines.of(BlogFolder.at(folder)).of("linters")).isEqualTo(8);
  }
}
