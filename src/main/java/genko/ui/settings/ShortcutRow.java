package genko.ui.settings;

import genko.ui.menu.Action;
import genko.ui.menu.KeyNames;
import genko.ui.menu.Menus;
import genko.words.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A command on the page of settings with a button that shows its keys. Pressed, the button waits
 * for others: Esc leaves them as they are, Delete takes them away, keys of another command are
 * taken from that when the writer says so.
 */
final class ShortcutRow extends HBox {
  private final Words words;
  private final Menus menus;
  private final Action action;
  private final Button button = new Button();
  private final Label said = new Label();
  private final Hyperlink way = new Hyperlink();
  private final Hyperlink back = new Hyperlink();
  private boolean waiting;

  ShortcutRow(Words words, Menus menus, Menus.Listed listed) {
    this.words = words;
    this.menus = menus;
    action = listed.action();
    getStyleClass().addAll("setting", "shortcut");
    Label name = new Label(words.say("menu." + listed.menu()) + " › " + words.say(action.key()));
    name.setWrapText(true);
    name.setLabelFor(button);
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.getStyleClass().add("text-muted");
    back.setText(words.say("settings.reset"));
    back.setAccessibleText(words.say("settings.reset-of", words.say(action.key())));
    back.setOnAction(event -> choose(menus.bindings().usual(action.id())));
    HBox ways = new HBox(8, way, back);
    VBox left = new VBox(name, said, ways);
    left.getStyleClass().add("said");
    for (Node part : new Node[] {said, way, back, ways}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    ways.visibleProperty().bind(way.visibleProperty().or(back.visibleProperty()));
    HBox.setHgrow(left, Priority.ALWAYS);
    button.setMinWidth(USE_PREF_SIZE);
    button.setId("set-" + action.id());
    button.setOnAction(event -> await());
    button.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    button.focusedProperty().subscribe((was, is) -> leave(is));
    action.binding().subscribe(keys -> rest());
    getChildren().addAll(left, button);
    rest();
  }

  Button button() {
    return button;
  }

  /** The keys as they are, with nothing said. */
  private void rest() {
    waiting = false;
    menus.setWaiting(false);
    String keys = action.keys().map(KeyCombination::getDisplayText).orElse("");
    button.setText(keys.isEmpty() ? words.say("shortcuts.none") : keys);
    button.setAccessibleText(words.say(action.key()) + " " + button.getText());
    back.setVisible(!action.keys().equals(menus.bindings().usual(action.id())));
    way.setVisible(false);
    say("");
    action
        .keys()
        .filter(KeyNames::isOftenTaken)
        .ifPresent(taken -> say(words.say("shortcuts.often-taken")));
  }

  private void say(String sentence) {
    said.setText(sentence);
    said.setVisible(!sentence.isEmpty());
  }

  private void await() {
    rest();
    waiting = true;
    menus.setWaiting(true);
    button.setText(words.say("shortcuts.press"));
    say(words.say("shortcuts.press-tip"));
  }

  private void leave(boolean focused) {
    if (!focused && waiting) rest();
  }

  private void pressed(KeyEvent event) {
    if (!waiting || event.getCode().isModifierKey()) return;
    event.consume();
    switch (event.getCode()) {
      case ESCAPE -> rest();
      case DELETE, BACK_SPACE -> choose(Optional.empty());
      default -> take(keys(event));
    }
  }

  private static KeyCombination keys(KeyEvent event) {
    KeyCode code = event.getCode();
    return new KeyCodeCombination(
        code,
        Stream.of(
                event.isShortcutDown() ? KeyCombination.SHORTCUT_DOWN : null,
                event.isAltDown() ? KeyCombination.ALT_DOWN : null,
                event.isShiftDown() ? KeyCombination.SHIFT_DOWN : null)
            .filter(Objects::nonNull)
            .toArray(Modifier[]::new));
  }

  private void take(KeyCombination keys) {
    Optional<String> other = menus.bindings().commandOn(keys).filter(id -> !id.equals(action.id()));
    if (!KeyNames.isFree(keys)) {
      say(words.say("shortcuts.not-free-here", keys.getDisplayText()));
    } else if (menus.isReserved(keys)) {
      say(words.say("shortcuts.reserved", keys.getDisplayText()));
    } else if (other.isPresent()) {
      rest();
      say(words.say("shortcuts.used", keys.getDisplayText(), menus.name(other.get())));
      way.setText(words.say("shortcuts.move"));
      way.setOnAction(event -> choose(Optional.of(keys)));
      way.setVisible(true);
      way.requestFocus();
    } else {
      choose(Optional.of(keys));
    }
  }

  private void choose(Optional<KeyCombination> keys) {
    boolean onLink = way.isFocused() || back.isFocused();
    menus.bindings().choose(action.id(), keys);
    rest();
    if (onLink) button.requestFocus();
  }
}
