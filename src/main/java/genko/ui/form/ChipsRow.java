package genko.ui.form;

import genko.blog.FieldUse;
import genko.check.ItemForms;
import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import genko.frontmatter.FieldEdit;
import genko.text.Problem;
import genko.text.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A row of values in a list, each of which is added and removed by itself. */
final class ChipsRow extends Row {
  private static final int SUGGESTED = 8;
  private static final Pattern SEPARATOR = Pattern.compile("[,、，\\n]");

  private final ObservableList<String> items = FXCollections.observableArrayList();

  ChipsRow(FormModel form, Field field, int nth) {
    super(form, field, nth);
    items.setAll(field.items());
  }

  ObservableList<String> items() {
    return items;
  }

  /**
   * Takes what stands in the entry: everything before a comma, Japanese or not, becomes items; what
   * comes after the last one is returned, to stay in the entry.
   */
  String type(String text) {
    List<String> parts = parts(text);
    if (parts.size() == 1) return text;
    add(parts.subList(0, parts.size() - 1));
    return parts.getLast();
  }

  /** The values in {@code text}, by its commas, Japanese or not, and lines. */
  static List<String> parts(String text) {
    return List.of(SEPARATOR.split(text, -1));
  }

  /** Adds those of {@code values} that are new, in one step. */
  void add(List<String> values) {
    List<String> next = new ArrayList<>(items);
    for (String value : values) {
      String item = value.strip();
      if (!item.isEmpty() && !next.contains(item)) next.add(item);
    }
    set(next);
  }

  void remove(int index) {
    List<String> next = new ArrayList<>(items);
    next.remove(index);
    set(next);
  }

  void move(int from, int to) {
    if (to < 0 || to >= items.size()) return;
    List<String> next = new ArrayList<>(items);
    next.add(to, next.remove(from));
    set(next);
  }

  private void set(List<String> next) {
    if (next.equals(items) || !isThere()) return;
    boolean more = next.size() > items.size();
    if (more && form().hints().kind().use(key()) instanceof FieldUse.Items(int most, String key)) {
      if (next.size() > most) {
        refuse(Optional.of(Problem.of(Severity.DOUBT, field().valueSpan(), key, most)));
        return;
      }
    }
    FieldEdit edit = form().head().setItems(field(), next);
    refuse(edit.refusal());
    form().dispatch(edit.changes(), "");
  }

  /**
   * Known values that hold what is typed and are not in the list yet, those that begin so first.
   */
  List<String> suggestions(String typed) {
    String wanted = ItemForms.folded(typed.strip());
    List<String> first = new ArrayList<>();
    List<String> then = new ArrayList<>();
    for (String value : form().hints().known(key())) {
      String low = ItemForms.folded(value);
      if (items.contains(value) || !low.contains(wanted)) continue;
      (low.startsWith(wanted) ? first : then).add(value);
    }
    first.addAll(then);
    return first.subList(0, Math.min(SUGGESTED, first.size()));
  }

  @Override
  boolean tolerates(Field next) {
    return next.kind() == Kind.LIST || next.kind() == Kind.EMPTY;
  }

  @Override
  void refresh(Field before) {
    refuse(Optional.empty());
    if (!items.equals(field().items())) items.setAll(field().items());
  }
}
