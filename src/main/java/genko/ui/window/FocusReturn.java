package genko.ui.window;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Owns the way of the keyboard in the window: gives it back to where it was after a click on a
 * button of a bar, and after a key on one that goes away with its bar; to the text, when what had
 * it goes away itself, as a field of the form does, or a panel. Nothing unseen has it for longer
 * than a frame. A button whose work puts the keyboard somewhere itself is not interfered with.
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
  private final BeforePulse beforePulse = new BeforePulse();

  /** What has the keyboard, or had it until it went away; null at the beginning. */
  private @Nullable Node owner;

  /** Ends the watch over {@link #owner}. */
  private Subscription watch = Subscription.EMPTY;

  /** What had the keyboard last that is in no bar, or null. */
  private @Nullable Node last;

  /** Where the click that is under way goes back to; null while there is none. */
  private @Nullable Node back;

  /** The button of a bar that is being clicked, or null. */
  private @Nullable ButtonBase clicked;

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

  private void follow(@Nullable Node now) {
    if (now == null) {
      if (owner != null) beforePulse.start();
      return;
    }
    if (!isInBar(now)) last = now;
    owner = now;
    watch.unsubscribe();
    watch = watch(now);
    if (!isThere(now)) beforePulse.start();
  }

  /** Looks again when {@code node}, or what it lies in, may have gone out of sight. */
  private Subscription watch(Node node) {
    Runnable look = () -> gone(node);
    Subscription all =
        Subscription.combine(
            node.sceneProperty().subscribe((before, after) -> look.run()),
            node.disabledProperty().subscribe((before, after) -> look.run()));
    for (Node at = node; at != null; at = at.getParent()) {
      all = all.and(at.visibleProperty().subscribe((before, after) -> look.run()));
    }
    return all;
  }

  private void gone(Node node) {
    if (node == owner && !isThere(node)) beforePulse.start();
  }

  /**
   * Acts once, after all that one event did and before the next frame: in that JavaFX itself moves
   * the keyboard from what has gone to whatever comes next, a button far from the text.
   */
  private final class BeforePulse extends AnimationTimer {
    @Override
    public void handle(long now) {
      stop();
      rescue();
    }
  }

  private void rescue() {
    if (root.getScene() == null || !isLost()) return;
    if (owner != null && isInBar(owner)) give(last);
    else otherwise.run();
  }

  private void pressed(EventTarget target) {
    clicked = target instanceof Node node ? barButton(node) : null;
    Node now = root.getScene().getFocusOwner();
    back = now == null || now instanceof ButtonBase ? last : now;
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
    Node now = root.getScene().getFocusOwner();
    return now == null || !isThere(now);
  }

  private void give(@Nullable Node node) {
    if (node == null || !isThere(node)) {
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
    if (node.isDisabled()) return false;
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) return false;
      if (at == root) return true;
    }
    return false;
  }

  private static @Nullable ButtonBase barButton(Node node) {
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
