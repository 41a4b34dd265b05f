package genko.ui.form;

import genko.ui.input.FieldPaste;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * Values as chips, with an entry for more after the last. Left goes from the entry into the chips;
 * there the arrows walk, with Alt they move a chip, and Delete takes it away.
 */
final class ChipsBody extends RowBody {
  /** What the style leaves free at both sides of the chips. */
  private static final double MARGIN = 16;

  private final ChipsRow row;
  private final Words words;
  private final FlowPane flow = new FlowPane();
  private final TextField entry = new FieldPaste.Field();
  private final TextBinding typing;
  private final Completion completion;

  ChipsBody(ChipsRow row) {
    super("chips-body");
    this.row = row;
    this.words = row.form().words();
    flow.getStyleClass().add("chips");
    flow.setMinWidth(0);
    entry.getStyleClass().addAll("row-entry", "chips-entry");
    entry.setAccessibleText(words.say("form.add-item", row.label()));
    entry.setPromptText(words.say("form.add-item-prompt"));
    typing = new TextBinding(entry, row.form(), this::typed);
    completion =
        new Completion(entry, row::suggestions, row::posts, chosen -> take(List.of(chosen)));
    entry.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    entry.focusedProperty().addListener((value, was, is) -> left(is));
    flow.getChildren().add(entry);
    drawChips();
    row.items().addListener((ListChangeListener<String>) change -> drawChips());
    getChildren().add(flow);
  }

  private void drawChips() {
    List<Node> children = flow.getChildren();
    int focused = focusedChip();
    children.subList(0, children.size() - 1).clear();
    List<Node> chips = new ArrayList<>();
    for (int index = 0; index < row.items().size(); index++) chips.add(chip(index));
    children.addAll(0, chips);
    if (focused >= 0) children.get(Math.min(focused, children.size() - 1)).requestFocus();
  }

  private int focusedChip() {
    for (int index = 0; index < flow.getChildren().size() - 1; index++) {
      if (flow.getChildren().get(index).isFocused()) return index;
    }
    return -1;
  }

  private HBox chip(int index) {
    String item = row.items().get(index);
    Label name = new Label(item.isEmpty() ? words.say("form.empty-item") : item.strip());
    name.setMinWidth(0);
    String posts = row.posts(item);
    name.setTooltip(
        new Tooltip(posts.isEmpty() ? item : words.say("form.chip-posts", item, posts)));
    HBox.setHgrow(name, Priority.ALWAYS);
    Button remove =
        Icons.button(Feather.X, words.say("form.remove-item", item), () -> row.remove(index));
    HBox chip = new HBox(name, remove);
    chip.getStyleClass().add("chip");
    chip.maxWidthProperty().bind(flow.widthProperty().subtract(MARGIN));
    chip.setAccessibleRole(AccessibleRole.BUTTON);
    chip.setAccessibleText(item);
    chip.setAccessibleHelp(words.say("form.chip-help"));
    chip.setOnMousePressed(press -> chip.requestFocus());
    chip.setOnKeyPressed(key -> pressOnChip(key, index));
    return chip;
  }

  private void pressOnChip(KeyEvent key, int index) {
    if (key.isShortcutDown()) return;
    boolean alt = key.isAltDown();
    switch (key.getCode()) {
      case LEFT -> shift(index, -1, alt);
      case RIGHT -> shift(index, 1, alt);
      case HOME -> focus(0);
      case END -> entry.requestFocus();
      case DELETE, BACK_SPACE -> row.remove(index);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void shift(int index, int by, boolean moves) {
    int next = index + by;
    if (moves && next >= row.items().size()) return;
    // The focus goes first, and stays at its place when the chips are drawn again.
    if (next >= 0) focus(next);
    if (moves) row.move(index, next);
  }

  private void focus(int index) {
    flow.getChildren().get(index).requestFocus();
  }

  /** Takes what commas end; the field is in the midst of its own change and cannot be cut now. */
  private void typed(String text) {
    if (ChipsRow.parts(text).size() > 1) Platform.runLater(this::takeParts);
  }

  private void takeParts() {
    if (!isComposing()) typing.show(row.type(entry.getText()));
  }

  /** Takes all that stands in the entry. */
  private void takeAll() {
    take(ChipsRow.parts(entry.getText()));
  }

  private void take(List<String> values) {
    typing.show("");
    row.add(values);
  }

  private void press(KeyEvent key) {
    if (isComposing() || key.isConsumed()) return;
    boolean atStart = entry.getCaretPosition() == 0 && entry.getSelection().getLength() == 0;
    int last = row.items().size() - 1;
    if (key.getCode() == KeyCode.ENTER && !entry.getText().isBlank()) {
      takeAll();
      completion.close();
      key.consume();
    } else if (key.getCode() == KeyCode.BACK_SPACE && entry.getText().isEmpty() && last >= 0) {
      row.remove(last);
      key.consume();
    } else if (key.getCode() == KeyCode.LEFT && !key.isAltDown() && atStart && last >= 0) {
      focus(last);
      key.consume();
    }
  }

  /** What was typed and not yet added is added when the writer goes on elsewhere. */
  private void left(boolean focused) {
    row.hold(focused);
    if (!focused && !entry.getText().isBlank()) takeAll();
  }

  @Override
  Node target() {
    return entry;
  }

  @Override
  boolean close() {
    if (completion.close()) return true;
    boolean typed = !entry.getText().isEmpty();
    typing.show("");
    return typed;
  }

  @Override
  boolean isComposing() {
    return typing.composingProperty().get();
  }
}
