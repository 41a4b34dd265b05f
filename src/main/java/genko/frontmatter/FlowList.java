package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.PlainType;
import genko.frontmatter.yaml.Quoting;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import java.util.List;

/** A list in brackets, on one line or on many. */
final class FlowList {
  private final String head;
  private final Field field;
  private final List<String> items;
  private final ItemAlignment alignment;

  private final ItemForm form;

  /** How the language of the head writes an item where most items are written in {@code usual}. */
  @FunctionalInterface
  interface ItemForm {
    String write(Style usual, String item);
  }

  private FlowList(String head, Field field, List<String> items, ItemForm form) {
    this.head = head;
    this.field = field;
    this.items = items;
    this.form = form;
    this.alignment = new ItemAlignment(field.items(), items);
  }

  /** A list as the blog writes it. */
  static String fresh(List<String> items) {
    return "[" + String.join(", ", items.stream().map(Quoting::inDouble).toList()) + "]";
  }

  /** Candidates that make {@code field}, which is of YAML, list {@code items}. */
  static List<ChangeSet> rewrite(String head, Field field, List<String> items) {
    if (items.isEmpty()) return List.of(ChangeSet.of(field.valueSpan(), "[]"));
    if (field.items().isEmpty()) return List.of(ChangeSet.of(field.valueSpan(), fresh(items)));
    Kind kind = plainKind(head, field);
    return rewrite(
        head, field, items, (style, item) -> Scalars.item(style, kind, item, true).getFirst());
  }

  /** Candidates that make {@code field}, which has items, list {@code items}, which are some. */
  static List<ChangeSet> rewrite(String head, Field field, List<String> items, ItemForm form) {
    FlowList list = new FlowList(head, field, items, form);
    return List.of(list.rewrite(list.usualStyle()), list.rewrite(Style.DOUBLE));
  }

  private Style usualStyle() {
    return usual(head, field.itemSpans());
  }

  /** How most items are written. */
  static Style usual(String head, List<Span> spans) {
    int[] counts = new int[3];
    for (Span span : spans) {
      char first = span.isEmpty() ? ' ' : head.charAt(span.from());
      counts[first == '"' ? 0 : first == '\'' ? 1 : 2]++;
    }
    if (counts[0] >= counts[1] && counts[0] >= counts[2]) return Style.DOUBLE;
    return counts[1] > counts[2] ? Style.SINGLE : Style.PLAIN;
  }

  /** The kind of the plain items, {@link Kind#TEXT} when they differ. */
  static Kind plainKind(String head, Field field) {
    Kind kind = null;
    for (int i = 0; i < field.items().size(); i++) {
      Span span = field.itemSpans().get(i);
      boolean quoted = !span.isEmpty() && "\"'".indexOf(head.charAt(span.from())) >= 0;
      if (quoted) continue;
      Kind found = PlainType.of(field.items().get(i)).kind();
      if (kind != null && kind != found) return Kind.TEXT;
      kind = found;
    }
    return kind == null ? Kind.TEXT : kind;
  }

  private ChangeSet rewrite(Style style) {
    Span first = field.itemSpans().getFirst();
    Span last = field.itemSpans().getLast();
    StringBuilder out = new StringBuilder();
    for (int j = 0; j < items.size(); j++) {
      int from = alignment.bytes[j];
      out.append(
          from >= 0
              ? head.substring(field.itemSpans().get(from).from(), field.itemSpans().get(from).to())
              : form.write(style, items.get(j)));
      if (j + 1 < items.size()) out.append(separator(j));
    }
    int end = alignment.place[items.size() - 1];
    if (end >= 0 && end + 1 < field.items().size()) out.append(commentAfter(end));
    Span span = new Span(first.from(), last.to());
    return trimmed(span, out.toString());
  }

  private String separator(int j) {
    int here = alignment.place[j];
    int next = alignment.place[j + 1];
    int last = field.items().size() - 1;
    if (here >= 0 && here < last) return between(here);
    if (here < 0 && next > 0)
      return between(next - 1).indexOf('#') < 0 ? between(next - 1) : usual();
    return usual();
  }

  private String between(int item) {
    List<Span> spans = field.itemSpans();
    return head.substring(spans.get(item).to(), spans.get(item + 1).from());
  }

  /** What stands between most items, without comments. */
  private String usual() {
    List<Span> spans = field.itemSpans();
    for (int i = 0; i + 1 < spans.size(); i++) {
      if (between(i).indexOf('#') < 0) return between(i);
    }
    int open = field.valueSpan().from() + 1;
    String lead = head.substring(open, spans.getFirst().from());
    boolean lines = lead.chars().anyMatch(unit -> YamlLines.isBreak((char) unit));
    return lines && lead.indexOf('#') < 0 ? "," + lead : ", ";
  }

  /** The comment that stands behind an item whose next one goes: it stays, with its comma. */
  private String commentAfter(int item) {
    String gap = between(item);
    int comment = gap.indexOf('#');
    return comment < 0 ? "" : gap.substring(0, YamlLines.end(gap, comment));
  }

  /** The change without what both texts have in common at their ends. */
  private ChangeSet trimmed(Span span, String now) {
    Change change = Change.between(head.substring(span.from(), span.to()), now);
    return ChangeSet.of(change.span().shift(span.from()), change.inserted());
  }
}
