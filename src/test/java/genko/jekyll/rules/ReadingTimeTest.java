package genko.jekyll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {
  @Test
  void countsJapaneseByCharacterAndTheRestByWord() {
    check("日本語、です。", 7, 0);
    check("Genko is small", 0, 3);
    check("JavaFXで書いたGenkoです。", 7, 2);
    check("2,795字 don't e-mail", 1, 3);
    check("𠮷野家でスーパー", 8, 0);
  }

  @Test
  void countsAsJekyllDoes() {
    assertThat(ReadingTime.of("日本語 is fun。").words()).isEqualTo(5);
    assertThat(ReadingTime.of("just plain words").words()).isEqualTo(3);
  }

  @Test
  void doesNotCountWhatIsNotRead() {
    check("## 見出し\n\n**太字**と`code`", 6, 1);
    check("[案内](https://example.com/a/b) ![図](/images/x.png)", 3, 0);
    check("```java\nint x\n```", 0, 2);
    check("<p class=\"wide one\">本</p> <https://example.com>", 1, 0);
    check("{% include x.html a=\"b c\" %}{{ page.title }}後", 1, 0);
    check("<!-- memo\nmemo -->後\n\n[a]: https://example.com \"t\"\n", 1, 0);
    check("| a | b |\n|---|---|\n{: .wide .red}", 0, 2);
    check("- 一\n1. 二\n> 三", 3, 0);
  }

  @Test
  void roundsUpAndIsAtLeastAMinute() {
    checkMinutes("", 1);
    checkMinutes("字".repeat(500), 1);
    checkMinutes("字".repeat(501), 2);
    checkMinutes("word ".repeat(200), 1);
    checkMinutes("字".repeat(500) + " word".repeat(201), 3);
  }

  @Test
  void isQuickOnHostileText() {
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (String piece : new String[] {"<", "{{", "<!--", "[", "](", "*", "# ", "<a", "{%"}) {
            assertThat(ReadingTime.of(piece.repeat(20_000)).minutes()).isPositive();
          }
        });
  }

  private static void check(String body, int japanese, int latin) {
    ReadingTime time = ReadingTime.of(body);
    assertThat(time.japanese()).as(body).isEqualTo(japanese);
    assertThat(time.latin()).as(body).isEqualTo(latin);
  }

  private static void checkMinutes(String body, int minutes) {
    assertThat(ReadingTime.of(body).minutes()).isEqualTo(minutes);
  }

  @Test
  void scriptsThatAreKnownWithoutLookingUpAreThose() {
    Set<Character.UnicodeScript> scripts =
        EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);
    for (int point = 0x1100; point <= Character.MAX_CODE_POINT; point++) {
      boolean expected = scripts.contains(Character.UnicodeScript.of(point));
      if (ReadingTime.isCjk(point) != expected) fail("U+" + Integer.toHexString(point));
    }
  }
}
