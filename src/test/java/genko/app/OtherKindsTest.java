package genko.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on posts of other kinds of blog than Jekyll's. */
class OtherKindsTest {
  private static final Path BLOGS = Path.of("src/test/resources/genko/kinds");
  private static final String ZENN = "zenn/articles/write-in-plain-text.md";
  private static final String HUGO = "hugo/content/posts/原稿.md";

  @TempDir private Path folder;

  private static Run on(String command, String path) {
    return Run.of(command, BLOGS.resolve(path).toString());
  }

  @Test
  void nothingIsSaidThatIsTrueOfJekyllAlone() {
    for (String path : new String[] {ZENN, HUGO, "qiita/public/first.md"}) {
      Run run = on("show", path);
      assertThat(run.exit()).isZero();
      assertThat(run.out()).as(path).contains("\"problems\":[]");
    }
  }

  @Test
  void theBodyIsReadInTheMarkdownOfItsKindAndNoLiquidRuns() {
    String zenn = Run.of("render", "--body", BLOGS.resolve(ZENN).toString()).out();
    assertThat(zenn).contains("一行目<br").contains("{{ 開いたまま");
    String hugo = Run.of("render", "--body", BLOGS.resolve(HUGO).toString()).out();
    assertThat(hugo).contains("{{ 波かっこ }}").doesNotContain("+++");
  }

  @Test
  void aTitleInTomlIsSetAndNothingElse() throws IOException {
    Path post = folder.resolve("a.md");
    String text = Files.readString(BLOGS.resolve(HUGO));
    Files.writeString(post, text);
    assertThat(Run.of("set", "title=it's", "date=2026-01-02", post.toString()).exit()).isZero();
    assertThat(Files.readString(post))
        .isEqualTo(
            text.replace("'原稿の置き場'", "\"it's\"")
                .replace("2025-03-04T09:00:00+09:00", "2026-01-02"));
  }

  @Test
  void aHeadInALanguageThatTheBlogDoesNotReadIsSaidToBeText() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 題\n");
    Path post = folder.resolve("2025-01-02-a.md");
    Files.writeString(post, "+++\ntitle = \"題\"\ndate = 2025-01-02\n+++\n本文\n");
    assertThat(Run.of("show", post.toString()).out()).contains("Jekyll").contains("TOML");
  }
}
