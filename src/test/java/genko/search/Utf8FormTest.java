package genko.search;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.find.SearchForm;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The form made from bytes is the one that is made from the text. */
class Utf8FormTest {
  private static final String[] PIECES = {
    "a", "Ａ", "Ⱥ", "İ", "ß", "K", "漢", "か", "カ", "ｶ", "ﾊ", "ワ", "わ", "ヷ", "ー", "ｰ", "\u3099",
    "\u309a", "ﾞ", "ﾟ", "𠮷", "𐐀", "🍣", "\r", "\n", "\r\n", "　", "〜", "−", "é", "е\u0301", "Ж"
  };

  private static String form(String text) {
    byte[] form = Utf8Form.of(text.getBytes(StandardCharsets.UTF_8));
    assertThat(form).as(text).isNotNull();
    return new String(form, StandardCharsets.UTF_8);
  }

  @Test
  void isTheFormOfTheText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--)
        text.append(PIECES[random.nextInt(PIECES.length)]);
      assertThat(form(text.toString()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(SearchForm.of(text.toString()));
    }
  }

  @Test
  void holdsForEveryCharacter() {
    StringBuilder all = new StringBuilder();
    for (int point = 1; point <= Character.MAX_CODE_POINT; point++) {
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (!surrogate && point != 0x1B) all.appendCodePoint(point).append('.');
    }
    assertThat(form(all.toString()).equals(SearchForm.of(all.toString()))).isTrue();
  }

  @Test
  void leavesOtherEncodingsToOthers() {
    for (int[] bytes :
        new int[][] {
          {0x82, 0xA0}, {0xE3, 0x81}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80},
          {0xE0, 0x80, 0x80}, {0xF0, 0x80, 0x80, 0x80}, {'a', 0, 'b', 0}, {0x1B, '$', 'B'}, {0xFF}
        }) {
      byte[] file = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) file[i] = (byte) bytes[i];
      assertThat(Utf8Form.of(file)).isNull();
    }
  }
}
