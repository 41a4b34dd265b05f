package genko.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static void check(String before, String after, int from, int to, String inserted) {
    assertThat(Change.between(before, after)).isEqualTo(Change.of(from, to, inserted));
  }

  @Test
  void whatTwoTextsShareAtTheirEndsStays() {
    check("abc", "abXc", 2, 2, "X");
    check("abc", "ac", 1, 2, "");
    check("aa", "aaa", 2, 2, "a");
    check("", "x", 0, 0, "x");
    check("abc", "abc", 3, 3, "");
  }

  @Test
  void noSurrogatePairIsCut() {
    check("😀", "😁", 0, 2, "😁");
    check("a😀b", "a😁b", 1, 3, "😁");
    check("𠮷", "🐷", 0, 2, "🐷");
  }

  @Test
  void theChangeLeadsToTheOtherText() {
    long seed = 20_250_402;
    Random random = new Random(seed);
    String[] letters = {"a", "b", "日", "😀", "😁", "\r", "\n", "\ud83d", "\ude00"};
    for (int round = 0; round < 5_000; round++) {
      String before = random(random, letters);
      String after = random(random, letters);
      Change change = Change.between(before, after);
      String made = Text.of(before).replace(change.span(), change.inserted()).toString();
      assertThat(made).as("seed %d: %s", seed, before).isEqualTo(after);
      if (before.equals(after)) assertThat(change.isEmpty()).isTrue();
    }
  }

  private static String random(Random random, String[] letters) {
    StringBuilder out = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      out.append(letters[random.nextInt(letters.length)]);
    }
    return out.toString();
  }
}
