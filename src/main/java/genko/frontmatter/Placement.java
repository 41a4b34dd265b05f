package genko.frontmatter;

import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.Indentation;
import genko.frontmatter.yaml.NodeMeaning;
import genko.frontmatter.yaml.Quoting;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Where fields go when they come, leave or move. */
final class Placement {
  /** The blog's order; keys that are not in it go last. */
  private static final List<String> ORDER =
      List.of("layout", "title", "date", "categories", "tags", "author", "excerpt", "reading_time");

  private final FrontMatter before;
  private final String head;
  private final VerifiedEdit trial;

  Placement(FrontMatter before) {
    this.before = before;
    this.head = before.head();
    this.trial = new VerifiedEdit(before);
  }

  FieldEdit add(String key, String value) {
    List<String> forms = Scalars.fresh(key, value);
    return add(key, forms, (after, now) -> now.isScalar() && now.text().equals(value));
  }

  FieldEdit addItems(String key, List<String> items) {
    List<String> wanted = List.copyOf(items);
    String form = FlowList.fresh(wanted);
    return add(key, List.of(form), (after, now) -> now.items().equals(wanted));
  }

  FieldEdit addYaml(String key, String yaml) {
    ComposedYaml alone = ComposedYaml.of(yaml);
    if (alone.fault().isPresent()) {
      ComposedYaml.Fault fault = alone.fault().get();
      Span at = Span.at(before.yaml().to());
      return new FieldEdit.Refused(Problem.of(Severity.FAULT, at, fault.key(), fault.word()));
    }
    if (alone.node() == null) return add(key, List.of(""), (after, now) -> true);
    String meaning = NodeMeaning.of(alone.node());
    String end = before.lineEnd();
    String below = end + Indentation.add(yaml, indent().length() + 2, end);
    return add(
        key,
        List.of(String.join(end, Indentation.lines(yaml)), below),
        (after, now) -> after.meaning(now).equals(meaning));
  }

  private FieldEdit add(String key, List<String> forms, BiPredicate<FrontMatter, Field> wanted) {
    String name = name(key);
    for (String form : forms) {
      boolean spaced = !form.isEmpty() && !YamlLines.isBreak(form.charAt(0));
      String entry = name + (spaced ? ": " : ":") + form + before.lineEnd();
      if (!before.exists()) {
        FieldEdit edit = create(key, entry, wanted);
        if (edit instanceof FieldEdit.Done) return edit;
        continue;
      }
      int index = place(before.fields(), key);
      ChangeSet changes = ChangeSet.insert(offset(index), indent() + entry);
      FrontMatter after = trial.after(changes);
      if (after != null && trial.othersStay(after, -1, index)) {
        Field now = after.fields().get(index);
        if (now.key().equals(key) && wanted.test(after, now)) return new FieldEdit.Done(changes);
      }
    }
    return VerifiedEdit.refused(Span.at(before.yaml().to()), key);
  }

  private FieldEdit create(String key, String entry, BiPredicate<FrontMatter, Field> wanted) {
    Text text = before.text();
    String end = before.lineEnd();
    boolean open = text.length() == 0 || YamlLines.isBreak(text.charAt(0));
    String head = "---" + end + entry + "---" + end;
    if (end.equals("\r")) head = head.replace("\r", "\n");
    FrontMatter after = FrontMatter.of(Text.of(head));
    if (!before.problems().isEmpty()) return new FieldEdit.Refused(before.problems().getFirst());
    if (after.fields().size() != 1 || !after.isSound())
      return VerifiedEdit.refused(Span.at(0), key);
    Field now = after.fields().getFirst();
    if (!now.key().equals(key) || !wanted.test(after, now))
      return VerifiedEdit.refused(Span.at(0), key);
    return new FieldEdit.Done(ChangeSet.insert(0, open ? head : head + end));
  }

  /** The key as it is written, in quotes when it would be something else without. */
  private static String name(String key) {
    boolean plain =
        Quoting.fitsPlain(key, true) && key.length() < 100 && !key.startsWith("<<<<<<<");
    return plain ? key : Quoting.inDouble(key);
  }

  private String indent() {
    if (before.fields().isEmpty()) return "";
    Span key = before.fields().getFirst().keySpan();
    return head.substring(YamlLines.start(head, key.from()), key.from());
  }

  /** The index that a new field {@code key} gets among {@code fields}. */
  static int place(List<Field> fields, String key) {
    int rank = ORDER.indexOf(key);
    if (rank < 0) return fields.size();
    for (int i = fields.size() - 1; i >= 0; i--) {
      int other = ORDER.indexOf(fields.get(i).key());
      if (other >= 0 && other < rank) return i + 1;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (ORDER.indexOf(fields.get(i).key()) > rank) return i;
    }
    return fields.size();
  }

  private int offset(int index) {
    List<Field> fields = before.fields();
    if (fields.isEmpty()) return before.yaml().to();
    if (index == 0) return entryStart(fields.getFirst());
    return fields.get(index - 1).lines().to();
  }

  /** Where the comment lines directly above {@code field} begin. */
  private int entryStart(Field field) {
    int from = field.lines().from();
    while (from > before.yaml().from()) {
      int above = YamlLines.start(head, YamlLines.beforeBreak(head, from));
      if (above < before.yaml().from() || !YamlLines.isCommentLine(head, above)) break;
      boolean inside =
          before.fields().stream()
              .anyMatch(
                  other ->
                      other.index() != field.index()
                          && other.lines().to() > above
                          && other.lines().from() <= above);
      if (inside) break;
      from = above;
    }
    return from;
  }

  FieldEdit remove(List<Field> fields) {
    if (fields.isEmpty()) return FieldEdit.nothing();
    List<Change> changes = new ArrayList<>();
    for (Field field : fields) changes.add(removal(field));
    ChangeSet all;
    try {
      all = ChangeSet.of(changes);
    } catch (IllegalArgumentException e) {
      // Entries that share a line, as in a map in braces.
      return VerifiedEdit.refused(fields.getFirst().keySpan(), fields.getFirst().key());
    }
    FrontMatter after = trial.after(all);
    List<Field> left = new ArrayList<>(before.fields());
    left.removeAll(fields);
    if (after != null && isLeft(left, after)) return new FieldEdit.Done(all);
    return VerifiedEdit.refused(fields.getFirst().keySpan(), fields.getFirst().key());
  }

  /** Whether {@code after} has the fields {@code left} and no others. */
  private boolean isLeft(List<Field> left, FrontMatter after) {
    boolean stay = after.fields().size() == left.size();
    for (int i = 0; stay && i < left.size(); i++) {
      stay = trial.same(left.get(i), after, after.fields().get(i));
    }
    return stay;
  }

  private Change removal(Field field) {
    Span lines = field.lines();
    int end = YamlLines.end(head, field.valueSpan().to());
    int comment = YamlLines.skipBlanks(head, field.valueSpan().to(), end);
    boolean commented =
        comment < end
            && head.charAt(comment) == '#'
            && (comment > field.valueSpan().to() || field.valueSpan().isEmpty());
    if (!commented) {
      int first = YamlLines.end(head, field.afterColon());
      comment = YamlLines.skipBlanks(head, field.afterColon(), first);
      commented = comment < first && head.charAt(comment) == '#';
      if (commented) {
        String kept = head.substring(comment, YamlLines.next(head, first));
        return new Change(lines, indentOf(field) + kept);
      }
      return new Change(lines, "");
    }
    return new Change(new Span(field.keySpan().from(), comment), "");
  }

  private String indentOf(Field field) {
    return head.substring(YamlLines.start(head, field.keySpan().from()), field.keySpan().from());
  }

  FieldEdit move(Field field, int index) {
    List<Field> fields = before.fields();
    int to = Math.clamp(index, 0, fields.size() - 1);
    int from = field.index();
    if (to == from) return FieldEdit.nothing();
    Span block = new Span(entryStart(field), field.lines().to());
    int at = to > from ? fields.get(to).lines().to() : entryStart(fields.get(to));
    if (block.touches(at)) return VerifiedEdit.refused(field.keySpan(), field.key());
    ChangeSet changes =
        ChangeSet.of(
            new Change(Span.at(at), head.substring(block.from(), block.to())),
            new Change(block, ""));
    FrontMatter after = trial.after(changes);
    if (after == null || after.fields().size() != fields.size()) {
      return VerifiedEdit.refused(field.keySpan(), field.key());
    }
    List<Field> order = new ArrayList<>(fields);
    order.remove(from);
    order.add(to, field);
    Map<String, Field> winners = before.winners();
    for (int i = 0; i < order.size(); i++) {
      boolean same = trial.same(order.get(i), after, after.fields().get(i));
      if (!same) return VerifiedEdit.refused(field.keySpan(), field.key());
    }
    for (Map.Entry<String, Field> winner : after.winners().entrySet()) {
      Field won = winners.get(winner.getKey());
      if (won == null || !winner.getValue().saysWhat(won)) {
        return VerifiedEdit.refused(field.keySpan(), field.key());
      }
    }
    return new FieldEdit.Done(changes);
  }
}
