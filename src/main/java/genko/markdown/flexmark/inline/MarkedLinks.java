package genko.markdown.flexmark.inline;

import genko.markdown.NodeKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in the text as far as marked takes them for links: up to a space, code included. */
final class MarkedLinks implements InlineSyntax {
  private static final List<String> STARTS = List.of("http://", "https://", "ftp://", "www.");

  private static final Pattern HOST = Pattern.compile("[a-zA-Z]+://[^/?#]+");

  @Override
  public boolean starts(char c) {
    return "hHfFwW".indexOf(c) >= 0;
  }

  @Override
  public boolean read(WordParser parser) {
    int from = parser.pos;
    if (parser.at(from - 1) == '_' || parser.isInLink(from)) return false;
    for (String start : STARTS) {
      if (!parser.text.regionMatches(true, from, start, 0, start.length())) continue;
      int host = from + start.length();
      if (!isOfHost(parser.at(host))) return false;
      int end = trimmed(parser.text, host, end(parser.text, host));
      if (end <= host) return false;
      String shown = parser.text.substring(from, end);
      Inline link = parser.add(NodeKind.LINK, end, "");
      link.linkified = true;
      String address = start.equals("www.") ? "http://" + shown : shown;
      boolean bad = FlavorHtml.BAD_PORT.matcher(address).matches();
      link.attribute("href", bad ? address : href(address));
      link.append(new Inline(NodeKind.TEXT, from, end, shown));
      return true;
    }
    return false;
  }

  /** What a browser makes of it, for which full-width dots are dots of a host. */
  private static String href(String address) {
    Matcher host = HOST.matcher(address);
    if (!host.lookingAt()) return LinkAddresses.encode(address);
    String name = host.group().replaceAll("[。．｡]", ".").toLowerCase(Locale.ROOT);
    return name + LinkAddresses.encode(address.substring(host.end()));
  }

  private static boolean isOfHost(char c) {
    return HtmlTagScanner.isLetter(c) || HtmlTagScanner.isDigit(c) || c == '-';
  }

  /** Marks of emphasis and the end of a link's words are looked for before addresses are. */
  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && !isEnd(text, end)) end++;
    return end;
  }

  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    return CharKinds.isSpace(c) || "<*]".indexOf(c) >= 0 || text.startsWith("~~", at);
  }

  /** Without the marks at its end, and without a bracket that is never closed. */
  private static int trimmed(String text, int from, int to) {
    int end = to;
    int closed = -1;
    for (int at = from; at < end; at++) {
      if (text.charAt(at) != '(') continue;
      int close = text.indexOf(')', at);
      if (close < 0 || close >= end) {
        end = at;
      } else {
        closed = close;
        at = close;
      }
    }
    while (end > from && "?!.,:;*_'\"~)".indexOf(text.charAt(end - 1)) >= 0) {
      if (end - 1 == closed) break;
      end--;
    }
    return end;
  }
}
