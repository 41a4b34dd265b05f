package genko.markdown;

/** The white space of Markdown, which is ASCII's: a full-width space is a letter like any other. */
public final class AsciiSpace {
  private AsciiSpace() {}

  public static boolean is(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** {@code text} without the white space at its ends. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && is(text.charAt(from))) from++;
    while (to > from && is(text.charAt(to - 1))) to--;
    return text.substring(from, to);
  }
}
