package genko.edit.find;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as a search sees it, with the way back: every unit of {@link #text} stands for one or two
 * units of the source, in their order. A line always ends in one {@code \n}; folded, full-width and
 * half-width forms are one, half-width ｶﾞ is one ガ, and katakana are hiragana.
 *
 * <p>Letters keep their case, and nothing becomes longer: ㌔ is not キロ.
 */
final class FoldedText {
  private static final char VOICED = '\u3099';
  private static final char HALF_VOICED = '\u309a';

  /** The forms of the block U+FF00 that are one character wide in another width. */
  private static final char[] WIDTHS = new char[0xF0];

  static {
    for (int i = 0; i < WIDTHS.length; i++) {
      char form = (char) (0xFF00 + i);
      String plain = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
      WIDTHS[i] = plain.length() == 1 ? plain.charAt(0) : form;
    }
  }

  private final String text;

  /** Where each unit stands in the source, and where that ends; null when both are the same. */
  private final int @Nullable [] starts;

  private FoldedText(String text, int @Nullable [] starts) {
    this.text = text;
    this.starts = starts;
  }

  static FoldedText of(String source, boolean fold) {
    if (!fold && source.indexOf('\r') < 0) return new FoldedText(source, null);
    StringBuilder out = new StringBuilder(source.length());
    int[] starts = new int[source.length() + 1];
    int at = 0;
    while (at < source.length()) {
      starts[out.length()] = at;
      char unit = source.charAt(at++);
      char next = at < source.length() ? source.charAt(at) : 0;
      if (unit == '\r') {
        out.append('\n');
        if (next == '\n') at++;
      } else if (fold) {
        char plain = width(unit);
        char voiced = voiced(plain, width(next));
        if (voiced != 0) at++;
        out.append(kana(voiced != 0 ? voiced : plain));
      } else {
        out.append(unit);
      }
    }
    starts[out.length()] = source.length();
    return new FoldedText(out.toString(), Arrays.copyOf(starts, out.length() + 1));
  }

  /** What is sought, folded as the text is. */
  static String literal(String sought) {
    return of(sought, true).text;
  }

  /**
   * A regular expression, folded as the text is: a full-width mark that would become one of the
   * language of patterns stays a mark of the text.
   */
  static String pattern(String pattern) {
    FoldedText folded = of(pattern, true);
    StringBuilder out = new StringBuilder(pattern.length() + 8);
    boolean escaped = false;
    for (int i = 0; i < folded.text.length(); i++) {
      char unit = folded.text.charAt(i);
      boolean same = unit == pattern.charAt(folded.source(i));
      boolean mark = unit < 0x80 && !Character.isLetterOrDigit(unit);
      if (!same && mark && !escaped) out.append('\\');
      escaped = unit == '\\' && same && !escaped;
      out.append(unit);
    }
    return out.toString();
  }

  private static char width(char unit) {
    return switch (unit) {
      case '\u3000' -> ' ';
      // The wave dash and the minus sign are written by one input method, their
      // full-width doubles by the next.
      case '\u301C' -> '~';
      case '\u2212' -> '-';
      default -> unit >= 0xFF00 && unit < 0xFFF0 ? WIDTHS[unit - 0xFF00] : unit;
    };
  }

  /** {@code base} with the mark that follows it; 0 when the two do not make one character. */
  private static char voiced(char base, char mark) {
    if (mark != VOICED && mark != HALF_VOICED || base < 0x3041 || base > 0x30FF) return 0;
    String both = Normalizer.normalize("" + base + mark, Normalizer.Form.NFC);
    return both.length() == 1 ? both.charAt(0) : 0;
  }

  private static char kana(char unit) {
    boolean katakana = unit >= 0x30A1 && unit <= 0x30F6 || unit == 0x30FD || unit == 0x30FE;
    return katakana ? (char) (unit - 0x60) : unit;
  }

  String text() {
    return text;
  }

  /** Where in the source the unit at {@code offset} begins. */
  int source(int offset) {
    return starts == null ? offset : starts[offset];
  }

  /** The first unit that begins at {@code source} or after it. */
  int firstFrom(int source) {
    if (starts == null) return source;
    int found = Arrays.binarySearch(starts, source);
    return found >= 0 ? found : -found - 1;
  }

  /** The last place between units that is at {@code source} or before it. */
  int lastTo(int source) {
    if (starts == null) return source;
    int found = Arrays.binarySearch(starts, source);
    return found >= 0 ? found : -found - 2;
  }
}
