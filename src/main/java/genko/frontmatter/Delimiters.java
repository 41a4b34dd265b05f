package genko.frontmatter;

import genko.text.Span;
import genko.text.Text;
import java.util.Optional;

/**
 * Where the front matter stands, and in which language it is. That of YAML is found as Jekyll finds
 * it (document.rb): {@code \A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)} in Ruby, where a line ends at
 * {@code \n} alone and {@code \s} is ASCII white space, {@code \r} included. Blank lines after the
 * closing line belong to the body here; to Jekyll they make no difference. That of TOML, between
 * lines of {@code +++}, is found alike, and that of JSON by its braces.
 */
record Delimiters(HeadFormat format, Span yaml, int bodyStart) {
  private static final int WINDOW = 1 << 14;
  private static final int FIRST_WINDOW = 1 << 7;
  private static final int OPENING = 3;

  static Optional<Delimiters> find(Text text) {
    if (text.length() > 0 && text.charAt(0) == '{') {
      return JsonReader.find(text)
          .map(braces -> new Delimiters(HeadFormat.JSON, braces, endOfBlank(text, braces.to())));
    }
    boolean toml = isDelimiter(text, 0, '+');
    if (!toml && !isDelimiter(text, 0, '-')) return Optional.empty();
    int open = endOfBlank(text, OPENING);
    if (open < 0 || open == text.length() && !endsInBreak(text)) return Optional.empty();
    int line = open;
    while (line < text.length()) {
      boolean closes =
          toml
              ? isDelimiter(text, line, '+')
              : isDelimiter(text, line, '-') || isDelimiter(text, line, '.');
      if (closes) {
        int end = endOfBlank(text, line + OPENING);
        HeadFormat format = toml ? HeadFormat.TOML : HeadFormat.YAML;
        if (end >= 0) return Optional.of(new Delimiters(format, new Span(open, line), end));
      }
      line = nextLine(text, line);
    }
    return Optional.empty();
  }

  private static boolean endsInBreak(Text text) {
    return text.charAt(text.length() - 1) == '\n';
  }

  private static boolean isDelimiter(Text text, int at, char mark) {
    return at + OPENING <= text.length()
        && text.charAt(at) == mark
        && text.charAt(at + 1) == mark
        && text.charAt(at + 2) == mark;
  }

  /** Where the line ends when white space alone is left on it, after its {@code \n}; else -1. */
  private static int endOfBlank(Text text, int from) {
    for (int at = from; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '\n') return at + 1;
      if (!isSpace(unit)) return -1;
    }
    return text.length();
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || unit >= '\t' && unit <= '\r';
  }

  /**
   * A window at a time, so that a long text is neither copied whole nor walked by the unit; a small
   * one first, because most lines are short.
   */
  private static int nextLine(Text text, int from) {
    int at = from;
    for (int window = FIRST_WINDOW; at < text.length(); window = Math.min(WINDOW, 4 * window)) {
      int end = Math.min(text.length(), at + window);
      int found = text.slice(at, end).indexOf('\n');
      if (found >= 0) return at + found + 1;
      at = end;
    }
    return at;
  }
}
