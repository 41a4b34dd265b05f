package genko.markdown.flexmark.inline;

import genko.markdown.EmphasisRule;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes links of the addresses that stand in text. */
final class Linkify {
  private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://");

  private static final Pattern GOLDMARK =
      Pattern.compile(
          "(?:(?:http|https|ftp)://|www\\.)[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]+(?::\\d+)?"
              + "(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'\">^{}\\[\\]`]*)?");

  private final DialectOptions options;

  Linkify(DialectOptions options) {
    this.options = options;
  }

  void apply(Inline root) {
    List<Inline> todo = new ArrayList<>(List.of(root));
    while (!todo.isEmpty()) {
      Inline each = todo.removeLast();
      for (Inline child = each.first; child != null; child = child.next) {
        if (child.is(NodeKind.LINK)) continue;
        if (child.first != null) todo.add(child);
        else if (child.is(NodeKind.TEXT) && child.value.length() == child.to - child.from) {
          child = split(each, child);
        }
      }
    }
  }

  /** Splits a text at its addresses; the last piece of it. */
  private Inline split(Inline parent, Inline text) {
    String value = text.value;
    Inline rest = text;
    int done = 0;
    for (int at = 0; at < value.length(); ) {
      int end = end(value, at, done);
      if (end < 0) {
        at++;
        continue;
      }
      // The part of a mail address before the at-sign has been passed.
      int from = value.charAt(at) == '@' ? mailStart(value, at, done) : at;
      String shown = value.substring(from, end);
      Inline link = new Inline(NodeKind.LINK, text.from + from, text.from + end, "");
      link.linkified = true;
      String scheme =
          value.charAt(at) == '@'
              ? "mailto:"
              : shown.toLowerCase(Locale.ROOT).startsWith("www.") ? "http://" : "";
      link.attribute("href", LinkAddresses.encode(scheme + shown));
      link.append(new Inline(NodeKind.TEXT, link.from, link.to, shown));
      int start = rest.from - text.from;
      rest.value = value.substring(start, from);
      rest.to = text.from + from;
      parent.insertAfter(rest, link);
      if (rest.value.isEmpty()) parent.remove(rest);
      rest = new Inline(NodeKind.TEXT, link.to, text.from + value.length(), value.substring(end));
      parent.insertAfter(link, rest);
      at = end;
      done = end;
    }
    if (rest.value.isEmpty() && rest.previous != null) {
      Inline before = rest.previous;
      parent.remove(rest);
      return before;
    }
    return rest;
  }

  private int end(String text, int at, int done) {
    char c = text.charAt(at);
    if (c == '@') {
      if (options.is(Flavor.ZENN)) return -1;
      int from = mailStart(text, at, done);
      if (from == at) return -1;
      int end = mailEnd(text, from, text.length());
      // Others take a program with its version for an address.
      boolean dotted = options.is(Flavor.HUGO) || options.is(Flavor.HEXO);
      boolean host = end < 0 || !dotted || text.substring(at, end).contains(".");
      return host ? end : -1;
    }
    if ("hHfFwW".indexOf(c) < 0 || options.is(Flavor.HEXO)) return -1;
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (options.is(Flavor.HUGO)) {
      if (before != ' ' && "\n*_~(".indexOf(before) < 0) return -1;
      Matcher found = GOLDMARK.matcher(text).region(at, text.length());
      return found.lookingAt() ? trim(text, at, found.end()) : -1;
    }
    if (HtmlTagScanner.isLetter(before) || HtmlTagScanner.isDigit(before)) return -1;
    if (text.regionMatches(true, at, "www.", 0, 4)) {
      boolean free = CharKinds.isSpace(before) || "*_~(".indexOf(before) >= 0;
      if (!free || options.is(Flavor.ZENN)) return -1;
      return address(text, at, at);
    }
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
        if (options.is(Flavor.HUGO) || options.is(Flavor.ZENN)) {
          // As they are written in words of Japanese they need no space before them.
          if (before == '_') return -1;
        }
        return address(text, at, at + scheme.length());
      }
    }
    return -1;
  }

  private int address(String text, int from, int host) {
    int end = host;
    while (end < text.length() && isOfHost(text.charAt(end))) end++;
    if (end == host) return -1;
    String name = text.substring(host, end);
    while (name.endsWith(".")) name = name.substring(0, name.length() - 1);
    int lastDot = name.lastIndexOf('.');
    boolean dotted = lastDot > 0;
    if (!dotted && !(options.is(Flavor.ZENN) && host > from)) return -1;
    String lastTwo = name.substring(name.lastIndexOf('.', lastDot - 1) + 1);
    if (lastTwo.indexOf('_') >= 0) return -1;
    while (end < text.length() && isOfPath(text.charAt(end))) end++;
    return trim(text, from, end);
  }

  private boolean isOfHost(char c) {
    if (c > 127) return !options.is(Flavor.HUGO) && Character.isLetterOrDigit(c);
    return HtmlTagScanner.isLetter(c)
        || HtmlTagScanner.isDigit(c)
        || c == '-'
        || c == '_'
        || c == '.';
  }

  private boolean isOfPath(char c) {
    if (CharKinds.isSpace(c) || c == '<') return false;
    if (c < 128) return c > ' ';
    return switch (options.flavor()) {
      case HUGO -> false;
      case ZENN -> !EmphasisRule.isPunctuation(c, false) && !EmphasisRule.isSpace(c);
      default -> true;
    };
  }

  private int trim(String text, int from, int to) {
    int end = to;
    int open = 0;
    int closed = 0;
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '(') open++;
      else if (text.charAt(at) == ')') closed++;
    }
    while (end > from) {
      char c = text.charAt(end - 1);
      if (c == ')' && closed > open) {
        closed--;
      } else if (c == ';') {
        int start = end - 2;
        while (start > from && HtmlTagScanner.isLetter(text.charAt(start))) start--;
        if (start < end - 2 && text.charAt(start) == '&') {
          end = start;
          continue;
        }
      } else if ((options.is(Flavor.HUGO) ? "?!.,:*_~" : "?!.,:*_~'\"").indexOf(c) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  private static int mailStart(String text, int at, int done) {
    int from = at;
    while (from > done && isOfMail(text.charAt(from - 1))) from--;
    return from;
  }

  private static boolean isOfMail(char c) {
    return HtmlTagScanner.isLetter(c) || HtmlTagScanner.isDigit(c) || ".+-_".indexOf(c) >= 0;
  }

  /** The offset after the mail address at {@code from}, or -1. */
  static int mailEnd(String text, int from, int to) {
    int at = from;
    while (at < to
        && (isOfMail(text.charAt(at)) || "!#$%&'*/=?^`{|}~".indexOf(text.charAt(at)) >= 0)) at++;
    if (at == from || at >= to || text.charAt(at) != '@') return -1;
    int end = at + 1;
    int label = end;
    int dots = 0;
    while (end < to) {
      char c = text.charAt(end);
      if (c == '.' && end > label && end + 1 < to && isOfLabel(text.charAt(end + 1))) {
        dots++;
        label = end + 1;
      } else if (!isOfLabel(c) && c != '-') {
        break;
      }
      end++;
    }
    boolean bad = end == at + 1 || text.charAt(end - 1) == '-' || end - label > 63 || dots < 0;
    return bad ? -1 : end;
  }

  private static boolean isOfLabel(char c) {
    return HtmlTagScanner.isLetter(c) || HtmlTagScanner.isDigit(c);
  }
}
