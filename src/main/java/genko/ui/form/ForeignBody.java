package genko.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** A value to be seen and copied, and whose it is. */
final class ForeignBody extends RowBody {
  private final TextField value = new TextField();

  ForeignBody(ForeignRow row) {
    super("foreign-body");
    value.getStyleClass().add("row-entry");
    value.setEditable(false);
    value.setAccessibleText(row.label());
    value.textProperty().bind(row.valueProperty());
    Label reason = new Label(row.reason());
    reason.getStyleClass().add("row-note");
    reason.setWrapText(true);
    getChildren().addAll(value, reason);
  }

  @Override
  Node target() {
    return value;
  }
}
