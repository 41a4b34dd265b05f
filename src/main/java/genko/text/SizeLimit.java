package genko.text;

/**
 * How large a post may be, whichever way its text comes about: typed, pasted, merged, read from a
 * file. Counted in the bytes that UTF-8 needs for it, whatever the encoding of its file, so that a
 * text that was once let in can be saved and opened again in any encoding.
 */
public final class SizeLimit {
  /** What is larger is no post: its lines alone would fill the memory of the window. */
  public static final int MOST_BYTES = 16 << 20;

  /** No encoding needs more bytes for one that UTF-8 needs, and a mark at the beginning. */
  public static final long MOST_FILE_BYTES = 2L * MOST_BYTES + 4;

  /** UTF-8 needs at most so many bytes for a UTF-16 unit. */
  private static final int MOST_OF_UNIT = 3;

  private SizeLimit() {}

  /** The bytes that UTF-8 needs for {@code text}; three for half a surrogate pair. */
  public static long bytes(String text) {
    long bytes = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit < 0x80) bytes++;
      else if (unit < 0x800) bytes += 2;
      else if (isPair(text, at)) {
        bytes += 4;
        at++;
      } else bytes += MOST_OF_UNIT;
    }
    return bytes;
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  /** Whether a text of so many UTF-16 units fits, whatever its characters are. */
  public static boolean isSurelyFit(long units) {
    return units * MOST_OF_UNIT <= MOST_BYTES;
  }

  public static boolean fits(Text text) {
    return isSurelyFit(text.length())
        || text.length() <= MOST_BYTES && bytes(text.toString()) <= MOST_BYTES;
  }

  public static boolean fits(String text) {
    return isSurelyFit(text.length()) || text.length() <= MOST_BYTES && bytes(text) <= MOST_BYTES;
  }

  /** {@code bytes} as megabytes with one digit behind the point, never said to be less. */
  public static double megabytes(long bytes) {
    return Math.ceil(bytes * 10.0 / (1 << 20)) / 10;
  }
}
