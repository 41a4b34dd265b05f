package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A list with a dash a line. Comments stay with the items that stay. */
final class BlockList {
  private final String head;
  private final Field field;
  private final List<String> items;
  private final String lineEnd;
  private final ItemAlignment alignment;
  private final Kind kind;

  private BlockList(String head, Field field, List<String> items, String lineEnd) {
    this.head = head;
    this.field = field;
    this.items = items;
    this.alignment = new ItemAlignment(field.items(), items);
    this.kind = FlowList.plainKind(head, field);
    int next = YamlLines.next(head, field.valueSpan().to());
    String own = head.substring(YamlLines.end(head, field.valueSpan().to()), next);
    this.lineEnd = own.isEmpty() ? lineEnd : own;
  }

  /** Candidates that make {@code field} list {@code items}, of which there is at least one. */
  static List<ChangeSet> rewrite(String head, Field field, List<String> items, String lineEnd) {
    BlockList list = new BlockList(head, field, items, lineEnd);
    return List.of(
        list.rewrite(FlowList.usual(head, field.itemSpans())), list.rewrite(Style.DOUBLE));
  }

  private ChangeSet rewrite(Style style) {
    List<Change> changes = new ArrayList<>();
    boolean[] taken = new boolean[field.items().size()];
    Arrays.fill(taken, false);
    int after = -1;
    for (int j = 0; j < items.size(); j++) {
      int place = alignment.place[j];
      String text = text(style, j);
      if (place < 0) {
        int at = after < 0 ? dashLine(0) : lineAfter(after);
        changes.add(new Change(Span.at(at), lead() + text + comment(j) + lineEnd));
      } else {
        taken[place] = true;
        after = place;
        if (alignment.bytes[j] != place) {
          Span span = field.itemSpans().get(place);
          changes.add(new Change(span, span.isEmpty() ? " " + text : text));
        }
      }
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) changes.add(new Change(new Span(dashLine(i), lineAfter(i)), ""));
    }
    return ChangeSet.of(changes);
  }

  private String text(Style style, int j) {
    int from = alignment.bytes[j];
    if (from < 0) return Scalars.item(style, kind, items.get(j), false).getFirst();
    Span span = field.itemSpans().get(from);
    return head.substring(span.from(), span.to());
  }

  /** The comment behind an item that moves goes with it. */
  private String comment(int j) {
    int from = alignment.bytes[j];
    if (from < 0) return "";
    int end = field.itemSpans().get(from).to();
    return head.substring(end, YamlLines.stripped(head, end, YamlLines.end(head, end)));
  }

  /** Indentation, dash and space, as the first item that has a value has them. */
  private String lead() {
    for (int i = 0; i < field.itemSpans().size(); i++) {
      Span span = field.itemSpans().get(i);
      String lead = head.substring(YamlLines.start(head, span.from()), span.from());
      if (!span.isEmpty() && lead.stripLeading().startsWith("-")) return lead;
    }
    int at = field.valueSpan().from();
    return head.substring(YamlLines.start(head, at), at) + "- ";
  }

  private int dashLine(int item) {
    int from = item == 0 ? field.valueSpan().from() : field.itemSpans().get(item - 1).to();
    int dash = item == 0 ? from : YamlLines.skipComments(head, from, head.length());
    return YamlLines.start(head, dash);
  }

  private int lineAfter(int item) {
    return YamlLines.next(head, field.itemSpans().get(item).to());
  }
}
