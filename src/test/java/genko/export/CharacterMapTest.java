package genko.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class CharacterMapTest {
  /** In front of the table, as others are in a font. */
  private static final int BEFORE = 6;

  /** Of 16 bits: A to C are glyphs 5 to 7; of あ to う a list has 40 for あ and 42 for い. */
  private static final int[] OF_16 = {
    4,
    50,
    0,
    6,
    0,
    0,
    0,
    'C',
    'う',
    0xffff,
    0,
    'A',
    'あ',
    0xffff,
    0x10000 - 'A' + 5,
    0,
    1,
    0,
    4,
    0,
    40,
    0,
    42,
    0,
    0
  };

  /** Of 32 bits: A to C are glyphs 5 to 7, the sushi is glyph 900. */
  private static final int[] OF_32 = {
    12, 0, 0, 40, 0, 0, 0, 2, 0, 'A', 0, 'C', 0, 5, 1, 0xf363, 1, 0xf363, 0, 900
  };

  /** A table whose subtables are {@code parts}, each a row of 16-bit numbers. */
  private static CharacterMap map(int[]... parts) {
    ByteBuffer font = ByteBuffer.allocate(1000);
    font.position(BEFORE);
    font.putShort((short) 0).putShort((short) parts.length);
    int at = 4 + 8 * parts.length;
    for (int[] part : parts) {
      font.putShort((short) 3).putShort((short) 1).putInt(at);
      at += 2 * part.length;
    }
    for (int[] part : parts) for (int number : part) font.putShort((short) number);
    return CharacterMap.of(font, BEFORE);
  }

  private static int[] glyphs(CharacterMap map, String text) {
    return text.codePoints().map(map::glyph).toArray();
  }

  @Test
  void aRangeOf16BitsCountsOnFromItsFirstGlyph() {
    assertThat(glyphs(map(OF_16), "@ABCD")).containsExactly(0, 5, 6, 7, 0);
  }

  @Test
  void aRangeOf16BitsMayListItsGlyphs() {
    assertThat(glyphs(map(OF_16), "あぃいぅう")).containsExactly(40, 0, 42, 0, 0);
  }

  @Test
  void charactersBeyond16BitsAreFoundInGroups() {
    assertThat(glyphs(map(OF_32), "@ABCD🍢🍣🍤")).containsExactly(0, 5, 6, 7, 0, 0, 900, 0);
  }

  @Test
  void the32BitsAreReadWhereverTheyStand() {
    assertThat(map(OF_16, OF_32).glyph(0x1f363)).isEqualTo(900);
    assertThat(map(OF_32, OF_16).glyph(0x1f363)).isEqualTo(900);
    assertThat(map(OF_16).glyph(0x1f363)).isZero();
  }

  @Test
  void aFontWithoutAKnownFormatDrawsNothing() {
    assertThat(map(new int[] {6, 0, 0}).glyph('A')).isZero();
    assertThat(map().glyph('A')).isZero();
  }
}
