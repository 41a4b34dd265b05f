package genko.markdown.kramdown.source;

/** Where code between backticks ends. */
public final class CodeSpans {
  private CodeSpans() {}

  public static int delimiterEnd(TrackedText text, int at) {
    int end = at;
    while (CharClasses.charAt(text, end) == '`') end++;
    return end;
  }

  /** After the code span that begins at {@code at}, or -1 when the backticks are only text. */
  public static int end(TrackedText text, int at, int limit) {
    int open = delimiterEnd(text, at);
    if (isLonely(text, at, open)) return -1;
    int close = text.indexOf("`".repeat(open - at), open);
    return close < 0 || close > limit ? -1 : close + (open - at);
  }

  /**
   * One backtick with white space, or nothing, before it and white space after it opens nothing.
   */
  public static boolean isLonely(TrackedText text, int at, int open) {
    return open - at == 1
        && (at == 0 || CharClasses.isSpace(text.charAt(at - 1)))
        && open < text.length()
        && CharClasses.isSpace(text.charAt(open));
  }
}
