package genko.markdown.kramdown;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.Tags;
import genko.markdown.kramdown.source.TrackedText;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HTML that begins a block. Its inside is taken as it is, tag by tag, unless {@code markdown="1"}
 * asks for more; what is not closed ends with the text.
 */
final class HtmlBlocks {
  private static final int DEEPEST = 80;

  private final BlockParser blocks;
  private int depth;

  HtmlBlocks(BlockParser blocks) {
    this.blocks = blocks;
  }

  /** Moves past the closing tag of the element that is being read, if it stands here. */
  boolean closes() {
    if (blocks.tree.kind != NodeKind.HTML_ELEMENT) return false;
    int at = CharClasses.skipIndent(blocks.text, blocks.pos);
    int end = Tags.closeEnd(blocks.text, at);
    if (end < 0) return false;
    String name = Tags.closeName(blocks.text, at).toLowerCase(Locale.ROOT);
    if (Tags.SPAN.contains(name) || !name.equals(blocks.tree.value())) return false;
    blocks.pos = end;
    return true;
  }

  boolean parse() {
    TrackedText text = blocks.text;
    int at = CharClasses.skipIndent(text, blocks.pos);
    if (CharClasses.charAt(text, at) != '<') return false;
    if (at == blocks.pos && verbatim()) {
      skipRestOfLine();
      return true;
    }
    Tags.Tag tag = Tags.open(text, at);
    if (tag == null || Tags.SPAN.contains(tag.name().toLowerCase(Locale.ROOT))) return false;
    element(tag, at, false);
    return true;
  }

  /** A comment or processing instruction at the current position. */
  private boolean verbatim() {
    TrackedText text = blocks.text;
    boolean comment = text.startsWith("<!--", blocks.pos);
    if (!comment && !text.startsWith("<?", blocks.pos)) return false;
    String close = comment ? "-->" : "?>";
    int found = blocks.finder.indexOf(close, blocks.pos + (comment ? 4 : 2));
    if (found < 0) return false;
    int end = found + close.length();
    Element out = new Element(NodeKind.HTML_VERBATIM, blocks.source.span(blocks.pos, end));
    out.block = true;
    blocks.tree.children.add(out.value(text.substring(blocks.pos, end)));
    blocks.pos = end;
    return true;
  }

  private void skipRestOfLine() {
    int end = CharClasses.skipBlanks(blocks.text, blocks.pos);
    if (CharClasses.charAt(blocks.text, end) == '\n') blocks.pos = end + 1;
  }

  private void element(Tags.Tag tag, int start, boolean inRaw) {
    TrackedText text = blocks.text;
    String name = Tags.fold(tag.name());
    Element out =
        new Element(NodeKind.HTML_ELEMENT, blocks.source.span(start, tag.end())).value(name);
    out.block = true;
    Map<String, String> attributes = Tags.attributes(text, tag, Tags.isKnown(name));
    String wish = attributes.remove("markdown");
    out.attributes.putAll(attributes);
    out.closed = tag.closed() || Tags.VOID.contains(name);
    out.content = content(name, wish, inRaw);
    Element parent = blocks.tree;
    parent.children.add(out);
    blocks.pos = tag.end();
    if (blocks.pending != null) {
      out.given().addAll(blocks.pending);
      blocks.pending = null;
    }
    if (name.equals("script") || name.equals("style")) {
      script(out);
    } else {
      if (out.content == Node.Content.BLOCK) skipRestOfLine();
      if (!out.closed) {
        inside(out);
        if (!inRaw) skipRestOfLine();
      }
    }
    out.to = blocks.source.span(start, blocks.pos).to();
  }

  private Node.Content content(String name, @Nullable String wish, boolean inRaw) {
    Node.Content usual =
        blocks.settings.blockHtml && !inRaw ? Tags.content(name) : Node.Content.RAW;
    if (wish == null) return usual;
    return switch (wish) {
      case "0" -> Node.Content.RAW;
      case "1" -> Tags.content(name);
      case "span" -> Node.Content.SPAN;
      case "block" -> Node.Content.BLOCK;
      default -> usual;
    };
  }

  private void inside(Element out) {
    switch (out.content) {
      case BLOCK -> blocks.parse(out);
      case SPAN -> {
        int close = closeOf(out.value(), blocks.pos);
        int to = close < 0 ? blocks.text.length() : close;
        out.children.add(Element.unread(blocks.source.slice(blocks.pos, to)));
        blocks.pos = close < 0 ? to : Tags.closeEnd(blocks.text, close);
      }
      case RAW -> raw(out);
    }
  }

  private void script(Element out) {
    int close = closeOf(out.value(), blocks.pos);
    int to = close < 0 ? blocks.text.length() : close;
    Element code = new Element(NodeKind.RAW, blocks.source.span(blocks.pos, to));
    out.children.add(code.value(blocks.text.substring(blocks.pos, to)));
    out.content = Node.Content.RAW;
    out.closed = false;
    blocks.pos = close < 0 ? to : Tags.closeEnd(blocks.text, close);
  }

  /** Where {@code name}'s closing tag begins, its case aside, or -1. */
  private int closeOf(String name, int from) {
    String key = "</" + name;
    if (blocks.finder.isMissing(key, from)) return -1;
    TrackedText text = blocks.text;
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      if (text.regionMatches(true, at + 2, name, 0, name.length())
          && CharClasses.charAt(text, CharClasses.skipSpaces(text, at + 2 + name.length()))
              == '>') {
        return at;
      }
    }
    blocks.finder.missed(key, from);
    return -1;
  }

  private void raw(Element into) {
    Element outer = blocks.tree;
    blocks.tree = into;
    depth++;
    TrackedText text = blocks.text;
    int pending = blocks.pos;
    while (blocks.pos < text.length()) {
      int at = text.indexOf('<', blocks.pos);
      if (at < 0) {
        blocks.pos = text.length();
        break;
      }
      blocks.pos = at;
      int close = Tags.closeEnd(text, at);
      int data = text.startsWith("<![CDATA[", at) ? blocks.finder.indexOf("]]>", at + 9) : -1;
      Tags.Tag tag = close < 0 && depth < DEEPEST ? Tags.open(text, at) : null;
      if (close >= 0 && isName(Tags.closeName(text, at), into.value())) {
        addText(into, pending, at);
        pending = close;
        blocks.pos = close;
        depth--;
        blocks.tree = outer;
        return;
      } else if (tag != null) {
        addText(into, pending, at);
        element(tag, at, true);
        pending = blocks.pos;
      } else if (data >= 0) {
        addText(into, pending, at);
        Element words = new Element(NodeKind.TEXT, blocks.source.span(at, data + 3));
        words.flag = true;
        into.children.add(words.value(text.substring(at + 9, data)));
        blocks.pos = data + 3;
        pending = blocks.pos;
      } else {
        int before = into.children.size();
        if (verbatim()) {
          Element comment = into.children.remove(before);
          addText(into, pending, at);
          into.children.add(comment);
          pending = blocks.pos;
        } else {
          blocks.pos = close >= 0 ? close : at + 1;
        }
      }
    }
    addText(into, pending, text.length());
    depth--;
    blocks.tree = outer;
  }

  private static boolean isName(String written, String name) {
    return Tags.isKnown(name) ? written.equalsIgnoreCase(name) : written.equals(name);
  }

  private void addText(Element into, int from, int to) {
    if (from >= to) return;
    into.children.add(
        new Element(NodeKind.TEXT, blocks.source.span(from, to))
            .value(blocks.text.substring(from, to)));
  }
}
