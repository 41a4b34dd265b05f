package genko.export;

import java.nio.ByteBuffer;

/**
 * Which glyph of a font draws a character, as the font's {@code cmap} table says it. Of the formats
 * of its subtables 4, of 16 bits, and 12, of 32, are read; a font with none of them draws nothing.
 */
final class CharacterMap {
  private static final int NONE = -1;

  private final ByteBuffer font;

  /** Where the subtable begins that is read, or {@link #NONE}. */
  private final int at;

  private CharacterMap(ByteBuffer font, int at) {
    this.font = font;
    this.at = at;
  }

  /** That of the table at {@code cmap}: the subtable that knows most characters. */
  static CharacterMap of(ByteBuffer font, int cmap) {
    int best = NONE;
    for (int i = 0; i < u16(font, cmap + 2); i++) {
      int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
      if (u16(font, at) == 12) return new CharacterMap(font, at);
      if (u16(font, at) == 4) best = at;
    }
    return new CharacterMap(font, best);
  }

  private static int u16(ByteBuffer font, int at) {
    return font.getShort(at) & 0xffff;
  }

  private int u16(int place) {
    return u16(font, place);
  }

  /** The glyph of the character {@code point}; 0 when the font has none. */
  int glyph(int point) {
    if (at == NONE) return 0;
    return u16(at) == 12 ? glyphOf32(point) : glyphOf16(point);
  }

  private int glyphOf32(int point) {
    int low = 0;
    int high = font.getInt(at + 12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = at + 16 + 12 * middle;
      if (point < font.getInt(group)) high = middle - 1;
      else if (point > font.getInt(group + 4)) low = middle + 1;
      else return font.getInt(group + 8) + point - font.getInt(group);
    }
    return 0;
  }

  private int glyphOf16(int point) {
    int twice = u16(at + 6);
    for (int i = 0; i < twice; i += 2) {
      if (point > u16(at + 14 + i)) continue;
      int start = u16(at + 16 + twice + i);
      if (point < start) return 0;
      int delta = u16(at + 16 + 2 * twice + i);
      int place = at + 16 + 3 * twice + i;
      if (u16(place) == 0) return (point + delta) & 0xffff;
      int glyph = u16(place + u16(place) + 2 * (point - start));
      return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  }
}
