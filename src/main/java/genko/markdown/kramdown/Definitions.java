package genko.markdown.kramdown;

import genko.markdown.AsciiSpace;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TrackedText;
import org.jspecify.annotations.Nullable;

/**
 * Lines that show nothing themselves: footnotes, links, abbreviations, attribute lists and the
 * extensions {@code {::name}}.
 */
final class Definitions {
  private final BlockParser blocks;

  Definitions(BlockParser blocks) {
    this.blocks = blocks;
  }

  boolean parse() {
    int at = CharClasses.skipIndent(blocks.text, blocks.pos);
    return switch (CharClasses.charAt(blocks.text, at)) {
      case '[' -> footnote(at) || link(at);
      case '*' -> abbreviation(at);
      case '{' -> attributeDefinition(at) || extension(at) || attributes(at);
      default -> false;
    };
  }

  private Element add(NodeKind kind, int end, String value) {
    Element out = blocks.start(kind, blocks.pos, end).value(value);
    // For the blocks around it a definition is a boundary that attributes can follow.
    blocks.tree.children.add(out);
    blocks.pos = end;
    return out;
  }

  private boolean footnote(int at) {
    TrackedText text = blocks.text;
    if (CharClasses.charAt(text, at + 1) != '^') return false;
    int name = AttributeList.nameEnd(text, at + 2);
    if (name < 0 || !text.startsWith("]:", name)) return false;
    int lineEnd = CharClasses.lineEnd(text, at);
    int end = LineKinds.afterIndentedLines(blocks.text, lineEnd);
    SourceText.Builder inner = new SourceText.Builder();
    inner.append(
        blocks.source,
        CharClasses.skipBlanks(text, name + 2) == lineEnd - 1 ? lineEnd - 1 : name + 2,
        lineEnd);
    for (int line = lineEnd; line < end; line = CharClasses.lineEnd(text, line)) {
      int indented = LineKinds.afterIndent(text, line);
      inner.append(blocks.source, indented < 0 ? line : indented, CharClasses.lineEnd(text, line));
    }
    String key = text.substring(at + 2, name);
    Element content = new Element(NodeKind.ROOT, blocks.source.span(blocks.pos, end));
    blocks.parse(content, inner.build());
    Element line = add(NodeKind.FOOTNOTE_DEFINITION, end, key);
    line.marker = blocks.source.span(at, name + 2);
    blocks.said.footnotes.add(new PassageDefinitions.Footnote(key, content));
    return true;
  }

  private boolean link(int at) {
    TrackedText text = blocks.text;
    int lineEnd = CharClasses.lineEnd(text, at) - 1;
    int close = at + 1;
    while (close < lineEnd && text.charAt(close) != ']') close++;
    if (close >= lineEnd || close == at + 1 || CharClasses.charAt(text, close + 1) != ':')
      return false;
    int from = CharClasses.skipBlanks(text, close + 2);
    if (from >= lineEnd) return false;
    Found found = CharClasses.charAt(text, from) == '<' ? inBrackets(from, lineEnd) : null;
    if (found == null) found = bare(from, lineEnd);
    if (found == null) return false;
    Element line = add(NodeKind.LINK_DEFINITION, found.end, found.address);
    blocks.said.links.add(
        new PassageDefinitions.Link(
            text.substring(at + 1, close), found.address, found.title, line));
    return true;
  }

  private record Found(String address, @Nullable String title, int end) {}

  private @Nullable Found inBrackets(int from, int lineEnd) {
    TrackedText text = blocks.text;
    for (int close = text.indexOf('>', from);
        close >= 0 && close < lineEnd;
        close = text.indexOf('>', close + 1)) {
      Found found = rest(text.substring(from + 1, close), close + 1, lineEnd);
      if (found != null) return found;
    }
    return null;
  }

  private @Nullable Found bare(int from, int lineEnd) {
    TrackedText text = blocks.text;
    boolean seen = false;
    for (int at = from; at <= lineEnd; at++) {
      boolean blank = at == lineEnd || CharClasses.isSpace(text.charAt(at));
      if (!blank) {
        seen = true;
        continue;
      }
      if (!seen || (at > from && at < lineEnd && CharClasses.isSpace(text.charAt(at - 1))))
        continue;
      Found found = rest(text.substring(from, at), at, lineEnd);
      if (found == null) continue;
      // A title that does not end as it began makes the line an ordinary one.
      for (int i = from; i + 1 < at; i++) {
        char next = text.charAt(i + 1);
        if (CharClasses.isBlank(text.charAt(i)) && (next == '"' || next == '\'')) return null;
      }
      return found;
    }
    return null;
  }

  /** What may follow an address: a title on this line or the next, then the line's end. */
  private @Nullable Found rest(String address, int at, int lineEnd) {
    TrackedText text = blocks.text;
    int blank = CharClasses.skipBlanks(text, at);
    if (blank > at && blank < lineEnd) return title(address, blank);
    if (blank < lineEnd) return null;
    Found below = title(address, CharClasses.skipBlanks(text, lineEnd + 1));
    return below != null ? below : new Found(address, null, lineEnd + 1);
  }

  private @Nullable Found title(String address, int at) {
    TrackedText text = blocks.text;
    char quote = CharClasses.charAt(text, at);
    if (quote != '"' && quote != '\'') return null;
    int end = CharClasses.lineEnd(text, at);
    int close = end - 1;
    while (close > at && CharClasses.isSpace(text.charAt(close))) close--;
    if (close <= at + 1 || text.charAt(close) != quote) return null;
    return new Found(address, text.substring(at + 1, close), end);
  }

  private boolean abbreviation(int at) {
    TrackedText text = blocks.text;
    if (CharClasses.charAt(text, at + 1) != '[') return false;
    int end = CharClasses.lineEnd(text, at);
    int close = at + 3;
    while (close < end && !text.startsWith("]:", close)) close++;
    if (close >= end) return false;
    String name = text.substring(at + 2, close);
    Element line = add(NodeKind.ABBREVIATION_DEFINITION, end, name);
    blocks.said.abbreviations.add(
        new PassageDefinitions.Abbreviation(
            name, AsciiSpace.strip(text.substring(close + 2, end)), line));
    return true;
  }

  private boolean attributeDefinition(int at) {
    TrackedText text = blocks.text;
    if (!text.startsWith("{:", at)) return false;
    int name = AttributeList.nameEnd(text, at + 2);
    if (name < 0) return false;
    // The name is the longest one that leaves a colon after it.
    int colon = text.lastIndexOf(':', Math.min(name, text.length() - 1));
    if (colon <= at + 2) return false;
    int close = LineKinds.closingBrace(text, colon + 1);
    int end = close < 0 ? -1 : CharClasses.restOfLine(text, close + 1);
    if (end < 0) return false;
    AttributeList list = new AttributeList();
    list.read(text.substring(colon + 1, close));
    blocks.said.attributes.add(
        new PassageDefinitions.Attributes(text.substring(at + 2, colon), list));
    add(NodeKind.ATTRIBUTES, end, "");
    return true;
  }

  private boolean attributes(int at) {
    TrackedText text = blocks.text;
    int end = LineKinds.afterAttributes(text, blocks.pos);
    if (end < 0) return false;
    int close = LineKinds.closingBrace(text, at + 2);
    String written = text.substring(at + 2, close);
    blocks.attributeSpans.add(blocks.source.span(at, close + 1));
    Element last = blocks.tree.last();
    if (last != null && takesAttributes(last)) {
      last.given().read(written);
      // What follows is a block of its own, yet not as after a blank line.
      if (LineKinds.afterBraces(text, end) < 0) {
        blocks.tree.children.add(
            new Element(NodeKind.BOUNDARY, blocks.source.span(at, end)).value("attributes"));
      }
    } else {
      if (blocks.pending == null) blocks.pending = new AttributeList();
      blocks.pending.read(written);
    }
    blocks.pos = end;
    return true;
  }

  private static boolean takesAttributes(Element block) {
    return block.kind != NodeKind.BLANK
        && block.kind != NodeKind.BOUNDARY
        && block.kind != NodeKind.ATTRIBUTES;
  }

  private boolean extension(int at) {
    Extensions.Tag tag = Extensions.open(blocks.text, at);
    if (tag == null) return false;
    int lineEnd = CharClasses.restOfLine(blocks.text, tag.end());
    if (lineEnd < 0) return false;
    String body = null;
    int end = lineEnd;
    if (!tag.closed()) {
      int stop = stopLine(tag.name(), lineEnd);
      if (stop < 0) return false;
      body = blocks.text.substring(lineEnd, stop);
      if (body.endsWith("\n")) body = body.substring(0, body.length() - 1);
      end = CharClasses.lineEnd(blocks.text, stop);
    }
    Element out = Extensions.apply(tag, body, blocks.settings);
    if (out == null) return false;
    int from = blocks.source.span(blocks.pos, end).from();
    out.from = from;
    out.to = blocks.source.span(blocks.pos, end).to();
    out.block = true;
    if (out.kind != NodeKind.ATTRIBUTES) blocks.tree.children.add(out);
    else blocks.attributeSpans.add(blocks.source.span(at, end));
    blocks.pos = end;
    return true;
  }

  /** The line that ends the extension {@code name}, or -1. */
  private int stopLine(String name, int from) {
    String key = "{:/" + name + "} line";
    if (blocks.finder.isMissing(key, from)) return -1;
    TrackedText text = blocks.text;
    for (int line = from; line < text.length(); line = CharClasses.lineEnd(text, line)) {
      int at = CharClasses.skipIndent(text, line);
      int after = Extensions.stopEnd(text, at, name);
      if (after >= 0 && CharClasses.restOfLine(text, after) >= 0) return line;
    }
    blocks.finder.missed(key, from);
    return -1;
  }
}
