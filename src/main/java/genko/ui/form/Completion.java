package genko.ui.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/**
 * Values offered under a text field while it is typed in: Down and Up walk through them, Enter
 * takes the one that is chosen, Tab that or the first, Escape closes. The field keeps the focus, so
 * that typing goes on.
 */
final class Completion {
  private static final int ROWS = 8;
  private static final double ROW = 28;

  private final TextField field;
  private final Function<String, List<String>> offers;
  private final Consumer<String> chosen;
  private final ListView<String> list = new ListView<>();
  private @Nullable Popup popup;

  /** {@code noted} is what stands beside a value, as far as there is something to say of it. */
  Completion(
      TextField field,
      Function<String, List<String>> offers,
      Function<String, String> noted,
      Consumer<String> chosen) {
    this.field = field;
    this.offers = offers;
    this.chosen = chosen;
    list.setCellFactory(view -> new Cell(noted));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    // The field takes the key after its handlers, so what is typed is seen a turn later.
    field.addEventHandler(KeyEvent.KEY_TYPED, key -> Platform.runLater(this::offer));
    field.focusedProperty().addListener((value, was, is) -> close());
  }

  /** A value, and at its right what is said of it. */
  private static final class Cell extends ListCell<String> {
    private final Function<String, String> noted;
    private final Label value = new Label();
    private final Label note = new Label();
    private final HBox row = new HBox(value, note);

    Cell(Function<String, String> noted) {
      this.noted = noted;
      HBox.setHgrow(value, Priority.ALWAYS);
      value.setMaxWidth(Double.MAX_VALUE);
      value.setMinWidth(0);
      note.setMinWidth(USE_PREF_SIZE);
      note.getStyleClass().add("note");
      row.getStyleClass().add("offer-row");
      // As wide as the list: a long value is cut.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      boolean none = item == null || empty;
      setGraphic(none ? null : row);
      if (item == null || empty) return;
      value.setText(item);
      note.setText(noted.apply(item));
      setAccessibleText((item + " " + note.getText()).strip());
    }
  }

  /** Offers what goes on with the text in the field. */
  void offer() {
    String text = field.getText();
    List<String> values = text.isBlank() ? List.of() : offers.apply(text);
    boolean nothingNew = values.isEmpty() || values.size() == 1 && values.contains(text);
    if (nothingNew) {
      close();
    } else {
      open(values);
    }
  }

  /** Shows {@code values}, none of them chosen yet. */
  void open(List<String> values) {
    boolean gone = field.getScene() == null || !field.isFocused();
    if (values.isEmpty() || gone || !field.isEditable()) return;
    if (popup == null) popup = build();
    list.getItems().setAll(values);
    list.getSelectionModel().clearSelection();
    list.setFixedCellSize(ROW);
    list.setPrefHeight(Math.min(ROWS, values.size()) * ROW + 2);
    list.setPrefWidth(Math.max(160, field.getWidth()));
    Bounds at = field.localToScreen(field.getBoundsInLocal());
    if (popup.isShowing()) return;
    popup.getScene().getStylesheets().setAll(field.getScene().getStylesheets());
    popup.show(field, at.getMinX(), at.getMaxY() + 2);
  }

  private Popup build() {
    list.getStyleClass().add("form-completion");
    list.getStylesheets().add(FormPane.STYLES);
    list.setFocusTraversable(false);
    list.setOnMouseClicked(click -> take());
    Popup built = new Popup();
    built.setAutoHide(true);
    built.getContent().add(list);
    return built;
  }

  private void press(KeyEvent key) {
    if (!isOpen()) {
      boolean asks = key.getCode() == KeyCode.DOWN && !key.isAltDown();
      if (asks) open(offers.apply(field.getText()));
      if (asks) key.consume();
      return;
    }
    switch (key.getCode()) {
      case DOWN -> walk(key, 1);
      case UP -> walk(key, -1);
      case ENTER -> {
        if (take()) key.consume();
      }
      case TAB -> {
        if (key.isShiftDown() || key.isShortcutDown()) return;
        boolean none = list.getSelectionModel().isEmpty();
        if (none && !field.getText().isBlank()) list.getSelectionModel().selectFirst();
        if (take()) key.consume();
      }
      default -> {}
    }
  }

  private void walk(KeyEvent key, int by) {
    if (key.isAltDown()) return;
    int next = list.getSelectionModel().getSelectedIndex() + by;
    if (next < 0) {
      list.getSelectionModel().clearSelection();
    } else if (next < list.getItems().size()) {
      list.getSelectionModel().select(next);
      list.scrollTo(next);
    }
    key.consume();
  }

  private boolean take() {
    String value = list.getSelectionModel().getSelectedItem();
    close();
    if (value != null) chosen.accept(value);
    return value != null;
  }

  boolean isOpen() {
    return popup != null && popup.isShowing();
  }

  /** Closes the list; whether it was open. */
  boolean close() {
    if (popup == null || !popup.isShowing()) return false;
    popup.hide();
    return true;
  }
}
