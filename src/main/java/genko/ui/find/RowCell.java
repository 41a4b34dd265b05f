package genko.ui.find;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Shows a row of a list, as wide as the list is. */
public abstract class RowCell<T> extends ListCell<T> {
  protected RowCell() {
    setPrefWidth(0);
  }

  /** Shows {@code row}; what it showed before is still there. */
  protected abstract void show(T row);

  @Override
  protected final void updateItem(@Nullable T row, boolean empty) {
    super.updateItem(row, empty);
    if (!empty && row != null) {
      show(row);
      return;
    }
    setGraphic(null);
    setTooltip(null);
    setAccessibleText("");
  }

  /** A label that takes the room that others leave, and is cut where that is too little. */
  protected static Label wide(String style) {
    Label label = label(style);
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  /** A label that is never cut. */
  protected static Label whole(String style) {
    Label label = label(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  protected static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  /** A box that turns the row; so does the space bar, the one way through for the keyboard. */
  protected final CheckBox box(Consumer<T> turn) {
    CheckBox box = new CheckBox();
    box.setFocusTraversable(false);
    box.setOnAction(
        event -> {
          if (getItem() != null) turn.accept(getItem());
        });
    return box;
  }

  /** Hears of clicks on a row. */
  protected final void setOnClicked(BiConsumer<MouseEvent, T> handler) {
    setOnMouseClicked(
        event -> {
          if (getItem() != null && !isEmpty()) handler.accept(event, getItem());
        });
  }
}
