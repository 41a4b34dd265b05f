package genko.markdown.flexmark.inline;

/**
 * Where a tag, comment or the like of raw HTML ends, as CommonMark has it. Looks at each character
 * once.
 */
public final class HtmlTagScanner {
  private final String text;

  /** From where on each of these is known to be missing. */
  private int noComment = Integer.MAX_VALUE;

  private int noInstruction = Integer.MAX_VALUE;
  private int noData = Integer.MAX_VALUE;
  private int noDeclaration = Integer.MAX_VALUE;

  public HtmlTagScanner(String text) {
    this.text = text;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  /** The offset after the raw HTML that begins at {@code from}, or -1. */
  public int end(int from) {
    char next = at(from + 1);
    if (next == '/') return closingTag(from);
    if (next == '?') return instruction(from);
    if (next == '!') return declaration(from);
    return openingTag(from);
  }

  private int instruction(int from) {
    if (from >= noInstruction) return -1;
    int close = text.indexOf("?>", from + 2);
    if (close < 0) noInstruction = from;
    return close < 0 ? -1 : close + 2;
  }

  private int declaration(int from) {
    if (text.startsWith("<!--", from)) {
      if (text.startsWith("<!-->", from)) return from + 5;
      if (text.startsWith("<!--->", from)) return from + 6;
      if (from >= noComment) return -1;
      int close = text.indexOf("-->", from + 4);
      if (close < 0) noComment = from;
      return close < 0 ? -1 : close + 3;
    }
    if (text.startsWith("<![CDATA[", from)) {
      if (from >= noData) return -1;
      int close = text.indexOf("]]>", from + 9);
      if (close < 0) noData = from;
      return close < 0 ? -1 : close + 3;
    }
    if (!isLetter(at(from + 2)) || from >= noDeclaration) return -1;
    int close = text.indexOf('>', from);
    if (close < 0) noDeclaration = from;
    return close < 0 ? -1 : close + 1;
  }

  private int closingTag(int from) {
    int end = name(from + 2);
    if (end < 0) return -1;
    end = spaces(end);
    return at(end) == '>' ? end + 1 : -1;
  }

  private int openingTag(int from) {
    int end = name(from + 1);
    if (end < 0) return -1;
    while (true) {
      int next = spaces(end);
      int attribute = next > end ? attribute(next) : -1;
      if (attribute < 0) {
        if (at(next) == '/' && at(next + 1) == '>') return next + 2;
        return at(next) == '>' ? next + 1 : -1;
      }
      end = attribute;
    }
  }

  private int name(int from) {
    if (!isLetter(at(from))) return -1;
    int end = from + 1;
    while (isLetter(at(end)) || isDigit(at(end)) || at(end) == '-') end++;
    return end;
  }

  /** The offset after an attribute, with its value if it has one, or -1. */
  private int attribute(int from) {
    char first = at(from);
    if (!isLetter(first) && first != '_' && first != ':') return -1;
    int end = from + 1;
    while (isLetter(at(end)) || isDigit(at(end)) || "_.:-".indexOf(at(end)) >= 0) end++;
    int equals = spaces(end);
    if (at(equals) != '=') return end;
    int value = spaces(equals + 1);
    char quote = at(value);
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, value + 1);
      return close < 0 ? -1 : close + 1;
    }
    int last = value;
    while (last < text.length() && " \t\n\"'=<>`".indexOf(at(last)) < 0) last++;
    return last == value ? -1 : last;
  }

  private int spaces(int from) {
    int end = from;
    while (at(end) == ' ' || at(end) == '\t' || at(end) == '\n') end++;
    return end;
  }

  public static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
