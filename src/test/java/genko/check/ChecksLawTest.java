package genko.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/**
 * What holds for any text: no exception, fixes that mend and break nothing, time that grows no
 * faster.
 */
class ChecksLawTest {
  private static final int HOSTILE = Integer.getInteger("genko.checks", 150_000);
  private static final Instant NOW = Instant.parse("2025-11-20T00:00:00Z");
  private static final String[] PIECES = {
    "---\n",
    "title: ",
    "\"題\"",
    "date: 2025-11-17\n",
    "reading_time: 90\n",
    "\n",
    "\n\n",
    "\r\n\r\n",
    "本文です。",
    "途中で",
    "**太字**",
    "# ",
    "#### ",
    "{{",
    "}}",
    "{",
    "}",
    "{%",
    "%}",
    "{% raw %}",
    "{% endraw %}",
    "{% if a %}",
    "\uFFFD",
    "\u200B",
    "\u00A0",
    "\u202E",
    "\b",
    "\uD842",
    "`",
    "```\n",
    "![](",
    "[a](",
    ")",
    "<!--",
    "-->",
    "---END---\n",
    "申し訳ありません",
    "ご依頼いただいた",
    "    ",
    "- ",
    "＃　",
    "１．",
    "＊ ",
    "＞",
    "{% highlight x %}",
    "<pre>",
    "</pre>",
    "===\n",
    " ",
    "a",
    "𠮷",
    "👩\u200D💻",
    ": ",
    "：",
    "\t",
    "'",
    "\"",
  };

  @Test
  void anyTextIsLookedAtAndItsFixesKeepTheirWord() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      String text = anyText(random, 1 + random.nextInt(30));
      try {
        Laws.check(text, random.nextBoolean() ? "" : "2025-11-17-x.md", NOW);
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + quoted(text), broken);
      }
    }
  }

  @Test
  void hostileTextsTakeTimeInProportion() {
    String[] hostile = {
      "あ",
      "{",
      "{{",
      "{%",
      "{% raw %}{{",
      "[",
      "![](",
      "`",
      "` ``",
      "<!--",
      "**",
      "\u200B",
      "\u200Ba",
      "\u00A0あ",
      "<pre>",
      "```",
      "---END---\n",
      "**a**\n\n",
      "# a\n#### b\n",
      "\n",
      "\r",
      "\uFFFD ",
      "{% if %}",
      "あ\u202Eい\n",
      "{{ a }",
      "＞",
      "＃",
      "> ",
      "１．あ\n",
    };
    for (String piece : hostile) {
      String text =
          "---\ntitle: x\nreading_time: 3\n---\n" + piece.repeat(HOSTILE / piece.length());
      Duration limit = Duration.ofSeconds(60);
      assertThat(assertTimeoutPreemptively(limit, () -> Laws.find(text, "", NOW), quoted(piece)))
          .isNotNull();
    }
  }

  private static String anyText(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    IntSupplier next = () -> random.nextInt(PIECES.length);
    if (random.nextBoolean()) text.append("---\ntitle: a\n---\n");
    for (int i = 0; i < pieces; i++) text.append(PIECES[next.getAsInt()]);
    return text.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    text.chars()
        .forEach(
            unit ->
                quoted.append(
                    unit > ' ' && unit < 127 ? "" + (char) unit : "\\u%04x".formatted(unit)));
    return quoted.toString();
  }
}
