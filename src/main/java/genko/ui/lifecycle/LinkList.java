package genko.ui.lifecycle;

import genko.words.Words;
import genko.workspace.lifecycle.LinkReport.Link;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The links that break, each with its line and what it would be; the space bar leaves one out. Of
 * those that have nothing to lead to there is nothing to choose.
 */
final class LinkList extends ListView<Link> {
  private static final double ROW = 48;
  private static final int MOST_ROWS = 4;

  /** Of a line so much is shown before the link, and in all. */
  private static final int LEAD = 24;

  private static final int LONGEST = 200;

  private final Words words;
  private final PostActionModel model;

  LinkList(Words words, PostActionModel model) {
    this.words = words;
    this.model = model;
    getStyleClass().add("links");
    setAccessibleText(words.say("lifecycle.links"));
    setFixedCellSize(ROW);
    setCellFactory(view -> new Cell());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.leftOut().subscribe(this::refresh);
  }

  /** Shows {@code links}, with as many rows as there is room for. */
  void show(List<Link> links) {
    if (!getItems().equals(links)) getItems().setAll(links);
    double high = ROW * Math.min(links.size(), MOST_ROWS) + 2;
    setMinHeight(high);
    setPrefHeight(high);
    setMaxHeight(high);
    setVisible(!links.isEmpty());
    setManaged(!links.isEmpty());
  }

  /** Chooses the first row, if none is chosen, and takes the keyboard. */
  @Override
  public void requestFocus() {
    if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().clearAndSelect(0);
    }
    super.requestFocus();
  }

  private void pressed(KeyEvent event) {
    Link link = getSelectionModel().getSelectedItem();
    if (link == null || event.getCode() != KeyCode.SPACE) return;
    model.turn(link);
    event.consume();
  }

  /** What the line says around the link. */
  static String said(Link link, int start) {
    String line = link.said();
    int from = Math.max(0, Math.min(link.span().from() - start, line.length()) - LEAD);
    if (from > 0 && Character.isLowSurrogate(line.charAt(from))) from--;
    int to = Math.min(line.length(), from + LONGEST);
    return (from > 0 ? "…" : "") + line.substring(from, to).strip();
  }

  private final class Cell extends ListCell<Link> {
    private final CheckBox box = new CheckBox();
    private final Label change = new Label();
    private final Label line = new Label();
    private final HBox row = new HBox(box, new VBox(change, line));

    Cell() {
      setPrefWidth(0);
      row.getStyleClass().add("choice");
      row.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("place");
      HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
      change.setMinWidth(0);
      line.setMinWidth(0);
      // By the space bar in the list, so that the keyboard has one way through it.
      box.setFocusTraversable(false);
      box.setOnAction(event -> Optional.ofNullable(getItem()).ifPresent(model::turn));
    }

    @Override
    protected void updateItem(@Nullable Link link, boolean empty) {
      super.updateItem(link, empty);
      setGraphic(null);
      setAccessibleText("");
      if (empty || link == null) return;
      change.setText(
          link.then()
              .map(then -> words.say("lifecycle.place", link.target(), then))
              .orElse(link.target()));
      String where = words.say("lifecycle.links.at", link.path(), link.line() + 1);
      line.setText(where + " " + said(link, model.lineStart(link)));
      box.setSelected(model.isChosen(link));
      box.setVisible(link.then().isPresent());
      setGraphic(row);
      String key = model.isChosen(link) ? "lifecycle.links.spoken" : "lifecycle.links.spoken-left";
      setAccessibleText(words.say(key, change.getText(), line.getText()));
    }
  }
}
