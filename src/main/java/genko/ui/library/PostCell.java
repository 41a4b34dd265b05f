package genko.ui.library;

import genko.storage.git.GitState;
import genko.words.Words;
import genko.workspace.library.PostState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A post in the list: a click shows it, a second one opens it. What few posts have, a month above
 * them or a mark, stands in the cell of such a post alone: each node is styled for each cell.
 */
final class PostCell extends ListCell<PostRow> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final PostListModel model;
  private final PostListPane.Actions actions;
  private final Words words;
  private final Label month = new Label();
  private final Label mark = new Label("●");
  private final Label title = new Label();
  private final Label details = new Label();
  private final Label git = new Label();
  private final HBox first = new HBox();
  private final HBox second = new HBox();
  private final VBox lines = new VBox(title, details);
  private final Tooltip tip = new Tooltip();

  PostCell(PostListModel model, PostListPane.Actions actions, Words words) {
    this.model = model;
    this.actions = actions;
    this.words = words;
    getStyleClass().add("post-cell");
    month.getStyleClass().add("post-month");
    mark.getStyleClass().add("post-mark");
    title.getStyleClass().add("post-title");
    details.getStyleClass().add("post-details");
    git.getStyleClass().add("post-git");
    mark.setMinWidth(USE_PREF_SIZE);
    git.setMinWidth(USE_PREF_SIZE);
    details.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(details, Priority.ALWAYS);
    title.setMinWidth(0);
    details.setMinWidth(0);
    // A list wants to be no wider than its view; a long title is cut instead.
    setPrefWidth(0);
    model.unsavedProperty().subscribe(this::refreshMark);
    model.gitProperty().subscribe(this::refreshMark);
    model.currentProperty().subscribe(this::refreshCurrent);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  @Override
  protected void updateItem(@Nullable PostRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(
        FAULTY, row != null && !empty && row.entry().state() == PostState.FAULTY);
    if (row == null || empty) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
    } else {
      month.setText(row.month());
      title.setText(row.entry().title());
      details.setText(model.details(row.entry()));
      tip.setText(row.entry().title() + "\n" + row.entry().path());
      setTooltip(tip);
      setGraphic(lines);
    }
    refreshMark();
    refreshCurrent();
  }

  private void refreshMark() {
    PostRow row = getItem();
    boolean unsaved = row != null && model.unsavedProperty().get().contains(row.file());
    String known =
        Optional.ofNullable(row)
            .flatMap(one -> model.git(one.file()))
            .map(state -> words.say("git.state." + small(state)))
            .orElse("");
    git.setText(known);
    arrange(unsaved);
    if (row == null) return;
    String parts = row.entry().title() + ", " + details.getText();
    String said = known.isEmpty() ? parts : parts + ", " + known;
    setAccessibleText(unsaved ? words.say("library.unsaved", said) : said);
  }

  private void arrange(boolean unsaved) {
    List<Node> wanted = new ArrayList<>();
    if (!month.getText().isEmpty()) wanted.add(month);
    wanted.add(unsaved ? first : title);
    wanted.add(git.getText().isEmpty() ? details : second);
    // Where they stand already nothing is styled anew.
    if (lines.getChildren().equals(wanted)) return;
    lines.getChildren().clear();
    first.getChildren().clear();
    second.getChildren().clear();
    if (unsaved) first.getChildren().setAll(mark, title);
    if (!git.getText().isEmpty()) second.getChildren().setAll(details, git);
    lines.getChildren().setAll(wanted);
  }

  private static String small(GitState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private void refreshCurrent() {
    Optional<Path> file = Optional.ofNullable(getItem()).map(PostRow::file);
    boolean current = file.isPresent() && file.equals(model.currentProperty().get());
    pseudoClassStateChanged(CURRENT, current);
  }

  private void click(MouseEvent event) {
    PostRow row = getItem();
    if (row == null || event.getButton() != MouseButton.PRIMARY) return;
    // With these keys posts are chosen, and none is looked at.
    if (event.isShortcutDown() || event.isShiftDown()) return;
    if (event.getClickCount() == 1) actions.preview(row.file());
    if (event.getClickCount() == 2) actions.open(row.file());
  }
}
