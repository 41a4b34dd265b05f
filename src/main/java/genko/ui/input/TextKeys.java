package genko.ui.input;

import genko.text.Graphemes;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * What keys do in every text below a node: only keys that are text are typed, and in JavaFX's own
 * fields nothing is taken away or selected but whole characters, as a reader sees them.
 */
public final class TextKeys {
  private enum Platform {
    MAC,
    WINDOWS,
    OTHER;

    static Platform here() {
      String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      return name.startsWith("mac") ? MAC : name.startsWith("windows") ? WINDOWS : OTHER;
    }
  }

  private static final Platform PLATFORM = Platform.here();

  private TextKeys() {}

  /** Whether a letter that is held with Alt is a character, as on a Mac, and no command. */
  public static boolean altMakesText() {
    return PLATFORM == Platform.MAC;
  }

  /** Sees to the keys of everything in {@code root}. */
  public static void follow(Node root) {
    root.addEventFilter(KeyEvent.KEY_TYPED, TextKeys::typed);
    root.addEventFilter(KeyEvent.KEY_PRESSED, TextKeys::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, TextKeys::moved);
    root.addEventHandler(MouseEvent.ANY, TextKeys::moved);
  }

  /**
   * A key that is held with Alt is a command, though the platform says which letter stands on it.
   * What AltGr makes is text: it arrives without Alt, on Windows as Control with Alt; on a Mac Alt
   * by itself makes characters.
   */
  private static void typed(KeyEvent event) {
    boolean command =
        switch (PLATFORM) {
          case MAC -> event.isControlDown() || event.isMetaDown();
          case WINDOWS -> event.isControlDown() != event.isAltDown() || event.isMetaDown();
          case OTHER -> event.isControlDown() || event.isAltDown() || event.isMetaDown();
        };
    if (command) event.consume();
  }

  private static void pressed(KeyEvent event) {
    boolean back = event.getCode() == KeyCode.BACK_SPACE;
    boolean forth = event.getCode() == KeyCode.DELETE && !event.isShiftDown();
    if (!back && !forth) return;
    if (!(event.getTarget() instanceof TextInputControl field) || !takesEdits(field)) return;
    boolean word = PLATFORM == Platform.MAC ? event.isAltDown() : event.isControlDown();
    if (!word && (event.isShortcutDown() || event.isAltDown())) return;
    if (word && event.isShiftDown() || field.getSelection().getLength() > 0) return;
    delete(field, back, word);
    event.consume();
  }

  private static boolean takesEdits(TextInputControl field) {
    boolean composing = field.getScene() != null && Composition.in(field.getScene()).isOpen();
    return field.isEditable() && !field.isDisabled() && !composing;
  }

  private static void delete(TextInputControl field, boolean back, boolean word) {
    String text = field.getText();
    int from = field.getCaretPosition();
    int to = from;
    if (word) {
      if (back) field.previousWord();
      else field.endOfNextWord();
      to = field.getCaretPosition();
      to = back ? Graphemes.floor(text, to) : Graphemes.ceiling(text, to);
    } else {
      to = back ? Graphemes.previous(text, from) : Graphemes.next(text, from);
    }
    if (from != to) field.deleteText(Math.min(from, to), Math.max(from, to));
  }

  /** Brings caret and selection of a field to where characters end. */
  private static void moved(Event event) {
    boolean drags = event.getEventType() == MouseEvent.MOUSE_DRAGGED;
    boolean ends = event.getEventType() == MouseEvent.MOUSE_RELEASED || event instanceof KeyEvent;
    if (!drags && !ends || !(event.getTarget() instanceof Node target)) return;
    Node focused = target.getScene() == null ? null : target.getScene().getFocusOwner();
    if (!(focused instanceof TextInputControl field) || !takesEdits(field)) return;
    String text = field.getText();
    if (text == null) return;
    int anchor = Graphemes.floor(text, field.getAnchor());
    int caret = Graphemes.floor(text, field.getCaretPosition());
    if (anchor != field.getAnchor() || caret != field.getCaretPosition()) {
      field.selectRange(anchor, caret);
    }
  }
}
