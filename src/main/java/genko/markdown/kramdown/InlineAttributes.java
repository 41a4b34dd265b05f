package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.TrackedText;
import genko.text.Span;

/** Attributes of the element before them, {@code {: …}}, and extensions, {@code {::name}}. */
final class InlineAttributes {
  private final InlineParser spans;

  InlineAttributes(InlineParser spans) {
    this.spans = spans;
  }

  boolean parse() {
    TrackedText text = spans.text;
    if (!text.startsWith("{:", spans.pos)) return false;
    Extensions.Tag tag = Extensions.open(text, spans.pos);
    if (tag != null || Extensions.stopEnd(text, spans.pos, "") >= 0) {
      return (tag != null && extension(tag)) || spans.text(spans.pos + 1);
    }
    int close = LineKinds.closingBrace(text, spans.pos + 2);
    Element last = spans.tree.last();
    if (close < 0 || last == null || last.kind == NodeKind.TEXT) return spans.text(spans.pos + 1);
    AttributeList list = new AttributeList();
    list.read(text.substring(spans.pos + 2, close));
    last.given().addAll(list);
    list.applyTo(last.attributes, spans.collected.attributeLists);
    spans.attributeSpans.add(spans.source.span(spans.pos, close + 1));
    spans.pos = close + 1;
    return true;
  }

  private boolean extension(Extensions.Tag tag) {
    TrackedText text = spans.text;
    int end = tag.end();
    String body = null;
    if (!tag.closed()) {
      int stop = spans.finder.indexOf("{:/", end);
      while (stop >= 0 && Extensions.stopEnd(text, stop, tag.name()) < 0) {
        stop = spans.finder.indexOf("{:/", stop + 3);
      }
      if (stop < 0) {
        spans.exhausted(text.length() - end);
        return false;
      }
      body = text.substring(end, stop);
      end = Extensions.stopEnd(text, stop, tag.name());
    }
    Element out = Extensions.apply(tag, body, spans.settings);
    if (out == null) return false;
    Span span = spans.source.span(spans.pos, end);
    out.from = span.from();
    out.to = span.to();
    if (out.kind == NodeKind.ATTRIBUTES) spans.attributeSpans.add(span);
    else spans.tree.children.add(out);
    spans.pos = end;
    return true;
  }
}
