package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Text;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeneratedLawsTest {
  private static final List<String> BITS =
      List.of(
          "\"", "'", ":", ": ", "#", " #", "\n", "\r", "\r\n", "\t", " ", "-", "- ", "[", "]", "{",
          "}", ",", "&a", "*a", "!", "|", ">", "%", "@", "`", "\\", "\0", "\uFEFF", "🍣", "\uD83D",
          "\u2028", "\u0085", "---", "...", "---\n", "? ", "<<: ", "　", "：", "𠮷", "~", "0");

  @Test
  void theLawsHoldForGeneratedFrontMatter() {
    laws(0, 300, 1);
  }

  @Test
  void theLawsHoldBesideBrokenFields() {
    laws(2, 200, 100_001);
  }

  private static void laws(int faults, int rounds, long first) {
    int[] counts = new int[3];
    for (long seed = first; seed < first + rounds; seed++) {
      Random random = new Random(seed);
      String text = RandomHead.of(random, faults);
      int ends = random.nextInt(3);
      if (ends == 1) text = Laws.crlf(text);
      if (ends == 2) text = Laws.mixed(text, random);
      int[] more = Laws.edits("seed " + seed, Text.of(text), random, 3);
      for (int i = 0; i < counts.length; i++) counts[i] += more[i];
    }
    System.out.printf(
        "generated front matter, %d faults in ten, seeds %d..: %d edits done, %d without effect, %d"
            + " refused%n",
        faults, first, counts[1], counts[0], counts[2]);
    assertThat(counts[2]).isLessThan(counts[1] / (faults == 0 ? 30 : 3));
  }

  @Test
  void whateverIsTypedNeitherThrowsNorLeavesTheText() {
    for (long seed = 1; seed <= 1500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(RandomHead.of(random, random.nextInt(3)));
      int edits = 1 + random.nextInt(4);
      for (int i = 0; i < edits; i++) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, to, BITS.get(random.nextInt(BITS.size())));
      }
      Text whole = Text.of(text.toString());
      FrontMatter head = FrontMatter.of(whole);
      Laws.spansHold("seed " + seed, whole, head);
      if (seed % 12 == 0) Laws.edits("seed " + seed, whole, random, 2);
    }
  }
}
