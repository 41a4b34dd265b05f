package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The edits of a front matter in JSON. Whatever comes, goes or moves takes its comma along. */
final class JsonEdits extends SourceEdits {
  JsonEdits(FrontMatter before) {
    super(before);
  }

  @Override
  List<String> instead(Field field, String value) {
    List<String> forms = new ArrayList<>();
    Optional<Kind> plain =
        field.style() == Style.PLAIN ? JsonScanner.plain(value) : Optional.empty();
    boolean number = field.kind() == Kind.INTEGER || field.kind() == Kind.NUMBER;
    boolean alike =
        plain
            .filter(
                kind ->
                    kind == field.kind() || number && (kind == Kind.INTEGER || kind == Kind.NUMBER))
            .isPresent();
    if (alike) forms.add(value);
    forms.add(quoted(value));
    return forms;
  }

  @Override
  List<String> fresh(String key, String value) {
    boolean plain = !Kinds.TEXTS.contains(key) && JsonScanner.plain(value).isPresent();
    return plain ? List.of(value, quoted(value)) : List.of(quoted(value));
  }

  @Override
  String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      switch (unit) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          boolean hidden = unit < ' ' || unit >= '\u007F' && unit < '\u00A0' || unit == '\uFEFF';
          boolean breaks = unit == '\u2028' || unit == '\u2029';
          if (hidden || breaks) out.append("\\u%04x".formatted((int) unit));
          else out.append(unit);
        }
      }
    }
    return out.append('"').toString();
  }

  @Override
  String item(Style usual, String item) {
    boolean plain = usual == Style.PLAIN && JsonScanner.plain(item).isPresent();
    return plain ? item : quoted(item);
  }

  @Override
  SourceScanner scanner(String source) {
    return new JsonScanner(source, new Span(0, source.length()));
  }

  @Override
  FieldEdit add(String key, List<String> forms, BiPredicate<FrontMatter, Field> wanted) {
    List<Field> fields = before.fields();
    int index = Placement.place(fields, key);
    for (String form : forms) {
      String entry = quoted(key) + colon() + form;
      ChangeSet changes;
      if (fields.isEmpty()) {
        String end = before.lineEnd();
        Span inside = new Span(before.yaml().from() + 1, before.yaml().to() - 1);
        if (!head.substring(inside.from(), inside.to()).isBlank()) break;
        changes =
            ChangeSet.insert(inside.from(), end + "  " + entry + (inside.isEmpty() ? end : ""));
      } else if (index == 0) {
        changes = ChangeSet.insert(fields.getFirst().keySpan().from(), entry + "," + gap());
      } else {
        int at = fields.get(index - 1).valueSpan().to();
        changes = ChangeSet.insert(at, "," + gap() + entry);
      }
      Optional<FieldEdit> done = added(changes, index, key, wanted);
      if (done.isPresent()) return done.get();
    }
    return VerifiedEdit.refused(Span.at(before.yaml().from()), key);
  }

  /** What stands between key and value of the first field. */
  private String colon() {
    if (before.fields().isEmpty()) return ": ";
    Field first = before.fields().getFirst();
    String between = head.substring(first.keySpan().to(), first.valueSpan().from());
    return between.indexOf('\n') < 0 && !between.isBlank() ? between : ": ";
  }

  /** The white space before the first field, or where that is on the line of the brace a space. */
  private String gap() {
    Field first = before.fields().getFirst();
    String lead = head.substring(before.yaml().from() + 1, first.keySpan().from());
    return lead.indexOf('\n') >= 0 && lead.isBlank() ? lead : " ";
  }

  private static Span member(Field field) {
    return new Span(field.keySpan().from(), field.valueSpan().to());
  }

  @Override
  public FieldEdit remove(List<Field> gone) {
    if (gone.isEmpty()) return FieldEdit.nothing();
    List<Field> all = before.fields();
    List<Field> left = new ArrayList<>(all);
    left.removeAll(gone);
    List<Change> changes = new ArrayList<>();
    int last = left.isEmpty() ? -1 : left.getLast().index();
    for (Field field : gone) {
      int i = field.index();
      if (i < last) {
        changes.add(new Change(new Span(member(field).from(), member(all.get(i + 1)).from()), ""));
      }
    }
    if (last < all.size() - 1) {
      int from = last < 0 ? member(all.getFirst()).from() : member(all.get(last)).to();
      changes.add(new Change(new Span(from, member(all.getLast()).to()), ""));
    }
    ChangeSet whole = ChangeSet.of(changes);
    return stay(left, trial.after(whole))
        ? new FieldEdit.Done(whole)
        : VerifiedEdit.refused(gone.getFirst().keySpan(), gone.getFirst().key());
  }

  /** The members change places; what stands between them stays where it is. */
  @Override
  public FieldEdit move(Field field, int index) {
    List<Field> fields = before.fields();
    int to = Math.clamp(index, 0, fields.size() - 1);
    if (to == field.index()) return FieldEdit.nothing();
    List<Field> order = new ArrayList<>(fields);
    order.remove(field.index());
    order.add(to, field);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < order.size(); i++) {
      Span member = member(order.get(i));
      out.append(head, member.from(), member.to());
      if (i + 1 < order.size()) {
        out.append(head, member(fields.get(i)).to(), member(fields.get(i + 1)).from());
      }
    }
    Span span = new Span(member(fields.getFirst()).from(), member(fields.getLast()).to());
    ChangeSet changes = between(span, out.toString());
    return stay(order, trial.after(changes))
        ? new FieldEdit.Done(changes)
        : VerifiedEdit.refused(field.keySpan(), field.key());
  }

  /** Whether {@code after} has {@code wanted} and nothing else, in this order. */
  private boolean stay(List<Field> wanted, @Nullable FrontMatter after) {
    if (after == null || after.fields().size() != wanted.size()) return false;
    for (int i = 0; i < wanted.size(); i++) {
      if (!trial.same(wanted.get(i), after, after.fields().get(i))) return false;
    }
    return true;
  }
}
