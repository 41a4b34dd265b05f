package genko.search;

import genko.edit.find.SearchForm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The {@link SearchForm} of a text in UTF-8, made from its bytes without a string between: a blog
 * of a hundred megabytes is to be read no slower than the disk gives it. What it does with each
 * character is a table that was asked of {@link SearchForm} itself, so the two cannot differ.
 */
final class Utf8Form {
  private static final int KANA = 0x3041;
  private static final int KANA_END = 0x3100;
  private static final int HALF = 0xFF61;
  private static final int HALF_END = 0xFFA0;

  /** The first bytes of the ideographs, and that of what comes behind them. */
  private static final byte IDEOGRAPHS = (byte) 0xE4;

  private static final byte HANGUL = (byte) 0xEA;

  private static final char[] FORMS = new char[0x10000];

  /** What kana become with the voicing mark after them, and with the other; 0 where nothing. */
  private static final char[][] VOICED = new char[2][KANA_END - KANA + HALF_END - HALF];

  static {
    for (int unit = 0; unit < FORMS.length; unit++) {
      boolean half = Character.isSurrogate((char) unit);
      FORMS[unit] = half ? (char) unit : SearchForm.of(String.valueOf((char) unit)).charAt(0);
    }
    for (int at = 0; at < VOICED[0].length; at++) {
      char base = (char) (at < KANA_END - KANA ? KANA + at : HALF + at - (KANA_END - KANA));
      VOICED[0][at] = both(base, '\u3099');
      VOICED[1][at] = both(base, '\u309a');
    }
  }

  private Utf8Form() {}

  private static char both(char base, char mark) {
    String form = SearchForm.of("" + base + mark);
    return form.length() == 1 ? form.charAt(0) : 0;
  }

  /** So many bytes are enough for the form of {@code length} bytes. */
  static int most(int length) {
    return length + length / 2 + 4;
  }

  /**
   * Writes the form of the first {@code end} bytes of {@code in} to {@code out} from {@code start}
   * on; where that ends, or -1 when they are no plain UTF-8 and have to be read by somebody who
   * knows other encodings.
   */
  static int write(byte[] in, int end, byte[] out, int start) {
    int to = start;
    int at =
        end >= 3 && in[0] == (byte) 0xEF && in[1] == (byte) 0xBB && in[2] == (byte) 0xBF ? 3 : 0;
    while (at < end) {
      int first = in[at];
      if (first > 0) {
        // UTF-16 has zeros, and other encodings switch by the escape.
        if (first == 0x1B) return -1;
        at++;
        if (first == '\r') {
          out[to++] = '\n';
          if (at < end && in[at] == '\n') at++;
        } else {
          out[to++] = (byte) FORMS[first];
        }
        continue;
      }
      if (first == 0) return -1;
      // Most of Japanese, and of that most stays as it is; the rest is looked at with more care.
      if (first >= IDEOGRAPHS && first < HANGUL && at + 2 < end) {
        int second = in[at + 1];
        int third = in[at + 2];
        if ((second & third & 0xC0) == 0x80 && ((second | third) & 0x40) == 0) {
          int unit = (first & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F;
          if (FORMS[unit] == unit) {
            out[to] = (byte) first;
            out[to + 1] = (byte) second;
            out[to + 2] = (byte) third;
            to += 3;
            at += 3;
            continue;
          }
        }
      }
      int length = length(in, at, end);
      if (length == 0) return -1;
      if (length == 3) {
        int unit = (first & 0xF) << 12 | (in[at + 1] & 0x3F) << 6 | in[at + 2] & 0x3F;
        at += 3;
        char voiced = 0;
        if (isKana(unit)) {
          int mark = mark(in, at, end);
          if (mark >= 0) voiced = VOICED[mark][place(unit)];
          if (voiced != 0) at += 3;
        }
        to = put(voiced != 0 ? voiced : FORMS[unit], out, to);
      } else if (length == 2) {
        to = put(FORMS[(first & 0x1F) << 6 | in[at + 1] & 0x3F], out, to);
        at += 2;
      } else {
        int point =
            (first & 7) << 18
                | (in[at + 1] & 0x3F) << 12
                | (in[at + 2] & 0x3F) << 6
                | in[at + 3] & 0x3F;
        to = put(SearchForm.small(point), out, to);
        at += 4;
      }
    }
    return to;
  }

  /** The length of the sequence at {@code at}, which is no ASCII; 0 when it is not well formed. */
  private static int length(byte[] in, int at, int end) {
    int first = in[at] & 0xFF;
    int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0 || at + length > end) return 0;
    for (int next = at + 1; next < at + length; next++) if ((in[next] & 0xC0) != 0x80) return 0;
    int second = in[at + 1] & 0xFF;
    boolean wrong =
        switch (first) {
          case 0xE0 -> second < 0xA0;
          case 0xED -> second > 0x9F;
          case 0xF0 -> second < 0x90;
          case 0xF4 -> second > 0x8F;
          default -> false;
        };
    return wrong ? 0 : length;
  }

  private static boolean isKana(int unit) {
    return unit >= KANA && unit < KANA_END || unit >= HALF && unit < HALF_END;
  }

  private static int place(int unit) {
    return unit < KANA_END ? unit - KANA : unit - HALF + KANA_END - KANA;
  }

  /** Which voicing mark stands at {@code at}, of either width; -1 if none does. */
  private static int mark(byte[] in, int at, int end) {
    if (at + 3 > end) return -1;
    int last = in[at + 2] & 0xFF;
    if (in[at] == (byte) 0xE3 && in[at + 1] == (byte) 0x82) {
      return last == 0x99 ? 0 : last == 0x9A ? 1 : -1;
    }
    if (in[at] == (byte) 0xEF && in[at + 1] == (byte) 0xBE) {
      return last == 0x9E ? 0 : last == 0x9F ? 1 : -1;
    }
    return -1;
  }

  private static int put(int point, byte[] out, int start) {
    int to = start;
    if (point < 0x80) {
      out[to++] = (byte) point;
    } else if (point < 0x800) {
      out[to++] = (byte) (0xC0 | point >> 6);
      out[to++] = (byte) (0x80 | point & 0x3F);
    } else if (point < 0x10000) {
      out[to++] = (byte) (0xE0 | point >> 12);
      out[to++] = (byte) (0x80 | point >> 6 & 0x3F);
      out[to++] = (byte) (0x80 | point & 0x3F);
    } else {
      out[to++] = (byte) (0xF0 | point >> 18);
      out[to++] = (byte) (0x80 | point >> 12 & 0x3F);
      out[to++] = (byte) (0x80 | point >> 6 & 0x3F);
      out[to++] = (byte) (0x80 | point & 0x3F);
    }
    return to;
  }

  /** The form of {@code bytes}; null when they are no plain UTF-8. */
  static byte @Nullable [] of(byte[] bytes) {
    byte[] out = new byte[most(bytes.length)];
    int end = write(bytes, bytes.length, out, 0);
    return end < 0 ? null : Arrays.copyOf(out, end);
  }

  /** The form of {@code text}. */
  static byte[] of(String text) {
    return SearchForm.of(text).getBytes(StandardCharsets.UTF_8);
  }
}
