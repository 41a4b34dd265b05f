package genko.markdown.kramdown;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.SourceText;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node under construction. The parser moves, merges and marks these, then freezes them. */
public final class Element {
  NodeKind kind;

  private String value = "";

  /** Text that goes on growing. */
  private @Nullable StringBuilder grown;

  final LinkedHashMap<String, String> attributes = new LinkedHashMap<>();
  @Nullable AttributeList given;
  List<Element> children = new ArrayList<>();

  /** Of {@link NodeKind#UNREAD}: what is to be read. */
  SourceText unread = SourceText.EMPTY;

  int from;
  int to;

  /** Of a heading; of a definition, which of the boundaries it is. */
  int level;

  /** A paragraph whose tags are left out, as in tight lists. */
  boolean tight;

  boolean block;
  boolean closed;

  /**
   * Of a definition: keep its first paragraph; of a code block: fenced; of a heading: its id was
   * made of its words.
   */
  boolean flag;

  Node.Content content = Node.Content.SPAN;
  @Nullable String language;
  List<Node.Align> columns = List.of();

  /** What of the source is markup: a list marker, a heading's hashes. */
  @Nullable Span marker;

  Element(NodeKind kind, int from, int to) {
    this.kind = kind;
    this.from = from;
    this.to = to;
  }

  Element(NodeKind kind, Span span) {
    this(kind, span.from(), span.to());
  }

  static Element unread(SourceText source) {
    Element out =
        new Element(
            NodeKind.UNREAD, source.length() == 0 ? Span.at(0) : source.span(0, source.length()));
    out.unread = source;
    return out;
  }

  /** Text of a leaf; name of an HTML element, a footnote or an abbreviation. */
  String value() {
    if (grown != null) value = grown.toString();
    grown = null;
    return value;
  }

  Element value(String text) {
    value = text;
    grown = null;
    return this;
  }

  void append(String text) {
    if (grown == null) grown = new StringBuilder(value);
    grown.append(text);
  }

  @Nullable Element last() {
    return children.isEmpty() ? null : children.getLast();
  }

  boolean lastIs(NodeKind wanted) {
    return !children.isEmpty() && children.getLast().kind == wanted;
  }

  AttributeList given() {
    if (given == null) given = new AttributeList();
    return given;
  }

  /**
   * This as an immutable node whose spans count from {@code start}; none reaches beyond {@code
   * length}.
   */
  Node freeze(int start, int length) {
    List<Node> inner = new ArrayList<>(children.size());
    for (Element child : children) inner.add(child.freeze(start, length));
    int first = Math.clamp((long) from - start, 0, length);
    return new Node(
        kind,
        new Span(first, Math.clamp((long) to - start, first, length)),
        value(),
        attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(attributes),
        given == null ? List.of() : List.copyOf(given.references()),
        List.copyOf(inner),
        new Node.Traits(
            level, tight, block, closed, flag, content, language, columns, at(marker, start)));
  }

  private static @Nullable Span at(@Nullable Span span, int start) {
    return span == null ? null : span.shift(-Math.min(start, span.from()));
  }
}
