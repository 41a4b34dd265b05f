package genko.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes one font out of a file or collection and leaves in it only the outlines that a text needs.
 *
 * <p>The library that writes the PDF loses parts of letters when it does this to fonts with CFF
 * outlines, as most Japanese ones have: it overlooks subroutines that are called by others. Here
 * what is not needed is overwritten in place, so that every offset stays true, and compresses to
 * next to nothing. A font with other outlines comes out whole; the library is right about those.
 */
final class FontSubset {
  private static final int ENDCHAR = 14;
  private static final int RETURN = 11;
  private static final int DEEPEST = 12;

  private final ByteBuffer font;
  private final Map<String, int[]> tables = new LinkedHashMap<>();

  private FontSubset(byte[] file, int index) {
    font = ByteBuffer.wrap(file);
    boolean collection = font.getInt(0) == 0x74746366;
    int directory = collection ? font.getInt(12 + 4 * index) : 0;
    int count = u16(directory + 4);
    for (int i = 0; i < count; i++) {
      int record = directory + 12 + 16 * i;
      String tag = new String(file, record, 4, StandardCharsets.ISO_8859_1);
      tables.put(tag, new int[] {font.getInt(record + 8), font.getInt(record + 12)});
    }
  }

  /** The font {@code index} of {@code file} by itself, with the letters of {@code text}. */
  static byte[] of(byte[] file, int index, String text) {
    FontSubset letters = new FontSubset(file.clone(), index);
    if (letters.hasCff()) letters.blank(letters.glyphs(text));
    return letters.alone();
  }

  private boolean hasCff() {
    return tables.containsKey("CFF ");
  }

  static boolean isCff(byte[] font) {
    return new FontSubset(font, 0).hasCff();
  }

  private int u8(int at) {
    return font.get(at) & 0xff;
  }

  private int u16(int at) {
    return font.getShort(at) & 0xffff;
  }

  /** A file of this font's tables alone. */
  private byte[] alone() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer head = ByteBuffer.allocate(12 + 16 * count);
    head.putInt(hasCff() ? 0x4F54544F : 0x00010000);
    head.putShort((short) count);
    head.putShort((short) (power * 16));
    head.putShort((short) Integer.numberOfTrailingZeros(power));
    head.putShort((short) (count * 16 - power * 16));
    int at = head.capacity();
    for (Map.Entry<String, int[]> table : tables.entrySet()) {
      head.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      head.putInt(0).putInt(at).putInt(table.getValue()[1]);
      at += padded(table.getValue()[1]);
    }
    out.writeBytes(head.array());
    for (int[] table : tables.values()) {
      out.write(font.array(), table[0], table[1]);
      out.writeBytes(new byte[padded(table[1]) - table[1]]);
    }
    return out.toByteArray();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  // Which glyphs.

  private BitSet glyphs(String text) {
    BitSet glyphs = new BitSet();
    glyphs.set(0);
    CharacterMap map = CharacterMap.of(font, table("cmap"));
    text.codePoints().distinct().forEach(point -> glyphs.set(map.glyph(point)));
    return glyphs;
  }

  // CFF.

  /** A list of pieces of data. */
  private final class Index {
    private final int count;
    private final int size;
    private final int offsets;
    private final int data;
    private final BitSet used = new BitSet();

    Index(int at) {
      count = u16(at);
      size = count == 0 ? 0 : u8(at + 2);
      offsets = at + 3;
      data = offsets + (count + 1) * size - 1;
    }

    int from(int item) {
      int offset = 0;
      for (int i = 0; i < size; i++) offset = offset << 8 | u8(offsets + item * size + i);
      return data + offset;
    }

    int end() {
      return count == 0 ? offsets - 1 : from(count);
    }

    int bias() {
      return count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
    }

    void blankUnused(int with) {
      for (int item = used.nextClearBit(0); item < count; item = used.nextClearBit(item + 1)) {
        Arrays.fill(font.array(), from(item), from(item + 1), (byte) with);
      }
    }
  }

  private void blank(BitSet glyphs) {
    int cff = table("CFF ");
    Index names = new Index(cff + u8(cff + 2));
    Index tops = new Index(names.end());
    Index strings = new Index(tops.end());
    Index global = new Index(strings.end());
    Map<Integer, int[]> top = dictionary(tops.from(0), tops.from(1));
    Index outlines = new Index(cff + offset(top, 17));
    boolean byCharacter = top.containsKey(1236);
    List<Map<Integer, int[]>> fonts =
        byCharacter ? dictionaries(new Index(cff + offset(top, 1236))) : List.of(top);
    @Nullable Index[] local = new Index[fonts.size()];
    for (int i = 0; i < local.length; i++) local[i] = subroutines(cff, fonts.get(i).get(18));
    int select = byCharacter ? cff + offset(top, 1237) : -1;
    glyphs.stream()
        .filter(glyph -> glyph < outlines.count)
        .forEach(
            glyph -> {
              outlines.used.set(glyph);
              Index own = local[select < 0 ? 0 : fontOf(select, glyph)];
              new Outline(global, own).run(outlines.from(glyph), outlines.from(glyph + 1), 0);
            });
    outlines.blankUnused(ENDCHAR);
    global.blankUnused(RETURN);
    for (Index one : local) if (one != null) one.blankUnused(RETURN);
  }

  /** Where the table of that name begins. */
  private int table(String name) {
    int[] table = tables.get(name);
    if (table == null) throw new IllegalArgumentException("no table in the font: " + name);
    return table[0];
  }

  /** The offset that {@code dictionary} gives for {@code key}. */
  private static int offset(Map<Integer, int[]> dictionary, int key) {
    int[] operands = dictionary.get(key);
    if (operands == null) throw new IllegalArgumentException("no entry in the font: " + key);
    return operands[0];
  }

  private List<Map<Integer, int[]>> dictionaries(Index fonts) {
    List<Map<Integer, int[]>> all = new ArrayList<>();
    for (int i = 0; i < fonts.count; i++) all.add(dictionary(fonts.from(i), fonts.from(i + 1)));
    return all;
  }

  /** The subroutines of a private dictionary of this length and place, or null. */
  private @Nullable Index subroutines(int cff, int @Nullable [] privates) {
    if (privates == null || privates.length < 2) return null;
    int at = cff + privates[1];
    int[] subroutines = dictionary(at, at + privates[0]).get(19);
    return subroutines == null ? null : new Index(at + subroutines[0]);
  }

  private int fontOf(int select, int glyph) {
    if (u8(select) == 0) return u8(select + 1 + glyph);
    int ranges = u16(select + 1);
    int found = 0;
    for (int i = 0; i < ranges && u16(select + 3 + 3 * i) <= glyph; i++) {
      found = u8(select + 5 + 3 * i);
    }
    return found;
  }

  /** Whole numbers by operator; those of two bytes are 1200 and the second. */
  private Map<Integer, int[]> dictionary(int from, int to) {
    Map<Integer, int[]> entries = new LinkedHashMap<>();
    int[] stack = new int[64];
    int depth = 0;
    for (int at = from; at < to; ) {
      int b = u8(at++);
      if (b <= 21) {
        int operator = b == 12 ? 1200 + u8(at++) : b;
        entries.put(operator, Arrays.copyOf(stack, depth));
        depth = 0;
      } else if (b == 30) {
        while ((u8(at) & 0xf) != 0xf && u8(at) >> 4 != 0xf) at++;
        at++;
        depth = Math.min(depth + 1, 63);
      } else {
        int value;
        if (b == 28) value = font.getShort(at);
        else if (b == 29) value = font.getInt(at);
        else if (b <= 246) value = b - 139;
        else if (b <= 250) value = (b - 247) * 256 + u8(at) + 108;
        else value = -(b - 251) * 256 - u8(at) - 108;
        at += b == 28 ? 2 : b == 29 ? 4 : b <= 246 ? 0 : 1;
        stack[depth] = value;
        depth = Math.min(depth + 1, 63);
      }
    }
    return entries;
  }

  /** Follows the calls of one outline; what it draws does not matter. */
  private final class Outline {
    private final Index global;
    private final @Nullable Index local;
    private final int[] stack = new int[256];
    private int depth;
    private int hints;

    Outline(Index global, @Nullable Index local) {
      this.global = global;
      this.local = local;
    }

    /** Whether the outline ended within. */
    boolean run(int from, int to, int level) {
      for (int at = from; at < to; ) {
        int b = u8(at++);
        if (b >= 32 || b == 28) {
          at = push(b, at);
          continue;
        }
        switch (b) {
          case ENDCHAR -> {
            return true;
          }
          case RETURN -> {
            return false;
          }
          case 10 -> {
            if (call(local, level)) return true;
          }
          case 29 -> {
            if (call(global, level)) return true;
          }
          case 1, 3, 18, 23 -> countHints();
          case 19, 20 -> {
            countHints();
            at += (hints + 7) / 8;
          }
          case 12 -> {
            at++;
            depth = 0;
          }
          default -> depth = 0;
        }
      }
      return false;
    }

    private void countHints() {
      hints += depth / 2;
      depth = 0;
    }

    private boolean call(@Nullable Index subroutines, int level) {
      if (subroutines == null || depth == 0 || level >= DEEPEST) return false;
      int item = stack[--depth] + subroutines.bias();
      if (item < 0 || item >= subroutines.count) return false;
      subroutines.used.set(item);
      return run(subroutines.from(item), subroutines.from(item + 1), level + 1);
    }

    private int push(int b, int at) {
      int value = 0;
      int next = at;
      if (b == 28) {
        value = font.getShort(at);
        next += 2;
      } else if (b <= 246) {
        value = b - 139;
      } else if (b <= 250) {
        value = (b - 247) * 256 + u8(at) + 108;
        next++;
      } else if (b <= 254) {
        value = -(b - 251) * 256 - u8(at) - 108;
        next++;
      } else {
        next += 4;
      }
      stack[depth] = value;
      depth = Math.min(depth + 1, stack.length - 1);
      return next;
    }
  }
}
