package genko.ui.audit;

import genko.ui.audit.ReviewModel.Row;
import genko.words.Words;
import genko.workspace.step.LineDiff;
import genko.workspace.step.PostFix;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The posts that would be changed, each with what becomes of its first line; the right arrow shows
 * all its lines, the space bar leaves it out.
 */
public final class ReviewList extends ListView<Row> {
  /** What a line stands further right than the box of its post, in pixels. */
  private static final int INDENT = 28;

  private final Words words;
  private final ReviewModel model;

  ReviewList(Words words, ReviewModel model) {
    this.words = words;
    this.model = model;
    getStyleClass().add("results");
    setAccessibleText(words.say("review.list"));
    setCellFactory(view -> new Cell());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows what the model has now; what was chosen stays so. */
  void refreshRows() {
    List<Row> rows = model.rows();
    if (rows.equals(getItems())) {
      refresh();
      return;
    }
    Row before = getSelectionModel().getSelectedItem();
    getItems().setAll(rows);
    for (int at = 0; before != null && at < rows.size(); at++) {
      if (!rows.get(at).fix().equals(before.fix())) continue;
      getSelectionModel().clearAndSelect(at);
      break;
    }
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
    Row row = getSelectionModel().getSelectedItem();
    KeyCode code = event.getCode();
    if (row == null || event.isShortcutDown() || event.isAltDown()) return;
    if (code == KeyCode.SPACE) model.turn(row.fix());
    else if (code == KeyCode.RIGHT) model.setOpen(row.fix(), true);
    else if (code == KeyCode.LEFT) model.setOpen(row.fix(), false);
    else return;
    event.consume();
  }

  private void clicked(MouseEvent event, Row row) {
    if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 1) return;
    if (row instanceof Row.Post) model.setOpen(row.fix(), !model.isOpen(row.fix()));
  }

  private final class Cell extends ListCell<Row> {
    private final CheckBox box = new CheckBox();
    private final Label title = label("title");
    private final Label count = label("count");
    private final Label name = label("name");
    private final Label number = label("number");
    private final DiffLine diff = new DiffLine();
    private final HBox head = new HBox(title, count);
    private final HBox line = new HBox(number, diff);
    private final VBox post = new VBox();
    private final HBox choice = new HBox(box, post);

    Cell() {
      setPrefWidth(0);
      HBox.setHgrow(title, Priority.ALWAYS);
      HBox.setHgrow(diff, Priority.ALWAYS);
      HBox.setHgrow(post, Priority.ALWAYS);
      title.setMaxWidth(Double.MAX_VALUE);
      title.setMinWidth(0);
      for (Label whole : List.of(count, number)) whole.setMinWidth(Region.USE_PREF_SIZE);
      post.getStyleClass().add("post");
      head.getStyleClass().add("head");
      line.getStyleClass().add("line");
      choice.getStyleClass().add("choice");
      // By the space bar in the list, so that the keyboard has one way through it.
      box.setFocusTraversable(false);
      box.setOnAction(
          event -> {
            if (getItem() != null) model.turn(getItem().fix());
          });
      setOnMouseClicked(
          event -> {
            if (getItem() != null && !isEmpty()) clicked(event, getItem());
          });
    }

    private static Label label(String style) {
      Label label = new Label();
      label.getStyleClass().add(style);
      return label;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(null);
      setAccessibleText("");
      if (empty || row == null) return;
      switch (row) {
        case Row.Post one -> show(one);
        case Row.Line one -> show(one.diff());
      }
    }

    private void show(Row.Post row) {
      PostFix fix = row.fix();
      String file = fix.path().substring(fix.path().lastIndexOf('/') + 1);
      title.setText(fix.title().isEmpty() ? file : fix.title());
      name.setText(file);
      count.setText(words.say("review.lines", fix.diffs().size()));
      box.setSelected(model.isChosen(fix));
      if (row.open() || fix.diffs().isEmpty()) {
        post.getChildren().setAll(head, name);
      } else {
        fill(fix.diffs().getFirst());
        line.setPadding(Insets.EMPTY);
        post.getChildren().setAll(head, name, line);
      }
      setGraphic(choice);
      String key = model.isChosen(fix) ? "review.spoken" : "review.spoken-left";
      setAccessibleText(words.say(key, title.getText(), fix.diffs().size()));
    }

    private void show(LineDiff one) {
      fill(one);
      line.setPadding(new Insets(0, 0, 0, INDENT));
      setGraphic(line);
      setAccessibleText(words.say("review.spoken-line", one.line() + 1, one.before(), one.after()));
    }

    private void fill(LineDiff one) {
      number.setText(words.say("search.line", one.line() + 1));
      diff.show(one);
    }
  }
}
