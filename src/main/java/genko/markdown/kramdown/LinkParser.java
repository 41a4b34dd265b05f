package genko.markdown.kramdown;

import genko.markdown.AsciiSpace;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.TrackedText;
import org.jspecify.annotations.Nullable;

/** Links and images: {@code [text](address "title")}, {@code [text][name]} and {@code [name]}. */
final class LinkParser {
  private final InlineParser spans;

  LinkParser(InlineParser spans) {
    this.spans = spans;
  }

  /** What follows the text of a link: where it leads, and the end of it all. */
  private record Target(
      String address, @Nullable String title, @Nullable AttributeList given, int end) {}

  boolean parse() {
    TrackedText text = spans.text;
    int start = spans.pos;
    boolean image = text.charAt(start) == '!';
    int open = image ? start + 2 : start + 1;
    if (image && CharClasses.charAt(text, start + 1) != '[') return false;
    if (open >= text.length() || text.charAt(open) == '^') return false;
    if ((!image && (spans.isAround(NodeKind.LINK) || spans.isAround(NodeKind.IMAGE)))
        || spans.tooDeep()
        || spans.finder.indexOf("]", open) < 0) {
      return spans.text(open);
    }
    Element out = new Element(image ? NodeKind.IMAGE : NodeKind.LINK, 0, 0);
    spans.pos = open;
    if (!spans.inside(out, new Brackets())) {
      spans.exhausted(text.length() - start);
      spans.pos = start;
      return spans.text(open);
    }
    int close = spans.pos;
    String words = unescape(text.substring(open, close));
    Target target = target(words, close + 1);
    if (target == null) {
      spans.exhausted(close - start);
      spans.pos = start;
      return spans.text(open);
    }
    var span = spans.source.span(start, target.end);
    out.from = span.from();
    out.to = span.to();
    out.marker = spans.source.span(close, target.end);
    if (target.given != null) {
      target.given.applyTo(out.attributes, spans.collected.attributeLists);
    }
    out.attributes.put(image ? "src" : "href", target.address);
    if (image) {
      out.attributes.put("alt", words);
      out.children.clear();
    }
    if (target.title != null) out.attributes.put("title", target.title);
    spans.tree.children.add(out);
    spans.pos = target.end;
    return true;
  }

  /** Ends at the bracket that pairs with the first one; those of images inside are theirs. */
  private final class Brackets implements InlineParser.Stop {
    private int open = 1;

    @Override
    public int length(int at) {
      char c = spans.text.charAt(at);
      if (c == ']' || c == '[') return 1;
      return c == '!' && CharClasses.charAt(spans.text, at + 1) == '[' ? 2 : 0;
    }

    @Override
    public boolean accept(int at, Element into) {
      open += spans.text.charAt(at) == ']' ? -1 : 1;
      int images = 0;
      for (Element child : into.children) if (child.kind == NodeKind.IMAGE) images++;
      return open - images == 0;
    }
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) return text;
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char next = CharClasses.charAt(text, i + 1);
      boolean escape =
          text.charAt(i) == '\\' && next != '\0' && "\\.*_+`<>()[]{}#!:|\"'$=-".indexOf(next) >= 0;
      out.append(escape ? text.charAt(++i) : text.charAt(i));
    }
    return out.toString();
  }

  private @Nullable Target target(String words, int at) {
    TrackedText text = spans.text;
    int bracket = CharClasses.skipSpaces(text, at);
    int close =
        CharClasses.charAt(text, bracket) == '[' ? spans.finder.indexOf("]", bracket + 1) : -1;
    if (close >= 0 || CharClasses.charAt(text, at) != '(') {
      String name = close > bracket + 1 ? text.substring(bracket + 1, close) : words;
      int end = close >= 0 ? close + 1 : at;
      if (name.length() > 2000 + 4 * spans.collected.longestLinkName) return null;
      DocumentDefinitions.Link link = spans.collected.links.get(DocumentDefinitions.linkName(name));
      return link == null ? null : new Target(link.address(), link.title(), link.given(), end);
    }
    return inParentheses(at);
  }

  private @Nullable Target inParentheses(int at) {
    TrackedText text = spans.text;
    if (CharClasses.charAt(text, at + 1) == '<') {
      int lineEnd = CharClasses.lineEnd(text, at);
      int close = spans.finder.indexOf(">", at + 2);
      if (close >= 0 && close < lineEnd) {
        String address = text.substring(at + 2, close);
        if (CharClasses.charAt(text, close + 1) == ')')
          return new Target(address, null, null, close + 2);
        return titled(address, close + 1);
      }
    }
    int depth = 0;
    int i = at;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        if (--depth == 0) {
          return new Target(AsciiSpace.strip(text.substring(at + 1, i)), null, null, i + 1);
        }
      } else if (CharClasses.isSpace(c)) {
        char next = CharClasses.charAt(text, i + 1);
        if (next == '"' || next == '\'') {
          return titled(AsciiSpace.strip(text.substring(at + 1, i)), i + 1);
        }
      }
    }
    spans.exhausted(i - at);
    return null;
  }

  private @Nullable Target titled(String address, int from) {
    TrackedText text = spans.text;
    int at = CharClasses.skipSpaces(text, from);
    char quote = CharClasses.charAt(text, at);
    if (quote != '"' && quote != '\'') return null;
    for (int close = text.indexOf(quote, at + 2);
        close >= 0;
        close = text.indexOf(quote, close + 1)) {
      int end = CharClasses.skipSpaces(text, close + 1);
      if (CharClasses.charAt(text, end) == ')') {
        return new Target(address, text.substring(at + 1, close), null, end + 1);
      }
    }
    spans.exhausted(text.length() - at);
    return null;
  }
}
