package genko.ui.library;

import genko.storage.git.GitState;
import genko.words.Words;
import genko.workspace.library.PostState;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A post in the list: a click shows it, a second one opens it. */
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
  private final HBox second = new HBox(details, git);
  private final VBox lines = new VBox(month, new HBox(mark, title), second);
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
      show(month, row.month());
      title.setText(row.entry().title());
      details.setText(model.details(row.entry()));
      tip.setText(row.entry().title() + "\n" + row.entry().path());
      setTooltip(tip);
      setGraphic(lines);
    }
    refreshMark();
    refreshCurrent();
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private void refreshMark() {
    PostRow row = getItem();
    boolean unsaved = row != null && model.unsavedProperty().get().contains(row.file());
    mark.setVisible(unsaved);
    mark.setManaged(unsaved);
    String known =
        Optional.ofNullable(row)
            .flatMap(one -> model.git(one.file()))
            .map(state -> words.say("git.state." + small(state)))
            .orElse("");
    show(git, known);
    if (row == null) return;
    String parts = row.entry().title() + ", " + details.getText();
    String said = known.isEmpty() ? parts : parts + ", " + known;
    setAccessibleText(unsaved ? words.say("library.unsaved", said) : said);
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
