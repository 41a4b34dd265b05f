package genko.ui.input;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What keyboard, mouse and input method of a desk send, for tests. */
public final class Keyboard {
  private Keyboard() {}

  /** An input method composes {@code text} in {@code node}. */
  public static void compose(Node node, String text) {
    compose(node, List.of(new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW)));
  }

  /** An input method composes {@code runs} in {@code node}, the caret behind them. */
  public static void compose(Node node, List<InputMethodTextRun> runs) {
    int length = runs.stream().mapToInt(run -> run.getText().length()).sum();
    node.fireEvent(
        new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, "", length));
  }

  /** An input method commits {@code text} in {@code node}. */
  public static void commit(Node node, String text) {
    node.fireEvent(
        new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, 0));
  }

  /** An input method commits one text in {@code node} and goes on with the other. */
  public static void compose(Node node, String committed, String composed) {
    node.fireEvent(composition(committed, composed));
  }

  /** What an input method says that commits one text and goes on with the other. */
  public static InputMethodEvent composition(String committed, String composed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    return new InputMethodEvent(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length());
  }

  /** A key with Shift, Control and Alt, or without them. */
  public static void key(Node node, KeyCode code, boolean shift, boolean control, boolean alt) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
  }

  public static void key(Node node, KeyCode code) {
    key(node, code, false, false, false);
  }

  /** The character that a key makes, with Control and Alt or without them. */
  public static void type(Node node, String character, boolean control, boolean alt) {
    node.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, control, alt, false));
  }

  /** The first button of the mouse goes down on {@code node}. */
  public static void press(Node node) {
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
