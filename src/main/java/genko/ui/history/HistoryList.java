package genko.ui.history;

import genko.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The versions to choose from, newest first. */
public final class HistoryList extends ListView<VersionItem> {
  HistoryList(Words words) {
    getStyleClass().add("versions");
    setAccessibleText(words.say("history.list"));
    setCellFactory(view -> new Cell());
  }

  /** Shows {@code items}, with the version that was chosen still chosen. */
  void show(List<VersionItem> items, String placeholder) {
    Label none = new Label(placeholder);
    none.setWrapText(true);
    setPlaceholder(none);
    VersionItem before = getSelectionModel().getSelectedItem();
    if (getItems().equals(items)) return;
    getItems().setAll(items);
    if (items.isEmpty()) return;
    int at = 0;
    while (before != null && at < items.size() && !items.get(at).is(before)) at++;
    getSelectionModel().clearAndSelect(at % items.size());
  }

  private static final class Cell extends ListCell<VersionItem> {
    private final Label when = label("when");
    private final Label what = label("what");
    private final Label size = label("size");
    private final HBox row = new HBox(when, what, size);

    Cell() {
      setPrefWidth(0);
      HBox.setHgrow(what, Priority.ALWAYS);
      what.setMaxWidth(Double.MAX_VALUE);
      when.setMinWidth(Region.USE_PREF_SIZE);
      size.setMinWidth(Region.USE_PREF_SIZE);
      row.getStyleClass().add("version");
    }

    private static Label label(String style) {
      Label label = new Label();
      label.getStyleClass().add(style);
      return label;
    }

    @Override
    protected void updateItem(VersionItem item, boolean empty) {
      super.updateItem(item, empty);
      boolean none = empty || item == null;
      setGraphic(none ? null : row);
      setAccessibleText(none ? "" : item.spoken());
      if (none) return;
      when.setText(item.when());
      what.setText(item.what());
      size.setText(item.size());
    }
  }
}
