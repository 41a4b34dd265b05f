package genko.jekyll.sass;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.sass.Sass.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SassTest {
  @TempDir private static Path folder;

  private final Map<String, String> sheets = new HashMap<>();

  private Result compile(String path, String source) {
    return compile(new Sass(folder), path, source);
  }

  private Result compile(Sass sass, String path, String source) {
    return sass.compile(
        path,
        source,
        new Sass.Sources() {
          @Override
          public Optional<String> read(String name) {
            return Optional.ofNullable(sheets.get(name));
          }

          @Override
          public List<String> folders() {
            return List.of("_sass");
          }
        });
  }

  private String css(String source) {
    Result result = compile("assets/css/main.scss", source);
    assertThat(result).isInstanceOf(Result.Css.class);
    return ((Result.Css) result).css().replaceAll("\\s+", " ").strip();
  }

  @Test
  void nestsAndCounts() {
    assertThat(css("$wide: 20px; p { b { width: $wide * 2; } }")).isEqualTo("p b { width: 40px; }");
  }

  @Test
  void importsFromTheFolderOfSassAndFromBeside() {
    sheets.put("_sass/_base.scss", "p { color: red; }");
    sheets.put("_sass/部品/_枠.scss", "@import \"sub/inner\"; i { color: blue; }");
    sheets.put("_sass/部品/sub/inner.sass", "u\n  color: green\n");
    sheets.put("assets/css/_near.scss", "b { color: pink; }");
    sheets.put("_sass/folder/_index.scss", "s { top: 0; }");
    assertThat(
            css(
                "@import \"base\", \"near\", \"部品/枠\"; @use \"folder\";"
                    .replace("@use", "@import")))
        .isEqualTo(
            "p { color: red; } b { color: pink; } u { color: green; } i { color: blue; }"
                + " s { top: 0; }");
    Result result = compile("a.scss", "@import \"base\";");
    assertThat(((Result.Css) result).loaded()).containsExactly("a.scss", "_sass/_base.scss");
  }

  @Test
  void readsNothingThatTheBlogDoesNotGive() {
    sheets.put("../secret.scss", "p { color: red; }");
    for (String wanted :
        List.of(
            "../../secret",
            "../../../secret",
            "/etc/passwd",
            "file:///etc/passwd",
            "file:///etc/issue.css",
            "pkg:secret",
            "genko-sass:/../secret",
            "%2e%2e/%2e%2e/%2e%2e/secret")) {
      assertThat(compile("a/b/c.scss", "@use \"" + wanted + "\";"))
          .as(wanted)
          .isInstanceOf(Result.Fault.class);
    }
    assertThat(css("@import url(\"https://example.jp/a.css\");")).contains("https://example.jp");
  }

  @Test
  void saysWhereASheetIsWrong() {
    sheets.put("_sass/_base.scss", "p {\n  color: $none;\n}\n");
    assertThat(compile("a.scss", "@import \"base\";"))
        .isEqualTo(new Result.Fault("Undefined variable.", "_sass/_base.scss", 1));
    assertThat(compile("a.scss", "p {")).isInstanceOf(Result.Fault.class);
  }

  @Test
  void aCommentOfManyLinesIsPutTogetherOnce() {
    String comment = "/*" + "\n * a line".repeat(50_000) + "\n */\np {\n  a: b;\n}\n";
    assertThat(CompactCss.of(comment)).endsWith("*/\np { a: b; }\n");
  }

  @Test
  void endsWhatDoesNotEndAndWhatGrowsWithoutEnd() {
    // The compiler itself needs some of it to start.
    var sass = new Sass(folder, Duration.ofSeconds(1));
    assertThat(compile(sass, "a.scss", "@while true {}")).isEqualTo(new Result.GivenUp());
    assertThat(compile(sass, "a.scss", "$l: 1 2; @while true { $l: join($l, $l); }"))
        .isNotInstanceOf(Result.Css.class);
  }
}
