package genko.frontmatter.yaml;

/**
 * Lines as YAML 1.1 sees them: they end at {@code \r\n}, {@code \n}, {@code \r}, U+0085, U+2028 and
 * U+2029. All offsets are UTF-16 offsets into the string given.
 */
public final class YamlLines {
  private YamlLines() {}

  public static boolean isBreak(char unit) {
    return unit == '\n' || unit == '\r' || unit == '\u0085' || unit == '\u2028' || unit == '\u2029';
  }

  public static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t';
  }

  public static int start(CharSequence text, int at) {
    int from = at;
    while (from > 0 && !isBreak(text.charAt(from - 1))) from--;
    return from;
  }

  /** Where the line of {@code at} ends, before its line end. */
  public static int end(CharSequence text, int at) {
    int to = at;
    while (to < text.length() && !isBreak(text.charAt(to))) to++;
    return to;
  }

  /** Where the line after that of {@code at} begins. */
  public static int next(CharSequence text, int at) {
    return afterBreak(text, end(text, at));
  }

  public static int afterBreak(CharSequence text, int at) {
    if (at >= text.length() || !isBreak(text.charAt(at))) return at;
    boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return at + (pair ? 2 : 1);
  }

  /** Where the line end that ends at {@code at} begins. */
  public static int beforeBreak(CharSequence text, int at) {
    if (at == 0 || !isBreak(text.charAt(at - 1))) return at;
    boolean pair = text.charAt(at - 1) == '\n' && at > 1 && text.charAt(at - 2) == '\r';
    return at - (pair ? 2 : 1);
  }

  public static int skipBlanks(CharSequence text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) at++;
    return at;
  }

  /** The first character from {@code from} that is neither white space nor comment. */
  public static int skipComments(CharSequence text, int from, int to) {
    int at = from;
    while (at < to) {
      char unit = text.charAt(at);
      boolean comment =
          unit == '#' && (at == 0 || isBlank(text.charAt(at - 1)) || isBreak(text.charAt(at - 1)));
      if (comment) {
        at = Math.min(end(text, at), to);
      } else if (isBlank(unit) || isBreak(unit)) {
        at++;
      } else {
        return at;
      }
    }
    return to;
  }

  public static boolean isBlankLine(CharSequence text, int from) {
    int to = end(text, from);
    return skipBlanks(text, from, to) == to;
  }

  public static boolean isCommentLine(CharSequence text, int from) {
    int at = skipBlanks(text, from, text.length());
    return at < text.length() && text.charAt(at) == '#';
  }

  /**
   * The end of what stands from {@code from} to {@code to} without blank and comment lines at its
   * end.
   */
  public static int trimmed(CharSequence text, int from, int to) {
    int end = to;
    while (end > from) {
      int line = Math.max(start(text, beforeBreak(text, end)), from);
      if (line == from) break;
      if (!isBlankLine(text, line) && !isCommentLine(text, line)) break;
      end = line;
    }
    return stripped(text, from, end);
  }

  /** {@code to}, moved back over white space, at most to {@code from}. */
  public static int stripped(CharSequence text, int from, int to) {
    int end = to;
    while (end > from && (isBlank(text.charAt(end - 1)) || isBreak(text.charAt(end - 1)))) end--;
    return end;
  }

  /** {@code to}, moved back over blank lines alone: white space after the last word stays. */
  public static int withoutBlankLines(CharSequence text, int from, int to) {
    int last = stripped(text, from, to);
    return Math.min(to, end(text, last));
  }
}
