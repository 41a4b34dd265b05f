package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.markdown.Outline;
import genko.markdown.Styling;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to break parsers is read in time, on a stack of the usual depth. */
class HostileMarkdownTest {
  private static final int TIMES = Integer.getInteger("genko.times", 2_000);

  private static void readInTime(String body) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (CommonMark dialect : new CommonMark[] {CommonMark.PLAIN, CommonMark.ZENN}) {
            Document document = dialect.parse(body);
            assertThat(HtmlRenderer.render(document)).isNotNull();
            Text after = Text.of(body).replace(Span.at(body.length() / 2), "あ");
            int at = body.length() / 2;
            Document edited = document.edit(after, 0, Change.of(at, at, "あ"));
            assertThat(HtmlRenderer.render(edited)).isNotNull();
            assertThat(Styling.of(edited)).isNotNull();
            assertThat(Outline.of(edited)).isNotNull();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "* ",
        "1. ",
        "- > ",
        "<div>",
        "<b>",
        "[",
        "![",
        "[![",
        "*a ",
        "*a **b ",
        "`",
        "`a``",
        "$",
        "$$",
        "~~a ",
        "\"",
        "&",
        "[a](",
        "[a](<",
        "[a](b \"",
        "(",
        "a|",
        "<!--",
        "<![CDATA[",
        "<a b=\"",
        "</b>",
        "[^1]",
        "\\",
        "<<",
        "a@b.",
        "<http:",
        ": ",
        "[a][",
        "[a]: ",
        "# ",
        "=",
        "{#a",
        "[*a_`b ",
        "**a _b [c ",
        "http://a.",
        "www.",
        ":::",
        ":::message\n",
        "@[card](",
        "{{< a ",
        "{% a",
        "[^1]: ",
        "^[",
        "    ",
        "\t",
        "- a\n\n  ",
        "#",
        " #"
      })
  void manyTimesTheSame(String unit) {
    long start = System.nanoTime();
    readInTime(unit.repeat(TIMES));
    readInTime((unit + "\n").repeat(TIMES));
    readInTime((unit + "\n\n文\n\n").repeat(TIMES / 3));
    if (Boolean.getBoolean("genko.verbose")) {
      System.out.println(unit.replace("\n", "\\n") + " " + (System.nanoTime() - start) / 1_000_000);
    }
  }

  @Test
  void nestsAsDeepAsAnyoneLikes() {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 300; i++) steps.append("  ".repeat(i)).append("* a\n");
    readInTime(steps.toString());
    readInTime("> ".repeat(5_000) + "a");
    readInTime("*a ".repeat(5_000) + "a* ".repeat(5_000));
    readInTime("[".repeat(5_000) + "a" + "](b)".repeat(5_000));
  }
}
