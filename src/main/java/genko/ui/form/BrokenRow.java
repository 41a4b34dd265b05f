package genko.ui.form;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A row whose YAML cannot be read: shows the lines as they stand, to be mended in the text. */
final class BrokenRow extends Row {
  private final ReadOnlyStringWrapper lines;

  BrokenRow(FormModel form, Field field, int nth) {
    super(form, field, nth);
    lines = new ReadOnlyStringWrapper(read(field));
  }

  ReadOnlyStringProperty linesProperty() {
    return lines.getReadOnlyProperty();
  }

  private String read(Field field) {
    return form().text(field.lines()).stripTrailing();
  }

  @Override
  boolean tolerates(Field next) {
    return next.kind() == Kind.BROKEN;
  }

  @Override
  void refresh(Field before) {
    lines.set(read(field()));
  }
}
