package genko.markdown;

import genko.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One node of a post's body: a block or a stretch inside lines. Immutable. Spans are UTF-16 offsets
 * in the body: a block's cover its lines, line ends included; an inline's its characters, markers
 * included.
 */
public final class Node {
  /** How a table's column is aligned. */
  public enum Align {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /** How the inside of an HTML element is read. */
  public enum Content {
    RAW,
    SPAN,
    BLOCK
  }

  /** What only some kinds have; the accessors of {@link Node} say which. */
  public record Traits(
      int level,
      boolean tight,
      boolean block,
      boolean closed,
      boolean flag,
      Content content,
      @Nullable String language,
      List<Align> columns,
      @Nullable Span marker) {
    public static final Traits NONE =
        new Traits(0, false, true, false, false, Content.SPAN, null, List.of(), null);

    Traits withMarker(Span other) {
      return new Traits(level, tight, block, closed, flag, content, language, columns, other);
    }
  }

  private final NodeKind kind;
  private final Span span;
  private final String value;
  private final Map<String, String> attributes;
  private final List<String> references;
  private final List<Node> children;
  private final Traits traits;

  public Node(
      NodeKind kind,
      Span span,
      String value,
      Map<String, String> attributes,
      List<String> references,
      List<Node> children,
      Traits traits) {
    this.kind = kind;
    this.span = span;
    this.value = value;
    this.attributes = attributes;
    this.references = references;
    this.children = children;
    this.traits = traits;
  }

  public NodeKind kind() {
    return kind;
  }

  public Span span() {
    return span;
  }

  /** The text of a leaf; the name of an HTML element, a footnote or an abbreviation. */
  public String value() {
    return value;
  }

  /** HTML attributes in the order in which they are written. */
  public Map<String, String> attributes() {
    return attributes;
  }

  public List<Node> children() {
    return children;
  }

  /** Of a heading 1 to 6. */
  public int level() {
    return traits.level;
  }

  /** Whether a paragraph stands in a tight list, where it has no tags of its own. */
  public boolean tight() {
    return traits.tight;
  }

  /** The language of a fenced code block, null when it names none. */
  public @Nullable String language() {
    return traits.language;
  }

  /** The markup of a list item or heading, null when it has none. */
  public @Nullable Span marker() {
    return traits.marker;
  }

  public Traits traits() {
    return traits;
  }

  public boolean refersTo(String name) {
    return references.contains(name);
  }

  public boolean is(NodeKind wanted) {
    return kind == wanted;
  }

  public Node withAttributes(Map<String, String> others) {
    return new Node(
        kind, span, value, Collections.unmodifiableMap(others), references, children, traits);
  }

  /** This node as it stands in a body where what it counts from stands at {@code offset}. */
  public Node shift(int offset) {
    if (offset == 0) return this;
    List<Node> inner = children.stream().map(child -> child.shift(offset)).toList();
    Traits moved = traits.marker == null ? traits : traits.withMarker(traits.marker.shift(offset));
    return new Node(kind, span.shift(offset), value, attributes, references, inner, moved);
  }

  public Node withValue(String other) {
    return new Node(kind, span, other, attributes, references, children, traits);
  }

  public Node withChildren(List<Node> others) {
    return new Node(kind, span, value, attributes, references, List.copyOf(others), traits);
  }

  @Override
  public String toString() {
    return kind + " " + span.from() + ".." + span.to() + (value.isEmpty() ? "" : " " + value);
  }
}
