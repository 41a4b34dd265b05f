package genko.markdown.flexmark;

import genko.markdown.FootnoteDefinition;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.Passage;
import genko.markdown.flexmark.inline.HexoNodes;
import genko.markdown.flexmark.inline.InlineReader;
import genko.markdown.flexmark.inline.ZennNodes;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A passage with what has to be known to read the body again after an edit. */
final class FlexmarkPassage extends Passage {
  /** The words of its headings that get an id of themselves, as ids. */
  final List<String> slugs;

  /** The ids that these have, told apart from others of the body. */
  private final List<String> ids;

  /** What is made of it, by whoever asks first; the same whoever makes it. */
  @Nullable FlexmarkPassageHtml rendered;

  private FlexmarkPassage(
      int length,
      List<Node> nodes,
      List<FootnoteDefinition> footnotes,
      int reach,
      String meaning,
      List<String> slugs,
      List<String> ids) {
    super(length, reach, meaning, nodes, footnotes, List.of());
    this.slugs = slugs;
    this.ids = ids;
  }

  /** Reads the words of {@code draft}. */
  static FlexmarkPassage of(
      FlexmarkPassageDraft draft, InlineReader inline, DialectOptions options) {
    List<FootnoteDefinition> notes = new ArrayList<>(0);
    List<Node> nodes = new ArrayList<>(draft.blocks().size());
    for (Block block : draft.blocks()) {
      Node node = draft.codes().apply(block.read(inline, draft.from(), notes), draft.from());
      nodes.add(dressed(node, options));
    }
    notes.replaceAll(note -> draft.codes().apply(note, draft.from()));
    if (options.has(Feature.INLINE_FOOTNOTES)) nodes.replaceAll(node -> withoutNotes(node, notes));
    if (options.is(Flavor.ZENN)) notes.replaceAll(FlexmarkPassage::dressed);
    List<String> slugs = new ArrayList<>(0);
    if (options.has(Feature.HEADING_IDS)) for (Node node : nodes) slugs(node, options, slugs);
    return new FlexmarkPassage(
        draft.to() - draft.from(),
        List.copyOf(nodes),
        List.copyOf(notes),
        draft.reach(),
        draft.meaning(),
        List.copyOf(slugs),
        List.of());
  }

  /** The words of footnotes within lines are theirs alone. */
  private static Node withoutNotes(Node node, List<FootnoteDefinition> notes) {
    if (node.children().isEmpty()) return node;
    if (!node.is(NodeKind.FOOTNOTE_MARK)) {
      boolean none = true;
      List<Node> inner = new ArrayList<>(node.children().size());
      for (Node child : node.children()) {
        Node made = withoutNotes(child, notes);
        none &= made == child;
        inner.add(made);
      }
      return none ? node : node.withChildren(inner);
    }
    Node words =
        new Node(
            NodeKind.PARAGRAPH,
            node.span(),
            "",
            Map.of(),
            List.of(),
            node.children(),
            Node.Traits.NONE);
    notes.add(new FootnoteDefinition(node.value(), node.withChildren(List.of(words))));
    return node.withChildren(List.of());
  }

  private static Node dressed(Node node, DialectOptions options) {
    if (options.is(Flavor.ZENN)) return ZennNodes.apply(node);
    return options.has(Feature.SMART_MARKS) ? HexoNodes.apply(node) : node;
  }

  private static FootnoteDefinition dressed(FootnoteDefinition note) {
    // Words of a footnote within a line have been dressed with that.
    if (note.content().is(NodeKind.FOOTNOTE_MARK)) return note;
    return new FootnoteDefinition(note.name(), ZennNodes.apply(note.content()));
  }

  private static void slugs(Node node, DialectOptions options, List<String> out) {
    if (isNamed(node)) out.add(HeadingIdScheme.slug(node, options));
    for (Node child : node.children()) if (child.traits().block()) slugs(child, options, out);
  }

  private static boolean isNamed(Node node) {
    return node.is(NodeKind.HEADING) && !node.attributes().containsKey("id");
  }

  /** This passage with these ids, one for each of {@link #slugs}. */
  FlexmarkPassage with(List<String> wanted) {
    if (ids.equals(wanted)) return this;
    // Headings that have an id already were given it, or say it themselves.
    List<Node> out = new ArrayList<>(nodes().size());
    ListIterator<String> left = wanted.listIterator();
    for (Node node : nodes()) out.add(named(node, left));
    return new FlexmarkPassage(
        length(), List.copyOf(out), footnotes(), reach(), meaning(), slugs, List.copyOf(wanted));
  }

  private Node named(Node node, ListIterator<String> wanted) {
    boolean mine =
        node.is(NodeKind.HEADING)
            && wanted.hasNext()
            && (ids.isEmpty()
                ? isNamed(node)
                : ids.get(wanted.nextIndex()).equals(node.attributes().getOrDefault("id", "")));
    if (mine) {
      Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
      String id = wanted.next();
      if (id.isEmpty()) attributes.remove("id");
      else attributes.put("id", id);
      return node.withAttributes(attributes);
    }
    if (!wanted.hasNext() || !node.traits().block() || node.children().isEmpty()) return node;
    List<Node> inner = new ArrayList<>(node.children().size());
    for (Node child : node.children()) {
      inner.add(child.traits().block() ? named(child, wanted) : child);
    }
    return node.withChildren(inner);
  }
}
