package genko.markdown.flexmark.inline;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words in the making, with what stands beside and in it. Offsets are those of the
 * {@link Lines} that are read.
 */
final class Inline {
  final NodeKind kind;
  int from;
  int to;
  String value;
  Map<String, String> attributes = Map.of();
  @Nullable Inline first;
  @Nullable Inline last;
  @Nullable Inline previous;
  @Nullable Inline next;

  /** Of a link whether it is an address that stands in the text. */
  boolean linkified;

  /** Of a link where its address stands, from its closing bracket on. */
  int target = -1;

  Inline(NodeKind kind, int from, int to, String value) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.value = value;
  }

  boolean is(NodeKind wanted) {
    return kind == wanted;
  }

  Inline attribute(String name, String text) {
    if (attributes.isEmpty()) attributes = new LinkedHashMap<>(4);
    attributes.put(name, text);
    return this;
  }

  void append(Inline child) {
    child.previous = last;
    child.next = null;
    if (last == null) first = child;
    else last.next = child;
    last = child;
  }

  /** Puts {@code other} after {@code child} of this. */
  void insertAfter(Inline child, Inline other) {
    other.previous = child;
    other.next = child.next;
    if (child.next == null) last = other;
    else child.next.previous = other;
    child.next = other;
  }

  void remove(Inline child) {
    if (child.previous == null) first = child.next;
    else child.previous.next = child.next;
    if (child.next == null) last = child.previous;
    else child.next.previous = child.previous;
    child.previous = null;
    child.next = null;
  }

  /**
   * Moves what stands after {@code start} and before {@code end} (null for all) into {@code to}.
   */
  void moveBetween(Inline start, @Nullable Inline end, Inline to) {
    Inline begin = start.next;
    if (begin == null || begin == end) return;
    Inline stop = end == null ? last : end.previous;
    start.next = end;
    if (end == null) last = start;
    else end.previous = start;
    begin.previous = to.last;
    if (to.last == null) to.first = begin;
    else to.last.next = begin;
    to.last = stop;
    if (stop != null) stop.next = null;
  }

  /** What the words say, without markup. */
  String plain() {
    StringBuilder out = new StringBuilder();
    plain(out);
    return out.toString();
  }

  void plain(StringBuilder out) {
    if (is(NodeKind.IMAGE)) out.append(attributes.getOrDefault("alt", ""));
    else if (is(NodeKind.HARD_BREAK)) out.append('\n');
    else if (!is(NodeKind.RAW) && !is(NodeKind.FOOTNOTE_MARK)) out.append(value);
    for (Inline child = first; child != null; child = child.next) child.plain(out);
  }

  /** The same as goldmark has it where it sets typographic marks: their names are text. */
  String withNames() {
    StringBuilder out = new StringBuilder();
    for (Inline child = first; child != null; child = child.next) {
      if (child.is(NodeKind.TYPOGRAPHIC)) out.append(Typographer.named(child.value));
      else if (child.first != null && !child.is(NodeKind.IMAGE)) out.append(child.withNames());
      else child.plain(out);
    }
    return out.toString();
  }

  /** The same of what is text and neither escaped nor code, which is what markdown-it keeps. */
  String unescaped() {
    StringBuilder out = new StringBuilder();
    unescaped(out);
    return out.toString();
  }

  private void unescaped(StringBuilder out) {
    if (is(NodeKind.IMAGE)) out.append(attributes.getOrDefault("alt", ""));
    else if (is(NodeKind.HARD_BREAK)) out.append('\n');
    else if (is(NodeKind.TEXT) && value.length() == to - from) out.append(value);
    for (Inline child = first; child != null; child = child.next) child.unescaped(out);
  }

  /** The finished children, whose spans count from {@code base} of the body. */
  List<Node> children(Lines lines, int base) {
    List<Node> out = new ArrayList<>();
    for (Inline child = first; child != null; child = child.next) {
      out.add(child.node(lines, base));
    }
    return List.copyOf(out);
  }

  private Node node(Lines lines, int base) {
    Span span = span(lines, from, to, base);
    Node.Traits traits =
        new Node.Traits(
            0,
            false,
            false,
            false,
            false,
            Node.Content.SPAN,
            null,
            List.of(),
            target < 0 ? null : span(lines, target, to, base));
    return new Node(
        kind,
        span,
        value,
        Collections.unmodifiableMap(attributes),
        linkified ? List.of(ZennNodes.LINKIFIED) : List.of(),
        children(lines, base),
        traits);
  }

  private static Span span(Lines lines, int from, int to, int base) {
    int begin = lines.offset(from) - base;
    return new Span(begin, to <= from ? begin : Math.max(begin, lines.end(to) - base));
  }
}
