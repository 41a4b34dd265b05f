package genko.ui.outline;

import genko.edit.command.Sections;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.QuickFix;
import genko.text.Span;
import genko.ui.outline.OutlineModel.Row;
import genko.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a post as a list: follows the caret, goes to a heading, moves a section by drag
 * or by key, and makes a line in bold the heading that it looks like.
 */
public final class OutlinePane extends StackPane {
  private final OutlineUpdater outlining;
  private final Actions actions;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ListView<Row> list = new ListView<>(rows);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private @Nullable Row moved;

  /** What the outline needs of its post. */
  public interface Actions {
    Post post();

    void goTo(Span span);

    /** Does an edit that was made of the current post. */
    void dispatch(Transaction edit);

    /** What makes the line in bold at {@code span} a heading. */
    List<QuickFix> headings(Span span);

    void mend(QuickFix fix);

    /** Back to the text. */
    void leave();
  }

  public OutlinePane(Words words, OutlineUpdater outlining, Actions actions) {
    this.outlining = outlining;
    this.actions = actions;
    getStyleClass().add("outline-pane");
    list.getStyleClass().add("outline");
    list.setAccessibleText(words.say("outline.name"));
    Label empty = new Label(words.say("outline.empty"));
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(view -> new OutlineCell(this, words));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.focusedProperty().subscribe(this::focusMoved);
    getChildren().add(list);
    outlining.newestProperty().subscribe(this::show);
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private void show(@Nullable OutlineModel outlined) {
    if (outlined == null) return;
    int selected = list.getSelectionModel().getSelectedIndex();
    // While somebody types, rows only move in the text: the list stays as it is drawn.
    if (!looksAs(outlined.rows())) rows.setAll(outlined.rows());
    if (list.isFocused() && selected >= 0 && !rows.isEmpty()) select(wanted(selected));
    moved = null;
    follow();
  }

  private boolean looksAs(List<Row> others) {
    if (rows.size() != others.size()) return false;
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).looksAs(others.get(i))) return false;
    }
    return true;
  }

  /** The row at {@code index} with its place in the newest outline; null when there is none. */
  private @Nullable Row row(int index) {
    List<Row> newest = outlining.newestProperty().get().rows();
    return index >= 0 && index < newest.size() ? newest.get(index) : null;
  }

  /** The row that was moved, or the one that was selected. */
  private int wanted(int selected) {
    int nearest = -1;
    for (int i = 0; moved != null && i < rows.size(); i++) {
      boolean same = rows.get(i).heading().text().equals(moved.heading().text());
      boolean nearer = nearest < 0 || Math.abs(i - selected) < Math.abs(nearest - selected);
      if (same && nearer) nearest = i;
    }
    return nearest >= 0 ? nearest : Math.min(selected, rows.size() - 1);
  }

  private void select(int row) {
    list.getSelectionModel().clearAndSelect(row);
    list.getFocusModel().focus(row);
    reveal(row);
  }

  /** Marks the section that the caret is in. */
  public void follow() {
    outlining
        .current()
        .ifPresent(outlined -> mark(outlined.rowAt(actions.post().selection().caret()).orElse(-1)));
  }

  private void mark(int row) {
    if (row == current.get()) return;
    current.set(row);
    if (row >= 0 && !list.isFocused()) reveal(row);
  }

  /** Scrolls no further than needed to have the row in sight. */
  private void reveal(int row) {
    // What nobody sees has no styles yet, and cannot be laid out with them.
    if (isInSight()) {
      list.applyCss();
      list.layout();
    }
    for (Node node : list.lookupAll(".outline-cell")) {
      if (!(node instanceof OutlineCell cell) || cell.getIndex() != row) continue;
      Bounds shown = list.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
      if (shown.getMinY() >= 0 && shown.getMaxY() <= list.getHeight()) return;
    }
    list.scrollTo(Math.max(0, row - 3));
  }

  private boolean isInSight() {
    if (getScene() == null || getScene().getWindow() == null) return false;
    for (Node at = this; at != null; at = at.getParent()) if (!at.isVisible()) return false;
    return getScene().getWindow().isShowing();
  }

  /** The index of the row whose section the caret is in, -1 above the first. */
  ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  private void focusMoved(boolean focused) {
    if (!focused) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().isEmpty() && !rows.isEmpty()) {
      select(Math.max(0, current.get()));
    }
  }

  private void press(KeyEvent event) {
    int row = list.getSelectionModel().getSelectedIndex();
    boolean moves = event.isAltDown() && event.isShiftDown();
    switch (event.getCode()) {
      case ESCAPE -> actions.leave();
      case ENTER, SPACE -> goTo(row);
      case UP, DOWN -> {
        if (!moves) return;
        step(row, event.getCode() == KeyCode.UP);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  void goTo(int index) {
    Row row = row(index);
    if (row == null) return;
    Post post = actions.post();
    int line = post.text().lineAt(Math.min(outlining.now(row.span().from()), post.text().length()));
    actions.goTo(Span.at(post.text().lineEnd(line)));
  }

  private void step(int index, boolean up) {
    Row row = row(index);
    if (row == null || !row.isSection() || outlining.current().isEmpty()) return;
    Post post = actions.post();
    int at = row.span().from();
    dispatch(row, up ? Sections.moveUp(post, at) : Sections.moveDown(post, at));
  }

  /** Puts the section of the row at {@code index} before the row at {@code gap}. */
  void drop(int index, int gap) {
    Optional<OutlineModel> outlined = outlining.current();
    Row row = row(index);
    if (outlined.isEmpty() || row == null || !row.isSection()) return;
    int to = outlined.get().target(gap);
    dispatch(row, Sections.move(actions.post(), row.begin(), to));
  }

  private void dispatch(Row row, Optional<Transaction> edit) {
    edit.ifPresent(
        made -> {
          moved = row;
          actions.dispatch(made);
        });
  }

  /** What makes the line in bold at {@code index} a heading, as long as nothing was typed since. */
  List<QuickFix> headings(int index) {
    Row row = row(index);
    if (row == null || !row.heading().boldOnly() || outlining.current().isEmpty()) return List.of();
    return actions.headings(row.span());
  }

  void mend(QuickFix fix) {
    actions.mend(fix);
  }
}
