package genko.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code in Rouge's classes, beside what Rouge 3.30 makes of the same code. */
class HighlighterTest {
  private static final Pattern PIECE =
      Pattern.compile("<span class=\"(\\w+)\">|(</span>)|(&\\w+;|.)", Pattern.DOTALL);

  /** How long hostile code is, in UTF-16 units. */
  private static final int HOSTILE = Integer.getInteger("genko.code", 2_500);

  private static final List<String> LANGUAGES =
      List.of(
          "js",
          "ts",
          "java",
          "kotlin",
          "python",
          "ruby",
          "sh",
          "yaml",
          "html",
          "xml",
          "css",
          "scss",
          "json",
          "go",
          "rust",
          "sql",
          "diff",
          "c",
          "cpp",
          "csharp",
          "php",
          "perl",
          "lua",
          "console",
          "toml",
          "powershell",
          "dockerfile",
          "make",
          "elixir",
          "swift",
          "tex",
          "clojure",
          "haskell",
          "crystal",
          "erb",
          "liquid",
          "sass",
          "vim",
          "markdown",
          "nim",
          "r",
          "gherkin",
          "http",
          "ini");

  /** Each character with its class, white space left out: no style sheet colours it. */
  private static List<String> classes(String html) {
    List<String> out = new ArrayList<>();
    String kind = "";
    for (Matcher piece = PIECE.matcher(html); piece.find(); ) {
      if (piece.group(1) != null) kind = piece.group(1);
      else if (piece.group(2) != null) kind = "";
      else if (!piece.group(3).isBlank()) out.add(piece.group(3) + kind);
    }
    return out;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HighlighterTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The share is what was reached; to lose some of it, or to gain some, changes the table. */
  @ParameterizedTest
  @CsvSource("kotlin, 67.9")
  void characterClassesAreThoseOfRouge(String language, double share) throws IOException {
    List<String> wanted = classes(resource("sample." + language + ".rouge"));
    List<String> got = classes(Highlighter.html(language, resource("sample." + language)));
    assertThat(got).hasSameSizeAs(wanted);
    int same = 0;
    for (int at = 0; at < got.size(); at++) if (got.get(at).equals(wanted.get(at))) same++;
    double reached = 100.0 * same / got.size();
    System.out.printf(
        "Rouge's class for %s: %.1f %% of %d characters%n", language, reached, got.size());
    assertThat(reached).isCloseTo(share, within(0.05));
  }

  /** What has a grammar of its own is what Rouge makes, white space and all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "c",
        "cpp",
        "cr",
        "css",
        "diff",
        "dockerfile",
        "erb",
        "ex",
        "gherkin",
        "go",
        "hs",
        "html",
        "http",
        "ini",
        "java",
        "js",
        "json",
        "liquid",
        "lua",
        "md",
        "nim",
        "php",
        "py",
        "r",
        "rb",
        "rs",
        "sass",
        "scss",
        "sh",
        "sql",
        "swift",
        "tex",
        "toml",
        "ts",
        "vim",
        "xml",
        "yml"
      })
  void codeIsWhatRougeMakesOfIt(String extension) throws IOException {
    String language = extension.equals("ex") ? "elixir" : extension;
    assertThat(Highlighter.html(language, resource("sample." + extension)))
        .isEqualTo(resource("sample." + extension + ".rouge"));
  }

  /** A command goes on behind the next prompt, and a line of dots stands for what is left out. */
  @Test
  void aSessionIsPromptsCommandsAndOutput() {
    assertThat(Highlighter.html("console", "$ ls -l\nfile\n...\nme@host# cd /\n"))
        .isEqualTo(
            """
            <span class="gp">$</span><span class="w"> </span><span class="nb">ls</span> <span \
            class="nt">-l</span>
            <span class="go">file
            </span><span class="c">...
            </span><span class="gp">me@host#</span><span class="w"> </span><span class="nb">cd</span> /
            """);
  }

  /** Rouge knows no header before a first line. */
  @Test
  void headersAloneAreNoMessage() {
    assertThat(Highlighter.html("http", "A: b\nC: d\n"))
        .isEqualTo("<span class=\"err\">A: b\nC: d\n</span>");
  }

  @Test
  void neitherLanguageNorCodeCanChangeTheTextOfTheCode() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] parts = {
      "\"",
      "'",
      "`",
      "/*",
      "*/",
      "//",
      "#",
      "<",
      ">",
      "&",
      "\\",
      "\n",
      "${",
      "}",
      "{",
      "#{",
      "<!--",
      "<script>",
      "</",
      "--",
      "def ",
      "class ",
      "あ",
      "𠮷",
      "\t",
      " ",
      "0x",
      "1.5",
      "@",
      "$",
      ":",
      "\r",
      "%w[",
      "<<EOF",
      "r#",
      "\"\"\"",
      "|",
      "[",
      "\0"
    };
    for (int round = 0; round < 2_000; round++) {
      StringBuilder code = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) code.append(parts[random.nextInt(parts.length)]);
      String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      String html = Highlighter.html(language, code.toString());
      String text =
          PIECE
              .matcher(html)
              .replaceAll(
                  piece -> piece.group(3) == null ? "" : Matcher.quoteReplacement(piece.group(3)))
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&amp;", "&");
      assertThat(text).as("seed %d, %s", seed, language).isEqualTo(code.toString());
    }
  }

  @Test
  @Tag("long")
  void hostileCodeIsColouredInTime() {
    for (String language : LANGUAGES) {
      for (String part :
          List.of(
              "\"\\a",
              "\"",
              "/*",
              "<a ",
              "#{",
              "((",
              "a.",
              "- ",
              "$(",
              "a: [",
              "\\\n",
              "語",
              "a#",
              "a:b",
              "'\\'",
              "a=\"b\" ",
              "${a}",
              "\"\"")) {
        String code = part.repeat(HOSTILE / part.length());
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> assertThat(Highlighter.html(language, code)).isNotEmpty(),
            language + " " + part);
      }
    }
  }

  /** To look for what is not there from each of them would take the square of their number. */
  @ParameterizedTest
  @CsvSource({
    "yaml, @",
    "yaml, `",
    "xml, <?",
    "xml, '<!DOCTYPE '",
    "java, '/* '",
    "css, '/* '",
    "ruby, '=begin '",
    "markdown, '[a '",
    "go, '/* '",
  })
  void marksThatAreNeverClosedAreReadInATimeThatGrowsWithTheirNumber(String language, String mark) {
    String code = mark.repeat(20_000);
    String html = Highlighter.html(language, code);
    String escaped = mark.replace("<", "&lt;");
    // What was given up has no class.
    assertThat(html).endsWith(escaped.repeat(100));
    assertThat(html.replaceAll("</?span[^>]*>", "")).isEqualTo(escaped.repeat(20_000));
  }

  @Test
  void aLanguageWithoutColoursIsEscaped() {
    assertThat(Highlighter.html("brainfuck", "<+>&")).isEqualTo("&lt;+&gt;&amp;");
    assertThat(Highlighter.isKnown("brainfuck")).isTrue();
    assertThat(Highlighter.isKnown("genko")).isFalse();
  }
}
