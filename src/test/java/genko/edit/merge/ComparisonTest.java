package genko.edit.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import genko.edit.merge.Comparison.Hunk;
import genko.edit.merge.Comparison.Kind;
import genko.edit.merge.Comparison.Piece;
import genko.text.Text;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  /** The pieces as {@code [-taken out-]}, {@code {+put in+}} and plain; hunks in lines. */
  private static String shown(String before, String after) {
    return Comparison.of(Text.of(before), Text.of(after)).hunks().stream()
        .map(
            hunk -> hunk.pieces().stream().map(ComparisonTest::shown).collect(Collectors.joining()))
        .collect(Collectors.joining("/"));
  }

  private static String shown(Piece piece) {
    return switch (piece.kind()) {
      case SAME -> piece.text();
      case REMOVED -> "[-" + piece.text() + "-]";
      case ADDED -> "{+" + piece.text() + "+}";
    };
  }

  @Test
  void tellsWordsApartInJapanese() {
    assertThat(shown("港の朝市を歩く。\n", "港の夜市場を歩く。\n")).isEqualTo("港の[-朝市-]{+夜市場+}を歩く。\n");
    assertThat(shown("データを見る", "データーベースを見る")).isEqualTo("[-データ-]{+データーベース+}を見る");
  }

  @Test
  void tellsWordsApartInEnglish() {
    assertThat(shown("a long day\n", "a short day\n")).isEqualTo("a [-long-]{+short+} day\n");
  }

  @Test
  void linesThatDifferApartFromEachOtherAreHunksOfTheirOwn() {
    assertThat(shown("一\n二\n三\n四\n", "1\n二\n三\n4\n")).isEqualTo("[-一-]{+1+}\n/[-四-]{+4+}\n");
  }

  @Test
  void aLineThatIsNewOrGoneIsShownWhole() {
    assertThat(shown("一\n二\n", "一\n新\n二\n")).isEqualTo("{+新\n+}");
    assertThat(shown("一\n二\n三", "一\n三")).isEqualTo("[-二\n-]");
    assertThat(shown("", "一")).isEqualTo("{+一+}");
    assertThat(shown("一", "")).isEqualTo("[-一-]");
    assertThat(shown("同じ", "同じ")).isEmpty();
  }

  @Test
  void aLineEndThatIsMissingIsADifference() {
    assertThat(shown("一\n", "一")).isEqualTo("一[-\n-]");
    assertThat(shown("一\r\n", "一\n")).isEqualTo("一[-\r-]\n");
  }

  @Test
  void partsOfACharacterStayTogether() {
    assertThat(Comparison.words("か\u3099き👨‍👩‍👧")).contains("か\u3099き");
    assertThat(shown("𠮷野", "吉野")).isEqualTo("[-𠮷野-]{+吉野+}");
  }

  @Test
  void goingBackGivesTheTextBeforeWholeOrHunkByHunk() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      Text before = Text.of(random(random, random.nextInt(30)));
      Text after = Text.of(random(random, random.nextInt(30)));
      if (round % 2 == 0) {
        int at = random.nextInt(before.length() + 1);
        after = Text.of(before.slice(0, at) + "新" + before.slice(at, before.length()));
      }
      Comparison made = Comparison.of(before, after);
      String where = "seed " + seed + ", round " + round;
      assertThat(made.back().apply(after)).as(where).isEqualTo(before);
      Text step = after;
      for (int hunk = made.hunks().size() - 1; hunk >= 0; hunk--) {
        step = made.back(hunk).apply(step);
      }
      assertThat(step).as(where).isEqualTo(before);
      for (Hunk hunk : made.hunks()) {
        assertThat(side(hunk, Kind.REMOVED)).as(where).isEqualTo(before.slice(hunk.before()));
        assertThat(side(hunk, Kind.ADDED)).as(where).isEqualTo(after.slice(hunk.after()));
      }
    }
  }

  private static String side(Hunk hunk, Kind kind) {
    return hunk.pieces().stream()
        .filter(piece -> piece.kind() == kind || piece.kind() == Kind.SAME)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  private static String random(Random random, int length) {
    String[] units = {"a", "b ", "漢字", "かな", "カナ", "\n", "\r\n", "。", "\uD83D", "ー", " "};
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < length; at++) out.append(units[random.nextInt(units.length)]);
    return out.toString();
  }

  @Test
  void longTextsThatHaveNothingOrEverythingInCommonTakeNoTime() {
    String one = "港の朝市を歩く。魚を買う人たち。\n".repeat(30_000);
    String other = "Nothing of it is the same at all.\n".repeat(30_000);
    StringBuilder numbered = new StringBuilder();
    StringBuilder turned = new StringBuilder();
    for (int line = 0; line < 40_000; line++) {
      numbered.append("行 ").append(line).append('\n');
      turned.append("行 ").append(40_000 - line).append('\n');
    }
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          assertThat(Comparison.of(Text.of(one), Text.of(other)).hunks()).hasSize(1);
          assertThat(Comparison.of(Text.of(one), Text.of(one + other)).hunks()).hasSize(1);
          assertThat(
                  Comparison.of(Text.of(numbered.toString()), Text.of(turned.toString())).hunks())
              .isNotEmpty();
          assertThat(Comparison.of(Text.of("ー".repeat(19_000)), Text.of("-")).hunks()).hasSize(1);
        });
  }
}
