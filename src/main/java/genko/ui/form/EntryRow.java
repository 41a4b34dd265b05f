package genko.ui.form;

import genko.frontmatter.Field;
import genko.frontmatter.FieldEdit;
import genko.text.Problem;
import genko.text.Problem.Severity;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A row whose value is typed as text. What cannot be written yet stays in the control with the
 * reason and out of the post, until it can be written, the post's own value changes, or it is
 * reverted.
 */
abstract sealed class EntryRow extends Row permits TextRow, DateRow, NumberRow, YamlRow {
  private final ReadOnlyStringWrapper shown;
  private boolean writing;

  EntryRow(FormModel form, Field field, int nth) {
    super(form, field, nth);
    shown = new ReadOnlyStringWrapper(read(field));
  }

  /** What the control shows for {@code field}. */
  abstract String read(Field field);

  /** What {@code text}, typed for the present field, does to the post. */
  abstract FieldEdit write(String text);

  /** What the control shows: the field's value, or what was typed and could not be written. */
  final ReadOnlyStringProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  final String shown() {
    return shown.get();
  }

  /** Takes what stands in the control after a key, a paste, or a composition that is committed. */
  final void type(String text) {
    if (text.equals(shown.get()) || !isThere()) return;
    shown.set(text);
    if (text.equals(read(field()))) {
      refuse(Optional.empty());
      return;
    }
    FieldEdit edit = write(text);
    refuse(edit.refusal());
    writing = true;
    try {
      form().dispatch(edit.changes(), "form:" + key());
    } finally {
      writing = false;
    }
  }

  final FieldEdit refused(String reason, Object... args) {
    return new FieldEdit.Refused(Problem.of(Severity.DOUBT, field().valueSpan(), reason, args));
  }

  @Override
  final boolean revert() {
    boolean unwritten = super.revert();
    shown.set(read(field()));
    return unwritten;
  }

  @Override
  final void hold(boolean holding) {
    super.hold(holding);
    if (!holding && !isRefused()) shown.set(read(field()));
  }

  @Override
  final void refresh(Field before) {
    // While it is typed in, the control shows what was typed, however it was written.
    if (writing) return;
    String now = read(field());
    if (isRefused() && now.equals(read(before))) return;
    refuse(Optional.empty());
    shown.set(now);
  }

  @Override
  boolean tolerates(Field next) {
    return next.isScalar();
  }
}
