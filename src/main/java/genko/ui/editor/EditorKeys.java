package genko.ui.editor;

import genko.edit.command.Commands;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;

/** The keys that mean more in a post than in any text: they know lists, tables and folds. */
final class EditorKeys {
  private static final String YAML_INDENT = "  ";

  private final EditorPane editor;
  private final PostArea area;
  private final Supplier<LineMap> map;

  EditorKeys(EditorPane editor, PostArea area, Supplier<LineMap> map) {
    this.editor = editor;
    this.area = area;
    this.map = map;
    area.addEventFilter(KeyEvent.ANY, this::hold);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** While an input method composes, keys are its own. */
  private void hold(KeyEvent event) {
    if (editor.composingProperty().get()) event.consume();
  }

  private void pressed(KeyEvent event) {
    if (unfoldsAtBorder(event)) {
      event.consume();
      return;
    }
    if (event.isShortcutDown() || event.isAltDown()) return;
    boolean done =
        switch (event.getCode()) {
          case ENTER ->
              editor.perform(event.isShiftDown() ? Commands::shiftEnter : Commands::enter);
          case BACK_SPACE -> editor.perform(Commands::backspace);
          // The library would overwrite from now on, by UTF-16 units and without showing it.
          case INSERT -> !event.isShiftDown();
          case TAB -> tab(event.isShiftDown());
          default -> false;
        };
    if (done) event.consume();
  }

  /** Tab is never typed: YAML forbids it, and Markdown makes code of it. */
  private boolean tab(boolean shift) {
    boolean done = editor.perform(shift ? Commands::shiftTab : Commands::tab);
    boolean inHead = !done && !shift && area.getSelection().getLength() == 0;
    if (inHead && area.isEditable()) area.replaceSelection(YAML_INDENT);
    return true;
  }

  /** Whether the key would reach into a fold: then that is shown, and nothing else happens. */
  private boolean unfoldsAtBorder(KeyEvent event) {
    Folding folding = editor.folding();
    if (folding.folded().isEmpty() || area.getSelection().getLength() > 0) return false;
    int line = area.getCurrentParagraph();
    int column = area.getCaretColumn();
    boolean atEnd = column == area.getParagraphLength(line);
    int of = map.get().lineOf(line);
    return switch (event.getCode()) {
      case BACK_SPACE -> column == 0 && line > 0 && folding.reveal(map.get().lineOf(line - 1));
      case DELETE -> atEnd && folding.reveal(of);
      case ENTER -> {
        folding.reveal(of);
        yield false;
      }
      default -> false;
    };
  }
}
