package genko.ui.form;

import genko.blog.FieldUse;
import genko.check.Diagnostic;
import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import genko.text.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * One field as the form shows it; outlives the fields that it shows, one after the other, as long
 * as they have one key and a kind that its control can show. {@code nth} tells repeated keys apart.
 */
abstract sealed class Row permits EntryRow, ChipsRow, SwitchRow, BrokenRow, ForeignRow {
  private static final Set<String> LISTS = Set.of("tags", "categories", "topics", "aliases");

  private final FormModel form;
  private final String key;
  private final int nth;
  private final ReadOnlyObjectWrapper<Field> field;
  private final ObservableList<Diagnostic> advice = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Problem>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean held;

  Row(FormModel form, Field field, int nth) {
    this.form = form;
    this.key = field.key();
    this.nth = nth;
    this.field = new ReadOnlyObjectWrapper<>(field);
  }

  /** The row whose control {@code field} asks for. */
  static Row of(FormModel form, Field field, int nth) {
    Kind kind = field.kind();
    if (kind == Kind.BROKEN) return new BrokenRow(form, field, nth);
    FieldUse use = form.hints().kind().use(field.key());
    if (use instanceof FieldUse.Foreign foreign) {
      return new ForeignRow(form, field, nth, foreign.key());
    }
    if (kind == Kind.YAML) return new YamlRow(form, field, nth);
    if (kind == Kind.LIST || LISTS.contains(field.key())) return new ChipsRow(form, field, nth);
    boolean text = use instanceof FieldUse.Choice || use instanceof FieldUse.Emoji;
    if (text && field.isScalar()) return new TextRow(form, field, nth);
    if (kind == Kind.BOOLEAN) return new SwitchRow(form, field, nth);
    if (NumberRow.suits(field)) return new NumberRow(form, field, nth);
    if (DateRow.suits(field)) return new DateRow(form, field, nth);
    return new TextRow(form, field, nth);
  }

  /** How many other posts have {@code value} here, in words; empty where none has. */
  final String posts(String value) {
    int posts = form.hints().posts(key, value);
    return posts == 0 ? "" : form.words().say("form.posts", posts);
  }

  final FormModel form() {
    return form;
  }

  final String key() {
    return key;
  }

  /**
   * What the row is called: a word for the fields that blogs have, the key itself for any other.
   */
  final String label() {
    if (key.isEmpty()) return form.words().say("form.no-key");
    return UsualField.label(key).map(form.words()::say).orElse(key);
  }

  final boolean isFor(Field other, int occurrence) {
    return key.equals(other.key()) && nth == occurrence;
  }

  final Field field() {
    return field.get();
  }

  final ReadOnlyObjectProperty<Field> fieldProperty() {
    return field.getReadOnlyProperty();
  }

  final ObservableList<Diagnostic> advice() {
    return advice;
  }

  /** Why what the writer last did in the row is not written. */
  final ReadOnlyObjectProperty<Optional<Problem>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  final boolean isRefused() {
    return refusal.get().isPresent();
  }

  final void refuse(Optional<Problem> reason) {
    refusal.set(reason);
  }

  final void advise(List<Diagnostic> given) {
    if (!advice.equals(given)) advice.setAll(given);
  }

  /**
   * Whether the post still has the field. A row whose field was taken away, by an undo for example,
   * is left by the writer only after that, and has nothing to write into.
   */
  final boolean isThere() {
    return form.head().has(field());
  }

  /** Takes over {@code next}, whose place or value differs from the field shown so far. */
  final void update(Field next) {
    Field before = field.get();
    if (before.equals(next)) return;
    field.set(next);
    refresh(before);
  }

  /**
   * Says whether the writer is in the row's control. A row that is held keeps its control though
   * the value typed so far may ask for another; it gets that one when it is left.
   */
  void hold(boolean holding) {
    if (held == holding) return;
    held = holding;
    if (!holding) form.settle();
  }

  /** Whether this row can go on showing {@code next}. */
  final boolean keeps(Field next) {
    return held && tolerates(next) || suitsAsOf(next);
  }

  private boolean suitsAsOf(Field next) {
    return Row.of(form, next, nth).sameControl(this);
  }

  /** Whether {@code other} is shown in the same control as this row. */
  boolean sameControl(Row other) {
    return other.getClass() == getClass();
  }

  /** Whether the control can show {@code next} for the time being. */
  abstract boolean tolerates(Field next);

  /** Shows {@link #field} in place of {@code before}. */
  abstract void refresh(Field before);

  /** Drops what was typed but not written; whether there was anything. */
  boolean revert() {
    boolean refused = isRefused();
    refuse(Optional.empty());
    return refused;
  }
}
