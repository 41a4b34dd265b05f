package genko.markdown.flexmark.inline;

import genko.markdown.EmphasisRule;
import genko.markdown.NodeKind;
import genko.text.PercentEncoding;
import java.util.Set;

/** Addresses with a scheme in the text, where and as far as markdown-it takes them for links. */
final class SchemeLinks implements InlineSyntax {
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");

  /** What percent signs stand for is not shown where it would mean something else. */
  private static final String KEPT = ";/?:@&=+$,#%";

  @Override
  public boolean starts(char c) {
    return c == ':' || c == '/';
  }

  @Override
  public boolean read(WordParser parser) {
    if (parser.at(parser.pos) == '/') return readBare(parser);
    int colon = parser.pos;
    if (parser.isInLink(colon)) return false;
    Inline before = parser.root.last;
    if (parser.at(colon + 1) != '/' || parser.at(colon + 2) != '/') return false;
    if (before == null || !before.is(NodeKind.TEXT) || before.to != colon) return false;
    int from = colon;
    while (from > before.from && isOfScheme(parser.at(from - 1))) from--;
    from = schemeAt(parser.text, from, colon);
    if (from < 0) return false;
    int end = end(parser.text, colon + 3);
    if (end < 0) return false;
    while (parser.at(end - 1) == '*') end--;
    int kept = from - before.from;
    if (kept == 0) {
      parser.root.remove(before);
    } else {
      before.value = before.value.substring(0, kept);
      before.to = from;
    }
    parser.pos = from;
    String address = parser.text.substring(from, end);
    Inline link = parser.add(NodeKind.LINK, end, "");
    link.linkified = true;
    link.attribute("href", LinkAddresses.encode(address));
    link.append(new Inline(NodeKind.TEXT, from, end, shown(address)));
    return true;
  }

  /** Where a scheme begins that ends at {@code colon}: at {@code from} or after a mark, or -1. */
  private static int schemeAt(String text, int from, int colon) {
    for (String scheme : SCHEMES) {
      int start = colon - scheme.length();
      boolean ends = start >= from && text.regionMatches(true, start, scheme, 0, scheme.length());
      if (ends && (start == from || ".-".indexOf(text.charAt(start - 1)) >= 0)) return start;
    }
    return -1;
  }

  /** An address without a scheme: {@code //host.name/path}. */
  private static boolean readBare(WordParser parser) {
    int from = parser.pos;
    char before = parser.at(from - 1);
    if (parser.at(from + 1) != '/' || before == ':' || before == '/' || before == '_') return false;
    if (before > ' ' && !EmphasisRule.isPunctuation(before, false)) return false;
    if ("$+=^`|~".indexOf(before) >= 0 || parser.isInLink(from)) return false;
    int host = from + 2;
    int end = end(parser.text, host);
    int path = host;
    while (path < end && isOfHost(parser.at(path))) path++;
    if (end < 0 || parser.text.substring(host, path).indexOf('.') < 0) return false;
    String address = parser.text.substring(from, end);
    Inline link = parser.add(NodeKind.LINK, end, "");
    link.linkified = true;
    link.attribute("href", LinkAddresses.encode(address));
    link.append(new Inline(NodeKind.TEXT, from, end, shown(address)));
    return true;
  }

  private static boolean isOfScheme(char c) {
    return HtmlTagScanner.isLetter(c) || HtmlTagScanner.isDigit(c) || "+.-".indexOf(c) >= 0;
  }

  /** The offset after the address whose host begins at {@code from}, or -1. */
  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isOfHost(text.charAt(end))) end++;
    // What does not go on with a label ends the host.
    while (end > from && ".-_".indexOf(text.charAt(end - 1)) >= 0) end--;
    if (end == from) return -1;
    if (at(text, end) == '_') return -1;
    int port = end;
    if (at(text, port) == ':' && HtmlTagScanner.isDigit(at(text, port + 1))) {
      port++;
      while (HtmlTagScanner.isDigit(at(text, port))) port++;
      end = port;
    }
    return path(text, end);
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private static boolean isOfHost(char c) {
    if (c < 128)
      return HtmlTagScanner.isLetter(c) || HtmlTagScanner.isDigit(c) || c == '-' || c == '.';
    return !isPunctuation(c) && !EmphasisRule.isSpace(c) && c != '｜';
  }

  private static boolean isPunctuation(char c) {
    return c > 127 && EmphasisRule.isPunctuation(c, false);
  }

  private static int path(String text, int from) {
    char first = at(text, from);
    if (first != '/' && first != '?' && first != '#') return from;
    int end = from + 1;
    while (end < text.length()) {
      int next = step(text, end);
      if (next < 0) break;
      end = next;
    }
    return end == from + 1 && first != '/' ? from : end;
  }

  /** After what may stand at {@code at} of a path, or -1. */
  private static int step(String text, int at) {
    char c = text.charAt(at);
    char next = at(text, at + 1);
    if (isEnd(c)) return -1;
    return switch (c) {
      case '(' -> pair(text, at, ')');
      case '[' -> pair(text, at, ']');
      case '{' -> pair(text, at, '}');
      case ')', ']', '}' -> -1;
      case '"' -> pair(text, at, '"');
      case '\'' -> {
        int close = pair(text, at, '\'');
        yield close > 0 ? close : Character.isLetterOrDigit(next) || next == '-' ? at + 1 : -1;
      }
      case '.' -> {
        int dots = at;
        while (at(text, dots) == '.') dots++;
        char after = at(text, dots);
        boolean goesOn = dots < text.length() && !isSpace(after);
        if (dots - at == 1) yield goesOn ? dots : -1;
        yield HtmlTagScanner.isLetter(after)
                || HtmlTagScanner.isDigit(after)
                || after == '%'
                || after == '/'
            ? dots
            : -1;
      }
      case ',', ';' -> at + 1 < text.length() && !isSpace(next) ? at + 1 : -1;
      case '?' -> at + 1 < text.length() && !isSpace(next) && next != '?' ? at + 1 : -1;
      case '!' -> {
        int marks = at;
        while (at(text, marks) == '!') marks++;
        yield marks < text.length() && !isSpace(at(text, marks)) ? marks : -1;
      }
      default -> at + 1;
    };
  }

  private static boolean isEnd(char c) {
    return c == '<' || c == '>' || c == '｜' || isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c < ' ' || EmphasisRule.isSpace(c);
  }

  private static int pair(String text, int from, char close) {
    int end = from + 1;
    while (end < text.length() && text.charAt(end) != close) {
      if (isSpace(text.charAt(end))) return -1;
      end++;
    }
    boolean empty = end == from + 1 && (close == '"' || close == '\'');
    return end < text.length() && !empty ? end + 1 : -1;
  }

  /** An address as it is read: what percent signs stand for, where that is text. */
  static String shown(String address) {
    if (address.indexOf('%') < 0) return address;
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < address.length(); ) {
      int end = at;
      while (isEncoded(address, end)) end += 3;
      if (end == at) {
        out.append(address.charAt(at++));
      } else {
        out.append(decoded(address.substring(at, end)));
        at = end;
      }
    }
    return out.toString();
  }

  private static boolean isEncoded(String text, int at) {
    return at(text, at) == '%'
        && Character.digit(at(text, at + 1), 16) >= 0
        && Character.digit(at(text, at + 2), 16) >= 0;
  }

  private static String decoded(String encoded) {
    String text = PercentEncoding.decode(encoded);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (KEPT.indexOf(c) >= 0) PercentEncoding.escape(String.valueOf(c), out);
      else out.append(c);
    }
    return out.toString();
  }
}
