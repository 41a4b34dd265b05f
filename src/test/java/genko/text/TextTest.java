package genko.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

  @Test
  void editsLikeAStringAndKnowsItsLines() {
    for (long seed = 1; seed <= 12; seed++) {
      Random random = new Random(seed);
      StringBuilder plain = new StringBuilder(RandomText.of(random, 4000));
      Text text = Text.of(plain.toString());
      for (int edit = 0; edit < 200; edit++) {
        int from = random.nextInt(plain.length() + 1);
        int to = Math.min(plain.length(), from + random.nextInt(edit % 10 == 0 ? 900 : 4));
        String inserted = RandomText.of(random, edit % 15 == 0 ? 3000 : 3);
        plain.replace(from, to, inserted);
        text = text.replace(new Span(from, to), inserted);
        agree(text, plain.toString(), seed);
      }
    }
  }

  private static void agree(Text text, String plain, long seed) {
    String where = "seed " + seed;
    assertThat(text.toString()).as(where).isEqualTo(plain);
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    Matcher breaks = BREAK.matcher(plain);
    while (breaks.find()) {
      ends.add(breaks.start());
      starts.add(breaks.end());
    }
    ends.add(plain.length());
    assertThat(text.lineCount()).as(where).isEqualTo(starts.size());
    Random random = new Random(seed);
    for (int probe = 0; probe < 20; probe++) {
      int line = random.nextInt(starts.size());
      assertThat(text.lineStart(line)).as(where).isEqualTo(starts.get(line));
      assertThat(text.lineEnd(line)).as(where).isEqualTo(ends.get(line));
      assertThat(text.lineAt(starts.get(line))).as(where).isEqualTo(line);
      assertThat(text.lineAt(ends.get(line))).as(where).isEqualTo(line);
    }
  }

  @Test
  void knowsTheOneChangeThatMakesItAnother() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      Text before = Text.of(RandomText.of(random, 5000));
      Text after = before;
      for (int edit = random.nextInt(4); edit > 0; edit--) {
        int from = random.nextInt(after.length() + 1);
        int to = Math.min(after.length(), from + random.nextInt(5));
        after = after.replace(new Span(from, to), RandomText.of(random, 4));
      }
      Change change = before.changeTo(after);
      assertThat(before.replace(change.span(), change.inserted()))
          .as("seed " + seed)
          .isEqualTo(after);
      Change afresh = before.changeTo(Text.of(after.toString()));
      assertThat(change).as("seed " + seed).isEqualTo(afresh);
    }
  }

  @Test
  void aCarriageReturnThatMeetsALineFeedIsOneLineEnd() {
    Text text = Text.of("a\rx\nb").replace(new Span(2, 3), "");
    assertThat(text.lineCount()).isEqualTo(2);
    assertThat(text.lineAt(2)).isZero();
    assertThat(text.lineBreak(0)).isEqualTo("\r\n");
  }

  @Test
  void staysShallowWhenOneTypesForLong() {
    Text text = Text.of("本文。".repeat(100_000));
    Random random = new Random(7);
    for (int key = 0; key < 50_000; key++) {
      text = text.replace(Span.at(random.nextInt(text.length())), "あ");
    }
    assertThat(text.depth()).isLessThan(20);
  }

  /** A change in the midst of lines neither joins a return with a line feed nor adds an end. */
  @Test
  void aChangeKeptApartHasTheLineEndsOfItsPieces() {
    for (long seed = 1; seed <= 3000; seed++) {
      Random random = new Random(seed);
      String plain = RandomText.of(random, 6);
      int from = random.nextInt(plain.length() + 1);
      int to = from + random.nextInt(plain.length() - from + 1);
      String inserted = random.nextBoolean() ? "" : RandomText.of(random, 2);
      Text text = Text.of(plain);
      // Cutting a pair in two is the caller's will, and changes how many ends there are.
      if (text.isInsideBreak(from) || text.isInsideBreak(to)) continue;
      Change change = text.apart(new Change(new Span(from, to), inserted));
      assertThat(ends(text.replace(change.span(), change.inserted()).toString()))
          .as("seed %d: %s", seed, change)
          .isEqualTo(ends(plain.substring(0, from)) + ends(inserted) + ends(plain.substring(to)));
      if (inserted.isEmpty() && change.inserted().isEmpty()) continue;
      assertThat(change.inserted()).contains(inserted);
    }
  }

  private static int ends(String plain) {
    return Text.of(plain).lineCount() - 1;
  }
}
