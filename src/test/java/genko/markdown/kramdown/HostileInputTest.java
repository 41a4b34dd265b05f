package genko.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.markdown.Outline;
import genko.markdown.Styling;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to break parsers is read in time, on a stack of the usual depth. */
class HostileInputTest {
  /** Of a sentence of 30 bytes in UTF-8. */
  private static final int LINE = Integer.getInteger("genko.line", 250_000);

  private static final int SAME = Integer.getInteger("genko.same", 2_500);

  private static void readInTime(String body) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Document document = Kramdown.JEKYLL.parse(body);
          assertThat(HtmlRenderer.render(document)).isNotNull();
          edit(document, body, body.length());
          edit(document, body, body.length() / 2);
          assertThat(Styling.of(document)).isNotNull();
          assertThat(Outline.of(document)).isNotNull();
        });
  }

  private static void edit(Document document, String body, int at) {
    Text after = Text.of(body).replace(Span.at(at), "あ");
    Document edited = document.edit(after, 0, Change.of(at, at, "あ"));
    assertThat(HtmlRenderer.render(edited)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        ">",
        "* ",
        "1. ",
        "- > ",
        "<div>",
        "<b>",
        "<i><b>",
        "[",
        "![",
        "[![",
        "*a ",
        "**a ",
        "_a ",
        "*a **b ",
        "`",
        "`a``",
        "$$",
        "~~a ",
        "{:",
        "{::comment}",
        "\"",
        "'",
        "&",
        "[a](",
        "[a](<",
        "[a](b \"",
        "(",
        "|",
        "a|",
        "<!--",
        "<?",
        "<![CDATA[",
        "<a b=\"",
        "</b>",
        "[^1]",
        "{:.a}",
        "*a*{:",
        "\\",
        "<<",
        "a@b.",
        "<http:",
        ": ",
        "[a][",
        "[a]: ",
        "*[a]:",
        "# ",
        "=",
        "{#a",
        "<div markdown=\"1\">",
        "[*a_`b ",
        "<b>*a ",
        "**a _b [c "
      })
  @Tag("long")
  void thousandsOfTimesTheSame(String unit) {
    readInTime(unit.repeat(SAME));
    readInTime((unit + "\n").repeat(SAME));
    readInTime((unit + "\n\n").repeat(SAME / 3));
    readInTime((unit + "\n\n文\n\n").repeat(SAME / 3));
  }

  @Test
  @Tag("long")
  void aLineOfTenMegabytes() {
    readInTime("日本語の長い行です。".repeat(LINE));
    readInTime("*a **b [c _d `".repeat(LINE / 10));
    readInTime("[".repeat(LINE) + "]".repeat(LINE));
  }

  @Test
  void nestsAsDeepAsAnyoneLikes() {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 300; i++) steps.append("  ".repeat(i)).append("* a\n");
    readInTime(steps.toString());
    readInTime("<div>".repeat(10_000) + "</div>".repeat(10_000));
    readInTime("> ".repeat(10_000) + "a");
  }

  @Test
  void randomSignsMakeATree() {
    String[] units = {
      "*",
      "_",
      "`",
      "[",
      "](",
      ")",
      "\n",
      "\n\n",
      "> ",
      "* ",
      "1. ",
      "    ",
      "\t",
      "<b>",
      "</b>",
      "<div>",
      "{:",
      "}",
      "{:.a}",
      "|",
      "---",
      ":",
      "$$",
      "\\",
      "\"",
      "'",
      "日本",
      "a",
      " ",
      "\r\n",
      "\r",
      "\0",
      "\ufeff",
      "\ud842",
      "^\n",
      "[^1]",
      "[^1]: ",
      "*[a]: ",
      "[a]: ",
      "```\n",
      "# ",
      "{::comment}\n",
      "{:/}",
      "&amp;",
      "<!--",
      "-->",
      "\u2028"
    };
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      StringBuilder body = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) body.append(units[random.nextInt(units.length)]);
      try {
        TreeLaws.check(Kramdown.JEKYLL.parse(body.toString()));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + body, e);
      }
    }
  }
}
