package genko.ui.lifecycle;

import genko.ui.find.RowCell;
import genko.ui.find.RowList;
import genko.words.Words;
import genko.workspace.lifecycle.LinkReport.Link;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The links that break, each with its line and what it would be; the space bar leaves one out. Of
 * those that have nothing to lead to there is nothing to choose.
 */
final class LinkList extends RowList<Link> {
  private static final double ROW = 48;
  private static final int MOST_ROWS = 4;

  /** Of a line so much is shown before the link, and in all. */
  private static final int LEAD = 24;

  private static final int LONGEST = 200;

  private final Words words;
  private final PostActionModel model;

  LinkList(Words words, PostActionModel model) {
    super("links", words.say("lifecycle.links"));
    this.words = words;
    this.model = model;
    setFixedCellSize(ROW);
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

  @Override
  public void requestFocus() {
    enter();
  }

  @Override
  protected RowCell<Link> cell() {
    return new Cell();
  }

  @Override
  protected boolean act(KeyEvent event, Link link) {
    if (event.getCode() != KeyCode.SPACE) return false;
    model.turn(link);
    return true;
  }

  /** What the line says around the link. */
  static String said(Link link, int start) {
    String line = link.said();
    int from = Math.max(0, Math.min(link.span().from() - start, line.length()) - LEAD);
    if (from > 0 && Character.isLowSurrogate(line.charAt(from))) from--;
    int to = Math.min(line.length(), from + LONGEST);
    return (from > 0 ? "…" : "") + line.substring(from, to).strip();
  }

  private final class Cell extends RowCell<Link> {
    private final CheckBox box = box(model::turn);
    private final Label change = new Label();
    private final Label line = new Label();
    private final HBox row = new HBox(box, new VBox(change, line));

    Cell() {
      row.getStyleClass().add("choice");
      row.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("place");
      HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
      change.setMinWidth(0);
      line.setMinWidth(0);
    }

    @Override
    protected void show(Link link) {
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
