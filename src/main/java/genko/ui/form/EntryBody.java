package genko.ui.form;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** A row's value in a text control. */
abstract class EntryBody extends RowBody {
  static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final TextInputControl control;
  private final TextBinding typing;

  EntryBody(String kind, EntryRow row, TextInputControl control) {
    super(kind);
    this.control = control;
    control.getStyleClass().add("row-entry");
    control.setAccessibleText(row.label());
    control.setText(row.shown());
    typing = new TextBinding(control, row.form(), row::type);
    row.shownProperty().addListener((value, before, after) -> typing.show(after));
    row.refusalProperty()
        .addListener(
            (value, before, after) -> control.pseudoClassStateChanged(REFUSED, after.isPresent()));
    control.focusedProperty().addListener((value, was, is) -> row.hold(is));
  }

  @Override
  final Node target() {
    return control;
  }

  @Override
  final boolean isComposing() {
    return typing.composingProperty().get();
  }
}
