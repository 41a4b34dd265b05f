package genko.markdown.flexmark.inline;

import org.jspecify.annotations.Nullable;

/** The parts of links and link definitions in a text: labels, addresses and titles. */
public final class LinkScanner {
  private static final int LONGEST_LABEL = 1000;
  private static final int DEEPEST = 32;

  private final String text;

  public LinkScanner(String text) {
    this.text = text;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  /** After spaces, tabs and at most one line end. */
  int spaces(int from) {
    int end = from;
    boolean line = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '\n') {
        if (line) return end;
        line = true;
      } else if (c != ' ' && c != '\t') {
        return end;
      }
      end++;
    }
    return end;
  }

  /** The offset after the label that begins with the bracket at {@code from}, or -1. */
  int label(int from) {
    if (at(from) != '[') return -1;
    boolean blank = true;
    int most = Math.min(text.length(), from + LONGEST_LABEL + 1);
    for (int end = from + 1; end < most; end++) {
      char c = text.charAt(end);
      if (c == ']') return blank ? -1 : end + 1;
      if (c == '[') return -1;
      if (c == '\\') end++;
      if (!CharKinds.isSpace(c)) blank = false;
    }
    return -1;
  }

  /**
   * The offset after the address at {@code from}, or -1; a bare one is cut where none may go on.
   */
  int address(int from) {
    if (at(from) == '<') {
      for (int end = from + 1; end < text.length(); end++) {
        char c = text.charAt(end);
        if (c == '>') return end + 1;
        if (c == '<' || c == '\n') return -1;
        if (c == '\\') end++;
      }
      return -1;
    }
    int open = 0;
    int end = from;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c <= ' ' || c == '\u007f') break;
      if (c == '\\' && CharKinds.isAsciiPunctuation(at(end + 1))) end++;
      else if (c == '(' && ++open > DEEPEST) return -1;
      else if (c == ')' && --open < 0) break;
    }
    return open > 0 ? -1 : Math.min(end, text.length());
  }

  /** The address as it is meant. */
  String addressAt(int from, int to) {
    boolean pointed = at(from) == '<';
    return LinkAddresses.unescape(
        pointed ? text.substring(from + 1, to - 1) : text.substring(from, to));
  }

  /** The offset after the title at {@code from}, or -1. */
  int title(int from) {
    char open = at(from);
    if (open != '"' && open != '\'' && open != '(') return -1;
    char close = open == '(' ? ')' : open;
    for (int end = from + 1; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == close) return end + 1;
      if (c == '(' && open == '(') return -1;
      if (c == '\\') end++;
      if (c == '\n' && blankLine(end + 1)) return -1;
    }
    return -1;
  }

  private boolean blankLine(int from) {
    int end = from;
    while (at(end) == ' ' || at(end) == '\t') end++;
    return at(end) == '\n';
  }

  String titleAt(int from, int to) {
    return LinkAddresses.unescape(text.substring(from + 1, to - 1));
  }

  /** The offset after blanks where the line ends at {@code from}, its end included, or -1. */
  int lineEnd(int from) {
    int end = from;
    while (at(end) == ' ' || at(end) == '\t') end++;
    if (end >= text.length()) return text.length();
    return text.charAt(end) == '\n' ? end + 1 : -1;
  }

  /** A link definition. */
  public record Definition(int end, String label, String address, @Nullable String title) {}

  /** The definition that begins at {@code from}, or null. */
  public @Nullable Definition definition(int from) {
    int label = label(from);
    if (label < 0 || at(label) != ':') return null;
    int address = spaces(label + 1);
    int end = address(address);
    if (end < 0 || (end == address && at(address) != '<')) return null;
    String to = addressAt(address, end);
    String name = text.substring(from + 1, label - 1);
    int title = spaces(end);
    int after = title > end ? title(title) : -1;
    int whole = after < 0 ? -1 : lineEnd(after);
    if (whole >= 0) return new Definition(whole, name, to, titleAt(title, after));
    int without = lineEnd(end);
    return without < 0 ? null : new Definition(without, name, to, null);
  }
}
