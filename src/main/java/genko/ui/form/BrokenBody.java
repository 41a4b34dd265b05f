package genko.ui.form;

import javafx.scene.Node;
import javafx.scene.control.TextArea;

/** The lines of a field that cannot be read, as they stand: to be seen and copied. */
final class BrokenBody extends RowBody {
  private final TextArea lines = new GrowingArea(false);

  BrokenBody(BrokenRow row) {
    super("broken-body");
    lines.getStyleClass().add("row-entry");
    lines.setEditable(false);
    lines.setAccessibleText(row.label());
    lines.textProperty().bind(row.linesProperty());
    getChildren().add(lines);
  }

  @Override
  Node target() {
    return lines;
  }
}
