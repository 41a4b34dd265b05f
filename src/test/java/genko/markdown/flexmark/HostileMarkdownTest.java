package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.async.TimeBudget;
import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.markdown.Outline;
import genko.markdown.Styling;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text made to break parsers is read in time, on a stack of the usual depth. */
class HostileMarkdownTest {
  private static final int LENGTH = Integer.getInteger("genko.hostile", 2_000);

  /** Of the processor, for what takes some milliseconds where nothing grows with the square. */
  private static final Duration LIMIT = Duration.ofSeconds(1 + LENGTH / 50_000);

  private static final List<CommonMark> DIALECTS =
      List.of(CommonMark.PLAIN, CommonMark.ZENN, CommonMark.HUGO, CommonMark.HEXO);

  private static final List<String> UNITS =
      List.of(
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
          " #",
          "{.a",
          "|-",
          "*");

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void readInTime(CommonMark dialect, String body) {
    long start = now();
    Document document = dialect.parse(body);
    assertThat(HtmlRenderer.render(document)).isNotNull();
    int at = body.length() / 2;
    Text after = Text.of(body).replace(Span.at(at), "あ");
    Document edited = document.edit(after, 0, Change.of(at, at, "あ"));
    assertThat(HtmlRenderer.render(edited)).isNotNull();
    assertThat(Styling.of(edited)).isNotNull();
    assertThat(Outline.of(edited)).isNotNull();
    assertThat(Duration.ofNanos(now() - start))
        .as(body.substring(0, Math.min(20, body.length())))
        .isLessThan(LIMIT);
  }

  private static String many(String unit) {
    return unit.repeat(LENGTH / unit.length());
  }

  @Test
  void manyTimesTheSameIsReadInTime() {
    for (int i = 0; i < UNITS.size(); i++) {
      String unit = UNITS.get(i);
      readInTime(DIALECTS.get(i % DIALECTS.size()), many(unit));
      readInTime(DIALECTS.get((i + 1) % DIALECTS.size()), many(unit + "\n"));
      readInTime(DIALECTS.get((i + 2) % DIALECTS.size()), many(unit + "\n\n文\n\n"));
    }
  }

  @Test
  void marksOfEveryDialectOnOneLineAreReadInTime() {
    readInTime(CommonMark.PLAIN, "* ".repeat(6_000));
    readInTime(CommonMark.HUGO, "\"".repeat(12_000));
    readInTime(CommonMark.ZENN, "@[card](".repeat(1_500));
    readInTime(CommonMark.QIITA, ":::note\n".repeat(1_500));
  }

  @Test
  void nestsAsDeepAsAnyoneLikes() {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 100; i++) steps.append("  ".repeat(i)).append("* a\n");
    readInTime(CommonMark.PLAIN, steps.toString());
    readInTime(CommonMark.PLAIN, "> ".repeat(5_000) + "a");
    readInTime(CommonMark.PLAIN, "*a ".repeat(5_000) + "a* ".repeat(5_000));
    readInTime(CommonMark.PLAIN, "[".repeat(5_000) + "a" + "](b)".repeat(5_000));
  }

  @Test
  void whatIsWrittenTooDeepIsWords() {
    String html =
        HtmlRenderer.render(CommonMark.PLAIN.parse("> ".repeat(100) + "**奥**\n\n次")).strip();
    assertThat(html.split("<blockquote>", -1)).hasSizeBetween(40, 61);
    assertThat(html).contains("<strong>奥</strong>").endsWith("<p>次</p>");
  }

  @Test
  void manyFootnotesAreReadOrGivenUpInTime() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 10_000; i++) body.append("[^").append(i).append("]: 注\n");
    assertThatThrownBy(
            () ->
                TimeBudget.within(
                    Duration.ofMillis(1), () -> CommonMark.PLAIN.parse(body.toString())))
        .isInstanceOf(TimeBudget.Lost.class);
  }
}
