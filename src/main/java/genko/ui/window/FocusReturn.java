package genko.ui.window;

import java.util.List;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;

/**
 * Gives the keyboard back to where it was after a click on a button of a bar, and after a key on
 * one that goes away with its bar; to the text, when what had it goes away itself, as a field of
 * the form does. A button whose work puts the keyboard somewhere itself is not interfered with.
 */
final class FocusReturn {
  /** The style classes of the bars. */
  private static final List<String> BARS =
      List.of(
          "notice",
          "tabs",
          "writing-bar",
          "side-tabs",
          "fate",
          "find-bar",
          "status-bar",
          "problem-window");

  private final Parent root;
  private final Runnable otherwise;

  /** What had the keyboard last that is in no bar, or null. */
  private Node last;

  /** Where the click that is under way goes back to; null while there is none. */
  private Node back;

  /** The button of a bar that is being clicked, or null. */
  private ButtonBase clicked;

  /**
   * @param otherwise goes to the text, where what had the keyboard is gone
   */
  FocusReturn(Parent root, Runnable otherwise) {
    this.root = root;
    this.otherwise = otherwise;
    root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed(event.getTarget()));
    root.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(this::released));
    root.addEventHandler(ActionEvent.ACTION, event -> acted(event.getTarget()));
  }

  /** Goes back to what had the keyboard before a bar got it. */
  void giveBack() {
    give(last);
  }

  private void follow(Node owner) {
    if (owner == null) return;
    if (!isInBar(owner)) last = owner;
    // What had the keyboard went away: JavaFX puts it on the first button of the window.
    else if (clicked == null && last != null && !isThere(last)) Platform.runLater(this::rescue);
  }

  private void rescue() {
    Node owner = root.getScene().getFocusOwner();
    if (owner != null && isInBar(owner) && !isThere(last)) otherwise.run();
  }

  private void pressed(EventTarget target) {
    clicked = target instanceof Node node ? barButton(node) : null;
    Node owner = root.getScene().getFocusOwner();
    back = owner == null || owner instanceof ButtonBase ? last : owner;
  }

  private void released() {
    if (clicked != null && isLeft()) give(back);
    clicked = null;
  }

  private void acted(EventTarget target) {
    if (!(target instanceof ButtonBase button)) return;
    if (clicked != null && isLeft()) give(back);
    else if (!isThere(button) && isLost()) give(last);
  }

  /** Whether the keyboard is where nobody writes: nowhere, or on the button that was clicked. */
  private boolean isLeft() {
    return isLost() || root.getScene().getFocusOwner() == clicked;
  }

  private boolean isLost() {
    Node owner = root.getScene().getFocusOwner();
    return owner == null || !isThere(owner);
  }

  private void give(Node node) {
    if (node == null || node.isDisabled() || !isThere(node)) {
      otherwise.run();
      return;
    }
    if (!(node instanceof TextInputControl text)) {
      node.requestFocus();
      return;
    }
    // A field that gets the keyboard selects all of its text.
    int anchor = text.getAnchor();
    int caret = text.getCaretPosition();
    text.requestFocus();
    text.selectRange(anchor, caret);
  }

  private boolean isThere(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) return false;
      if (at == root) return true;
    }
    return false;
  }

  private static ButtonBase barButton(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ButtonBase button) return isInBar(at) ? button : null;
    }
    return null;
  }

  private static boolean isInBar(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().stream().anyMatch(BARS::contains)) return true;
    }
    return false;
  }
}
