package genko.ui.find;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** A list through whose rows the keyboard goes. */
public abstract class RowList<T> extends ListView<T> {
  /** {@code spoken} is what a screen reader says of it. */
  protected RowList(String style, String spoken) {
    getStyleClass().add(style);
    setAccessibleText(spoken);
    setCellFactory(view -> cell());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** What shows one of the rows that are in sight. */
  protected abstract RowCell<T> cell();

  /** Does what a key asks of the chosen row; whether there was something to do. */
  protected abstract boolean act(KeyEvent event, T row);

  /** Chooses the first row, if none is chosen, and takes the keyboard. */
  protected void enter() {
    if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().clearAndSelect(0);
    }
    super.requestFocus();
  }

  private void pressed(KeyEvent event) {
    T row = getSelectionModel().getSelectedItem();
    if (row != null && act(event, row)) event.consume();
  }
}
