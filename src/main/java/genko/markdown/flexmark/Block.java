package genko.markdown.flexmark;

import genko.markdown.FootnoteDefinition;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.InlineReader;
import genko.markdown.flexmark.inline.Lines;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block in the making: its words are still unread. Offsets are those of the text that is read.
 */
final class Block {
  NodeKind kind;
  int from;
  int to;
  String value = "";
  Map<String, String> attributes = new LinkedHashMap<>(0);
  List<Block> children = new ArrayList<>(0);

  /** What is to be read as words, or null. */
  @Nullable Lines words;

  int level;
  boolean tight;

  /**
   * Of code whether it stands between fences; of HTML whether it goes out as it is written; of a
   * cell whether its row ends before it.
   */
  boolean flag;

  @Nullable String language;
  List<Node.Align> columns = List.of();
  @Nullable Span marker;

  Block(NodeKind kind, int from, int to) {
    this.kind = kind;
    this.from = from;
    this.to = to;
  }

  boolean is(NodeKind wanted) {
    return kind == wanted;
  }

  Block value(String text) {
    value = text;
    return this;
  }

  Block words(Lines lines) {
    words = lines;
    return this;
  }

  Block with(Block child) {
    children.add(child);
    return this;
  }

  Block attribute(String name, String text) {
    attributes.put(name, text);
    return this;
  }

  /** The finished block, whose spans count from {@code base}; footnotes go to {@code notes}. */
  Node read(InlineReader inline, int base, List<FootnoteDefinition> notes) {
    List<Node> inner = new ArrayList<>(children.size());
    if (words != null) inner.addAll(inline.read(words, base));
    for (Block child : children) inner.add(child.read(inline, base, notes));
    if (!is(NodeKind.FOOTNOTE_DEFINITION)) return node(base, inner);
    notes.add(new FootnoteDefinition(value, node(base, inner)));
    return node(base, List.of());
  }

  private Node node(int base, List<Node> inner) {
    Node.Traits traits =
        new Node.Traits(
            level,
            tight,
            true,
            false,
            flag,
            Node.Content.BLOCK,
            language,
            columns,
            marker == null ? null : marker.shift(-base));
    return new Node(
        kind,
        new Span(from - base, to - base),
        value,
        Collections.unmodifiableMap(attributes),
        List.of(),
        List.copyOf(inner),
        traits);
  }
}
