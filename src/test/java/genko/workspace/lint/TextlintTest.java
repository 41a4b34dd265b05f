package genko.workspace.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.linter.Linter;
import genko.storage.linter.LinterMessage;
import genko.storage.linter.LinterResult.Said;
import genko.storage.program.ProgramPath;
import genko.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands between Genko and a textlint, where there is a Node.js to run it. */
class TextlintTest {
  private static final String OURS =
      """
      exports.loadTextlintrc = async () => ({ rules: ["ours"] });
      exports.createLinter = ({ descriptor }) => ({
        scanFilePath: async (file) => ({ status: file.endsWith("b.md") ? "ignored" : "ok" }),
        lintText: async (text, file) => {
          console.log("words of a rule");
          return { messages: [{ ruleId: descriptor.rules[0], message: text, range: [0, 1] }] };
        },
      });
      """;

  @TempDir private Path folder;

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<LinterMessage> look(Linter linter, Path file, String text) {
    return ((Said) linter.look(file, Text.of(text))).messages();
  }

  @Test
  void theTextlintOfABlogIsAskedOfOneTextAfterAnother() throws Exception {
    assumeTrue(ProgramPath.find(Disk.REAL, "node").isPresent(), "no Node.js on this machine");
    write(".textlintrc.json", "{}");
    write("node_modules/.bin/textlint", "");
    write("node_modules/textlint/package.json", "{\"main\": \"index.js\"}");
    write("node_modules/textlint/index.js", OURS);
    BlogLinters linters = BlogLinters.of(BlogFolder.at(folder));
    assertThat(linters.shown()).isEqualTo("node_modules/.bin/textlint .textlintrc.json");
    Linter linter = Linter.of(linters.commands().getFirst(), folder, Duration.ofSeconds(30));
    try {
      for (String text : List.of("一つ目\n\u2028です", "二つ目")) {
        assertThat(look(linter, folder.resolve("a.md"), text))
            .singleElement()
            .satisfies(
                said -> {
                  assertThat(said.rule()).isEqualTo("ours");
                  assertThat(said.sentence()).contains(text.substring(0, 3));
                });
      }
      assertThat(look(linter, folder.resolve("b.md"), "三つ目")).isEmpty();
    } finally {
      linter.stop();
    }
  }

  /** With {@code -Dgenko.textlint=FOLDER}, a blog that has preset-ja-technical-writing. */
  @Test
  @Tag("long")
  void theRealOneFindsWhatItIsKnownFor() {
    String real = System.getProperty("genko.textlint", "");
    assumeTrue(!real.isEmpty(), "no blog with a textlint was named");
    Path root = Path.of(real);
    BlogLinters linters = BlogLinters.of(BlogFolder.at(root));
    Linter linter = Linter.of(linters.commands().getFirst(), root, Linter.LIMIT);
    try {
      String text = "---\ntitle: 題\n---\n\nお刺身を食べれる店です。\n\n高品質なＡＰＩです！\n";
      List<LinterMessage> found = look(linter, root.resolve("_posts/a.md"), text);
      assertThat(found)
          .anySatisfy(
              said -> {
                assertThat(said.rule()).endsWith("no-dropping-the-ra");
                assertThat(text.substring(said.span().from())).startsWith("れる");
              })
          .anySatisfy(said -> assertThat(said.rule()).endsWith("no-exclamation-question-mark"));
      assertThat(look(linter, root.resolve("_posts/a.md"), "短い文です。\n")).isEmpty();
    } finally {
      linter.stop();
    }
  }
}
