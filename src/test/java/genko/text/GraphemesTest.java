package genko.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphemesTest {
  /** What a reader calls one character, though it is several code points or units. */
  static List<String> characters() {
    return List.of(
        "a",
        "字",
        "𠮷",
        "か\u3099",
        "e\u0301\u0302",
        "👩‍👩‍👧‍👦",
        "👨‍👩‍👧",
        "🇯🇵",
        "1\uFE0F\u20E3",
        "👍🏽",
        "❤\uFE0F",
        "葛\uDB40\uDD00",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "🧑🏽‍🤝‍🧑🏿",
        "ｶ\uFF9E",
        "각",
        "क्षि",
        "\r\n");
  }

  @ParameterizedTest
  @MethodSource("characters")
  void nothingStopsWithinACharacter(String character) {
    for (String before : List.of("", "あ", "ab")) {
      String text = before + character + character + "い";
      int from = before.length();
      int middle = from + character.length();
      int to = middle + character.length();
      assertThat(Graphemes.next(text, from)).isEqualTo(middle);
      assertThat(Graphemes.next(text, middle)).isEqualTo(to);
      assertThat(Graphemes.previous(text, to)).isEqualTo(middle);
      assertThat(Graphemes.previous(text, middle)).isEqualTo(from);
      for (int at = from + 1; at < middle; at++) {
        assertThat(Graphemes.floor(text, at)).isEqualTo(from);
        assertThat(Graphemes.ceiling(text, at)).isEqualTo(middle);
      }
      assertThat(Graphemes.floor(text, middle)).isEqualTo(middle);
      assertThat(Graphemes.ceiling(text, middle)).isEqualTo(middle);
    }
  }

  @Test
  void bothEndsAreBorders() {
    assertThat(Graphemes.previous("", 0)).isZero();
    assertThat(Graphemes.next("", 0)).isZero();
    assertThat(Graphemes.next("字", 1)).isEqualTo(1);
    assertThat(Graphemes.floor("字", 1)).isEqualTo(1);
  }

  @Test
  void countsWhatAReaderCallsOneCharacter() {
    assertThat(Graphemes.count("")).isZero();
    assertThat(Graphemes.count("𠮷野家")).isEqualTo(3);
    assertThat(Graphemes.count("か\u3099き")).isEqualTo(2);
    assertThat(Graphemes.count("👩‍👩‍👧‍👦と🇯🇵")).isEqualTo(3);
  }

  @Test
  void whatStandsFarAwayMovesNoBorder() {
    List<String> characters = characters();
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      StringBuilder made = new StringBuilder();
      for (int i = 0; i < 30; i++) made.append(characters.get(random.nextInt(characters.size())));
      String text = made.toString();
      List<Integer> borders = new ArrayList<>();
      Matcher matcher = Pattern.compile("\\X").matcher(text);
      while (matcher.find()) borders.add(matcher.start());
      borders.add(text.length());
      List<Integer> walked = new ArrayList<>(List.of(0));
      while (walked.getLast() < text.length()) walked.add(Graphemes.next(text, walked.getLast()));
      assertThat(walked).as("seed %d: %s", seed, text).isEqualTo(borders);
      List<Integer> back = new ArrayList<>(List.of(text.length()));
      while (back.getFirst() > 0) back.addFirst(Graphemes.previous(text, back.getFirst()));
      assertThat(back).as("seed %d: %s", seed, text).isEqualTo(borders);
    }
  }

  @Test
  void aRowOfFlagsIsPartedFromItsBeginning() {
    String flags = "あ" + "🇯🇵🇫🇷".repeat(100);
    assertThat(Graphemes.previous(flags, flags.length())).isEqualTo(flags.length() - 4);
    assertThat(Graphemes.next(flags, 201)).isEqualTo(205);
  }
}
