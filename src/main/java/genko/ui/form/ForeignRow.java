package genko.ui.form;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A row whose value another program writes: shown, and changed in the text alone. */
final class ForeignRow extends Row {
  private final ReadOnlyStringWrapper value;
  private final String reason;

  /** {@code reason} is the key of a sentence that says whose value it is. */
  ForeignRow(FormModel form, Field field, int nth, String reason) {
    super(form, field, nth);
    this.reason = reason;
    value = new ReadOnlyStringWrapper(read(field));
  }

  ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** Whose value it is, in a sentence. */
  String reason() {
    return form().words().say(reason);
  }

  private String read(Field field) {
    String written = field.isScalar() ? field.text() : form().text(field.valueSpan());
    boolean none = written.isBlank() || written.equals("null") || written.equals("~");
    return none ? form().words().say("form.foreign-none") : written.strip();
  }

  @Override
  boolean sameControl(Row other) {
    return other instanceof ForeignRow row && row.reason.equals(reason);
  }

  @Override
  boolean tolerates(Field next) {
    return next.kind() != Kind.BROKEN;
  }

  @Override
  void refresh(Field before) {
    value.set(read(field()));
  }
}
