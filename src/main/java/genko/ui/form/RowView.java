package genko.ui.form;

import genko.check.Diagnostic;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row on screen: its label and menu, its value, and under it what is wrong with it. */
final class RowView extends VBox {
  private static final KeyCombination UP = KeyCombination.valueOf("Alt+Up");
  private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+Down");
  private static final KeyCombination REMOVE = KeyCombination.valueOf("Shortcut+Shift+Delete");
  private static final PseudoClass REVEALED = PseudoClass.getPseudoClass("revealed");

  private final Row row;
  private final FormPane pane;
  private final Words words;
  private final RowBody body;
  private final VBox problems = new VBox();
  private final HBox header = new HBox();
  private final MenuButton menu = new MenuButton(null, Icons.of(Feather.MORE_HORIZONTAL));

  RowView(Row row, FormPane pane) {
    this.row = row;
    this.pane = pane;
    this.words = row.form().words();
    this.body = RowBody.of(row);
    getStyleClass().add("form-row");
    setMinWidth(0);
    problems.getStyleClass().add("row-problems");
    buildHeader();
    getChildren().addAll(header, body, problems);
    InvalidationListener redraw = value -> drawProblems();
    row.advice().addListener(redraw);
    row.refusalProperty().addListener(redraw);
    drawProblems();
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    setOnContextMenuRequested(
        request -> {
          ContextMenu menu = new ContextMenu();
          menu.getItems().addAll(actions());
          menu.show(this, request.getScreenX(), request.getScreenY());
          request.consume();
        });
  }

  Row row() {
    return row;
  }

  /** What can be taken hold of to drag the row. */
  Node handle() {
    return header;
  }

  private void buildHeader() {
    Label label = new Label(row.label());
    label.getStyleClass().add("row-label");
    label.setMinWidth(0);
    label.setLabelFor(body.target());
    label.setTooltip(new Tooltip(row.key().isEmpty() ? row.label() : row.key()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    header.getStyleClass().add("row-header");
    header.getChildren().addAll(label, gap);
    body.aside().ifPresent(header.getChildren()::add);
    menu.getStyleClass().addAll("row-menu", "flat", "no-arrow");
    menu.setFocusTraversable(false);
    menu.setAccessibleText(words.say("form.row-menu", row.label()));
    menu.setOnShowing(event -> menu.getItems().setAll(actions()));
    menu.getItems().add(new MenuItem());
    menu.disableProperty().bind(row.form().editableProperty().not());
    header.getChildren().add(menu);
  }

  private List<MenuItem> actions() {
    List<MenuItem> items = new ArrayList<>();
    int place = row.field().index();
    MenuItem up = item("form.move-up", UP, () -> move(-1));
    up.setDisable(place == 0);
    MenuItem down = item("form.move-down", DOWN, () -> move(1));
    down.setDisable(place == row.form().rows().size() - 1);
    items.addAll(List.of(up, down));
    items.add(item("form.show-in-text", null, () -> pane.goTo(row.field().keySpan())));
    items.add(new SeparatorMenuItem());
    items.add(item("form.remove", REMOVE, this::remove));
    return items;
  }

  private MenuItem item(String says, @Nullable KeyCombination key, Runnable action) {
    MenuItem item = new MenuItem(words.say(says));
    item.setAccelerator(key);
    item.setOnAction(event -> action.run());
    return item;
  }

  /** What keys ask for is the menu of the row; a field would show its own. */
  private void asked(ContextMenuEvent request) {
    if (!request.isKeyboardTrigger()) return;
    menu.show();
    request.consume();
  }

  private static boolean asksForMenu(KeyEvent key) {
    return key.getCode() == KeyCode.CONTEXT_MENU
        || key.getCode() == KeyCode.F10 && key.isShiftDown();
  }

  private void press(KeyEvent key) {
    if (body.isComposing()) return;
    if (asksForMenu(key)) {
      if (!menu.isShowing()) menu.show();
      key.consume();
      return;
    }
    if (key.getCode() == KeyCode.ESCAPE) {
      if (!body.close() && !row.revert()) pane.leave();
      key.consume();
      return;
    }
    boolean onChip = key.getTarget() instanceof Node node && node.getStyleClass().contains("chip");
    if (UP.match(key)) {
      move(-1);
    } else if (DOWN.match(key)) {
      move(1);
    } else if (REMOVE.match(key) && !onChip) {
      remove();
    } else {
      return;
    }
    key.consume();
  }

  private void move(int by) {
    row.form().move(row, row.field().index() + by);
    pane.show(this);
  }

  private void remove() {
    if (row.form().editableProperty().get()) pane.remove(row);
  }

  private void drawProblems() {
    List<Node> views = new ArrayList<>();
    row.refusalProperty()
        .get()
        .ifPresent(problem -> views.add(ProblemView.refusal(problem, words)));
    for (Diagnostic advice : row.advice()) {
      views.add(
          new ProblemView(advice, words, problem -> pane.goTo(problem.span()), row.form()::mend));
    }
    problems.getChildren().setAll(views);
    problems.setVisible(!views.isEmpty());
    problems.setManaged(!views.isEmpty());
  }

  /** Gives the row the focus. */
  void focus() {
    body.target().requestFocus();
  }

  /** Whether an input method is composing in the row. */
  boolean isComposing() {
    return body.isComposing();
  }

  /** The part of the row that has the focus. */
  Optional<Node> focused() {
    return Optional.ofNullable(getScene())
        .map(scene -> scene.getFocusOwner())
        .filter(
            owner -> {
              Node node = owner;
              while (node != null && node != this) node = node.getParent();
              return node == this;
            });
  }

  void setRevealed(boolean revealed) {
    pseudoClassStateChanged(REVEALED, revealed);
  }
}
