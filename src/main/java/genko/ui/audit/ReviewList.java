package genko.ui.audit;

import genko.ui.audit.ReviewModel.Row;
import genko.ui.find.RowCell;
import genko.ui.find.RowList;
import genko.words.Words;
import genko.workspace.step.LineDiff;
import genko.workspace.step.PostFix;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The posts that would be changed, each with what becomes of its first line; the right arrow shows
 * all its lines, the space bar leaves it out.
 */
public final class ReviewList extends RowList<Row> {
  /** What a line stands further right than the box of its post, in pixels. */
  private static final int INDENT = 28;

  private final Words words;
  private final ReviewModel model;

  ReviewList(Words words, ReviewModel model) {
    super("results", words.say("review.list"));
    this.words = words;
    this.model = model;
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

  @Override
  public void requestFocus() {
    enter();
  }

  @Override
  protected RowCell<Row> cell() {
    return new Cell();
  }

  @Override
  protected boolean act(KeyEvent event, Row row) {
    KeyCode code = event.getCode();
    if (event.isShortcutDown() || event.isAltDown()) return false;
    if (code == KeyCode.SPACE) model.turn(row.fix());
    else if (code == KeyCode.RIGHT) model.setOpen(row.fix(), true);
    else if (code == KeyCode.LEFT) model.setOpen(row.fix(), false);
    else return false;
    return true;
  }

  private void clicked(MouseEvent event, Row row) {
    if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 1) return;
    if (row instanceof Row.Post) model.setOpen(row.fix(), !model.isOpen(row.fix()));
  }

  private final class Cell extends RowCell<Row> {
    private final CheckBox box = box(row -> model.turn(row.fix()));
    private final Label title = wide("title");
    private final Label count = whole("count");
    private final Label name = label("name");
    private final Label number = whole("number");
    private final DiffLine diff = new DiffLine();
    private final HBox head = new HBox(title, count);
    private final HBox line = new HBox(number, diff);
    private final VBox post = new VBox();
    private final HBox choice = new HBox(box, post);

    Cell() {
      HBox.setHgrow(diff, Priority.ALWAYS);
      HBox.setHgrow(post, Priority.ALWAYS);
      post.getStyleClass().add("post");
      head.getStyleClass().add("head");
      line.getStyleClass().add("line");
      choice.getStyleClass().add("choice");
      setOnClicked(ReviewList.this::clicked);
    }

    @Override
    protected void show(Row row) {
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
