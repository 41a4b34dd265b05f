package genko.markdown.kramdown;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.Tags;
import genko.markdown.kramdown.source.TrackedText;
import java.util.Map;

/** HTML inside lines. */
final class SpanHtml {
  private final InlineParser spans;

  SpanHtml(InlineParser spans) {
    this.spans = spans;
  }

  boolean parse() {
    TrackedText text = spans.text;
    int at = spans.pos;
    if (text.startsWith("<!--", at)) {
      int end = spans.finder.indexOf("-->", at + 4);
      if (end < 0) return spans.text(at + 1);
      end += 3;
      spans.add(NodeKind.HTML_VERBATIM, at, end).value(text.substring(at, end));
      spans.pos = end;
      return true;
    }
    if (text.startsWith("<![CDATA[", at)) {
      int end = spans.finder.indexOf("]]>", at + 9);
      if (end < 0) return spans.text(at + 1);
      Element words = spans.add(NodeKind.TEXT, at, end + 3);
      words.flag = true;
      words.value(text.substring(at + 9, end));
      spans.pos = end + 3;
      return true;
    }
    int close = Tags.closeEnd(text, at);
    if (close >= 0) return asText(close);
    Tags.Tag tag = Tags.open(text, at);
    if (tag == null) {
      boolean begins = Tags.nameEnd(text, at + 1) >= 0 || CharClasses.charAt(text, at + 1) == '/';
      return begins && spans.text(at + 1);
    }
    String name = Tags.fold(tag.name());
    if (Tags.BLOCK.contains(name) || spans.tooDeep()) return asText(tag.end());
    element(tag, name);
    return true;
  }

  /** A tag that means nothing here shows as it is written. */
  private boolean asText(int end) {
    return spans.text(end);
  }

  private void element(Tags.Tag tag, String name) {
    int start = spans.pos;
    Map<String, String> attributes = Tags.attributes(spans.text, tag, Tags.isKnown(name));
    attributes.replaceAll((key, value) -> value.replaceAll("\n+", " "));
    boolean rawName = Tags.content(name) == Node.Content.RAW;
    boolean rawParent =
        spans.tree.kind == NodeKind.HTML_ELEMENT && spans.tree.content == Node.Content.RAW;
    boolean parse = !rawName && !rawParent && spans.settings.spanHtml;
    String wish = attributes.remove("markdown");
    if (wish != null) {
      switch (wish) {
        case "span" -> parse = true;
        case "1" -> parse = !rawName;
        case "0" -> parse = false;
        default -> {}
      }
    }
    Element out = spans.add(NodeKind.HTML_ELEMENT, start, tag.end()).value(name);
    out.attributes.putAll(attributes);
    out.closed = tag.closed();
    out.content = parse ? Node.Content.SPAN : Node.Content.RAW;
    spans.pos = tag.end();
    if (!out.closed && !Tags.VOID.contains(name)) inside(out, parse);
    out.to = spans.source.span(start, spans.pos).to();
  }

  private void inside(Element out, boolean parse) {
    InlineParser.Mode outerMode = spans.mode;
    if (!parse) {
      spans.mode = InlineParser.Mode.HTML;
    } else if (outerMode == InlineParser.Mode.HTML) {
      spans.mode = InlineParser.Mode.ALL;
    }
    boolean known = Tags.isKnown(out.value());
    boolean found =
        spans.inside(
            out,
            new InlineParser.Stop() {
              @Override
              public int length(int at) {
                return spans.text.charAt(at) == '<' ? Math.max(0, end(at) - at) : 0;
              }

              private int end(int at) {
                int from = at + 2;
                TrackedText text = spans.text;
                if (CharClasses.charAt(text, at + 1) != '/'
                    || !text.regionMatches(known, from, out.value(), 0, out.value().length())) {
                  return 0;
                }
                int end = CharClasses.skipSpaces(text, from + out.value().length());
                return CharClasses.charAt(text, end) == '>' ? end + 1 : 0;
              }

              @Override
              public boolean accept(int at, Element into) {
                return true;
              }
            });
    if (found) {
      spans.pos = Tags.closeEnd(spans.text, spans.pos);
    } else {
      // Nothing closes it, so it holds the rest.
      spans.addText(out, spans.text.substring(spans.pos), spans.pos, spans.text.length());
      spans.pos = spans.text.length();
    }
    spans.mode = outerMode;
  }
}
