package genko.ui.form;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** Yes or no as a box to check, with the word that stands in the file. */
final class SwitchBody extends RowBody {
  private final CheckBox box = new CheckBox();

  SwitchBody(SwitchRow row) {
    super("switch-body");
    box.setAccessibleText(row.label());
    box.setSelected(row.onProperty().get());
    box.textProperty()
        .bind(Bindings.createStringBinding(() -> row.field().text(), row.fieldProperty()));
    box.disableProperty().bind(row.form().editableProperty().not());
    row.onProperty().addListener((value, before, after) -> box.setSelected(after));
    box.selectedProperty().addListener((value, before, after) -> row.set(after));
    box.focusedProperty().addListener((value, was, is) -> row.hold(is));
    getChildren().add(box);
  }

  @Override
  Node target() {
    return box;
  }
}
