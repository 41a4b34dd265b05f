package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.Indentation;
import genko.frontmatter.yaml.NodeMeaning;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Fields out of composed nodes. The marks of nodes are not always to be believed: an alias carries
 * its anchor's, an empty value that of the next key, and blocks run on past blank lines; so the
 * text decides wherever they may differ.
 */
final class FieldReader {
  private final String yaml;
  private final int base;
  private final ComposedYaml composed;
  private final List<Field> fields = new ArrayList<>();
  private final List<String> meanings = new ArrayList<>();

  private FieldReader(ComposedYaml composed, int base) {
    this.yaml = composed.yaml();
    this.base = base;
    this.composed = composed;
  }

  /** The fields, and beside each what it means with its aliases followed. */
  record Result(List<Field> fields, List<String> meanings) {}

  /**
   * The fields of {@code composed}, which stands at {@code base} in the text; empty when it is no
   * map or one whose entries cannot be told apart in the text.
   */
  static Optional<Result> of(ComposedYaml composed, int base) {
    if (!(composed.node() instanceof MappingNode root)) return Optional.empty();
    FieldReader reading = new FieldReader(composed, base);
    return reading.read(root)
        ? Optional.of(new Result(reading.fields, reading.meanings))
        : Optional.empty();
  }

  private boolean read(MappingNode root) {
    boolean flow = root.getFlowStyle() == FlowStyle.FLOW;
    int end = flow ? Math.max(0, composed.to(root) - 1) : yaml.length();
    List<NodeTuple> entries = root.getValue();
    int last = 0;
    for (int i = 0; i < entries.size(); i++) {
      Node key = entries.get(i).getKeyNode();
      int from = composed.from(key);
      int limit = end;
      if (i + 1 < entries.size()) {
        int next = composed.from(entries.get(i + 1).getKeyNode());
        limit = flow ? next : YamlLines.start(yaml, next);
      }
      if (from < last || composed.to(key) < from || limit < composed.to(key)) return false;
      if (limit == from) return false;
      fields.add(field(i, entries.get(i), limit));
      meanings.add(NodeMeaning.of(entries.get(i).getValueNode()));
      last = fields.getLast().valueSpan().to() - base;
    }
    return true;
  }

  private Field field(int index, NodeTuple entry, int limit) {
    Node keyNode = entry.getKeyNode();
    Span keySpan = new Span(composed.from(keyNode), composed.to(keyNode));
    boolean simple = keyNode instanceof ScalarNode;
    String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : slice(keySpan);
    int afterColon = afterColon(keySpan.to(), limit);
    Node node = entry.getValueNode();
    int from = YamlLines.skipComments(yaml, afterColon, limit);
    boolean none = from == limit || isAbsent(node) && "*&!".indexOf(yaml.charAt(from)) < 0;
    if (none) {
      return build(
          index, key, keySpan, Span.at(afterColon), afterColon, Kind.EMPTY, Style.NONE, "");
    }
    Span odd = oddSpan(node, from, limit);
    if (odd != null || !simple) {
      Span span = odd != null ? odd : new Span(from, end(node, from, limit));
      return build(index, key, keySpan, span, afterColon, Kind.YAML, style(node), dedented(span));
    }
    Span span = new Span(from, end(node, from, limit));
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue();
      Kind kind = Kinds.of(key, text, style(node));
      String shown = kind == Kind.EMPTY ? "" : text;
      return build(index, key, keySpan, span, afterColon, kind, style(node), shown);
    }
    List<Span> items = node instanceof SequenceNode list ? itemSpans(list, span) : null;
    if (items == null) {
      return build(index, key, keySpan, span, afterColon, Kind.YAML, style(node), dedented(span));
    }
    List<String> texts = new ArrayList<>();
    for (Node item : ((SequenceNode) node).getValue()) texts.add(((ScalarNode) item).getValue());
    return new Field(
        index,
        key,
        keySpan.shift(base),
        span.shift(base),
        afterColon + base,
        lines(keySpan, span),
        Kind.LIST,
        "",
        List.copyOf(texts),
        items.stream().map(item -> item.shift(base)).toList(),
        slice(span),
        style(node),
        Optional.empty());
  }

  private Field build(
      int index,
      String key,
      Span keySpan,
      Span span,
      int afterColon,
      Kind kind,
      Style style,
      String text) {
    return new Field(
        index,
        key,
        keySpan.shift(base),
        span.shift(base),
        afterColon + base,
        lines(keySpan, span),
        kind,
        text,
        kind == Kind.TEXT ? Kinds.itemsOf(key, text) : List.of(),
        List.of(),
        slice(span),
        style,
        Optional.empty());
  }

  private Span lines(Span key, Span value) {
    return new Span(YamlLines.start(yaml, key.from()), YamlLines.next(yaml, value.to()))
        .shift(base);
  }

  private String slice(Span span) {
    return yaml.substring(span.from(), span.to());
  }

  private String dedented(Span span) {
    return Indentation.remove(slice(span), span.from() - YamlLines.start(yaml, span.from()));
  }

  private int afterColon(int keyEnd, int limit) {
    int at = YamlLines.skipComments(yaml, keyEnd, limit);
    return at < limit && yaml.charAt(at) == ':' ? at + 1 : keyEnd;
  }

  private static boolean isAbsent(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().isEmpty();
  }

  /** The span of a value with an alias, an anchor or a tag in it; null when there is none. */
  private @Nullable Span oddSpan(Node node, int from, int limit) {
    char first = yaml.charAt(from);
    if (first == '*') {
      int to = from;
      while (to < limit && !isAliasEnd(yaml.charAt(to))) to++;
      return new Span(from, to);
    }
    if (first == '&' || first == '!') {
      boolean exact =
          node instanceof ScalarNode
              && !isAbsent(node)
              && composed.from(node) == from
              && composed.to(node) <= limit;
      return new Span(
          from, exact ? scalarEnd(node, from, limit) : YamlLines.trimmed(yaml, from, limit));
    }
    if (node instanceof ScalarNode || isOrderly(node, from, limit)) return null;
    boolean closed = style(node) == Style.FLOW && composed.to(node) <= limit;
    return new Span(from, closed ? composed.to(node) : YamlLines.trimmed(yaml, from, limit));
  }

  private static boolean isAliasEnd(char unit) {
    return YamlLines.isBlank(unit) || YamlLines.isBreak(unit) || ",[]{}".indexOf(unit) >= 0;
  }

  /** Whether the nodes stand in the text one after the other, so that none of them is an alias. */
  private boolean isOrderly(Node node, int from, int limit) {
    IdentityHashMap<Node, Boolean> seen = new IdentityHashMap<>();
    return orderly(node, from, limit, seen) >= 0;
  }

  private int orderly(Node node, int from, int limit, IdentityHashMap<Node, Boolean> seen) {
    if (isAbsent(node)) return from;
    int start = composed.from(node);
    if (start < from || start > limit || seen.put(node, true) != null) return -1;
    if (node instanceof ScalarNode) {
      int end = composed.to(node);
      return end < start ? -1 : end;
    }
    List<Node> children = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      children.addAll(list.getValue());
    } else if (node instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        children.add(entry.getKeyNode());
        children.add(entry.getValueNode());
      }
    }
    int at = start;
    for (Node child : children) {
      at = orderly(child, at, limit, seen);
      if (at < 0) return -1;
    }
    return at;
  }

  private int end(Node node, int from, int limit) {
    if (node instanceof ScalarNode) return scalarEnd(node, from, limit);
    if (style(node) == Style.FLOW) return Math.clamp(composed.to(node), from, limit);
    Node last = lastLeaf(node);
    boolean exact =
        !isAbsent(last)
            && (last instanceof ScalarNode || style(last) == Style.FLOW)
            && composed.from(last) >= from
            && composed.to(last) <= limit;
    if (!exact) return YamlLines.trimmed(yaml, from, limit);
    return last instanceof ScalarNode ? scalarEnd(last, from, limit) : composed.to(last);
  }

  private static Node lastLeaf(Node node) {
    Node at = node;
    while (style(at) == Style.BLOCK) {
      if (at instanceof SequenceNode list && !list.getValue().isEmpty()) {
        at = list.getValue().getLast();
      } else if (at instanceof MappingNode map && !map.getValue().isEmpty()) {
        at = map.getValue().getLast().getValueNode();
      } else {
        return at;
      }
    }
    return at;
  }

  private int scalarEnd(Node node, int from, int limit) {
    int to = Math.clamp(composed.to(node), from, limit);
    Style style = style(node);
    if (style != Style.LITERAL && style != Style.FOLDED) return to;
    int header = YamlLines.end(yaml, composed.from(node));
    if (header >= to) return YamlLines.stripped(yaml, from, to);
    String marks = yaml.substring(composed.from(node), header);
    int comment = marks.indexOf('#');
    boolean keeps = (comment < 0 ? marks : marks.substring(0, comment)).indexOf('+') > 0;
    if (!keeps) return blockEnd(header, to);
    int lineStart = YamlLines.start(yaml, to);
    return Math.max(
        header, YamlLines.beforeBreak(yaml, lineStart == to ? to : atLineEnd(lineStart, to)));
  }

  /**
   * Where the words of a literal or folded scalar end. A line of nothing but spaces counts when it
   * has more of them than indent the block.
   */
  private int blockEnd(int header, int to) {
    int end = YamlLines.withoutBlankLines(yaml, header, to);
    int first = YamlLines.afterBreak(yaml, header);
    while (first < to && YamlLines.isBlankLine(yaml, first)) first = YamlLines.next(yaml, first);
    int indent = 0;
    while (first + indent < to && yaml.charAt(first + indent) == ' ') indent++;
    for (int line = YamlLines.next(yaml, end); line < to; line = YamlLines.next(yaml, line)) {
      int lineEnd = Math.min(YamlLines.end(yaml, line), to);
      if (lineEnd - line > indent) end = lineEnd;
    }
    return end;
  }

  /** A block that keeps its line ends may be marked inside the indentation of the line after it. */
  private int atLineEnd(int lineStart, int to) {
    return YamlLines.skipBlanks(yaml, lineStart, to) == to && to < yaml.length() ? lineStart : to;
  }

  /**
   * The span of each item when all are plain or quoted scalars without anchor or tag; else null.
   */
  private @Nullable List<Span> itemSpans(SequenceNode list, Span span) {
    List<Span> spans = new ArrayList<>();
    int at = span.from();
    for (Node item : list.getValue()) {
      Style style = style(item);
      boolean scalar = style == Style.PLAIN || style == Style.DOUBLE || style == Style.SINGLE;
      if (!scalar || !(item instanceof ScalarNode)) return null;
      if (isAbsent(item)) {
        if (style(list) == Style.FLOW) return null;
        int dash = YamlLines.skipComments(yaml, at, span.to());
        if (dash >= span.to() || yaml.charAt(dash) != '-') return null;
        int rest = YamlLines.skipBlanks(yaml, dash + 1, yaml.length());
        boolean empty =
            rest == yaml.length()
                || YamlLines.isBreak(yaml.charAt(rest))
                || yaml.charAt(rest) == '#';
        if (!empty) return null;
        spans.add(Span.at(dash + 1));
        at = dash + 1;
      } else {
        int from = composed.from(item);
        int to = composed.to(item);
        if (from < at || to > span.to() || "&!".indexOf(yaml.charAt(from)) >= 0) return null;
        spans.add(new Span(from, to));
        at = to;
      }
    }
    return spans;
  }

  private static Style style(Node node) {
    if (node instanceof ScalarNode scalar) {
      return switch (scalar.getScalarStyle()) {
        case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE;
        case SINGLE_QUOTED -> Style.SINGLE;
        case LITERAL -> Style.LITERAL;
        case FOLDED -> Style.FOLDED;
        case PLAIN -> Style.PLAIN;
      };
    }
    boolean flow =
        node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.FLOW
            || node instanceof MappingNode map && map.getFlowStyle() == FlowStyle.FLOW;
    return flow ? Style.FLOW : Style.BLOCK;
  }
}
