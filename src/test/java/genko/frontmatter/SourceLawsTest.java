package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Text;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The laws of the front matter, for TOML and JSON. */
class SourceLawsTest {
  private static final List<String> BITS =
      List.of(
          "\"", "'", "\"\"\"", "'''", "=", "#", "\n", "\r", "\r\n", "\t", " ", "[", "]", "[[", "{",
          "}", ",", ".", "\\", "\0", "\uFEFF", "🍣", "\uD83D", "\u2028", "+++", "+++\n", ":", "0",
          "-", "_", "\\u", "true");

  @Test
  void theLawsHoldForToml() {
    // Of a table's field no other place than one in its table is its place: such moves are refused.
    laws(random -> RandomSource.toml(random, 0), 300, 8);
  }

  @Test
  void theLawsHoldBesideBrokenLinesOfToml() {
    laws(random -> RandomSource.toml(random, 2), 200, 3);
  }

  @Test
  void theLawsHoldForJson() {
    laws(RandomSource::json, 200, 30);
  }

  private static void laws(Function<Random, String> head, int rounds, int mostRefused) {
    int[] counts = new int[3];
    for (long seed = 1; seed <= rounds; seed++) {
      Random random = new Random(seed);
      String text = head.apply(random);
      int ends = random.nextInt(3);
      if (ends == 1) text = Laws.crlf(text);
      if (ends == 2) text = Laws.mixed(text, random);
      int[] more = Laws.edits("seed " + seed + " " + text, Text.of(text), random, 3);
      for (int i = 0; i < counts.length; i++) counts[i] += more[i];
    }
    System.out.printf(
        "generated heads: %d edits done, %d without effect, %d refused%n",
        counts[1], counts[0], counts[2]);
    assertThat(counts[2]).isLessThan(counts[1] / mostRefused);
  }

  @Test
  void whateverIsTypedNeitherThrowsNorLeavesTheText() {
    for (long seed = 1; seed <= 1200; seed++) {
      Random random = new Random(seed);
      boolean toml = random.nextBoolean();
      StringBuilder text =
          new StringBuilder(toml ? RandomSource.toml(random, 1) : RandomSource.json(random));
      int edits = 1 + random.nextInt(4);
      for (int i = 0; i < edits; i++) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, to, BITS.get(random.nextInt(BITS.size())));
      }
      Text whole = Text.of(text.toString());
      FrontMatter head = FrontMatter.of(whole);
      Laws.spansHold("seed " + seed + " " + text, whole, head);
      if (seed % 12 == 0) Laws.edits("seed " + seed + " " + text, whole, random, 2);
    }
  }
}
