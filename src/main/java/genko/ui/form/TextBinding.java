package genko.ui.form;

import genko.text.Change;
import genko.ui.input.Composition;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is typed in a text control, without what an input method is still composing: the control
 * shows a composition as part of its text, so its text is handed over only when the composition is
 * committed or given up, and is not overwritten before. The caret keeps its place in text that
 * stays.
 */
final class TextBinding {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

  private final TextInputControl control;
  private final FormModel form;
  private final Consumer<String> typed;
  private final ReadOnlyBooleanWrapper composing = new ReadOnlyBooleanWrapper();
  private String preedit = "";
  private @Nullable String waiting;
  private boolean drawing;

  /** Hands what is typed in {@code control} to {@code typed}. */
  TextBinding(TextInputControl control, FormModel form, Consumer<String> typed) {
    this.control = control;
    this.form = form;
    this.typed = typed;
    control.editableProperty().bind(form.editableProperty());
    control.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::compose);
    control.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    control.textProperty().addListener((value, before, after) -> changed());
    control.focusedProperty().addListener((value, was, is) -> left(is));
  }

  ReadOnlyBooleanProperty composingProperty() {
    return composing.getReadOnlyProperty();
  }

  private void compose(InputMethodEvent event) {
    String runs = Composition.composed(event);
    boolean ends = !preedit.isEmpty() && runs.isEmpty();
    preedit = runs;
    if (!ends) {
      composing.set(!preedit.isEmpty());
      return;
    }
    // The control still holds the old composition, and takes it out before it puts in what is
    // committed: neither step by itself is what was typed.
    drawing = true;
    try {
      event.consume();
      control.getOnInputMethodTextChanged().handle(event);
    } finally {
      drawing = false;
    }
    composing.set(false);
    if (waiting != null && event.getCommitted().isEmpty()) {
      show(waiting);
    } else {
      changed();
    }
    waiting = null;
  }

  private void changed() {
    if (drawing || composing.get()) return;
    typed.accept(control.getText());
  }

  /** A composition that is left behind counts as committed: what the writer saw is what stays. */
  private void left(boolean focused) {
    if (focused || !composing.get()) return;
    control.fireEvent(
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
            FXCollections.observableArrayList(),
            preedit,
            0));
  }

  /**
   * While it composes, the input method has the keys: a shortcut would act on half a word.
   * Otherwise undo is the post's, not the control's own.
   */
  private void press(KeyEvent key) {
    boolean undo = UNDO.match(key);
    boolean redo = REDO.match(key) || REDO_TOO.match(key);
    boolean shortcut = key.isShortcutDown() || key.isAltDown();
    if (composing.get() ? shortcut : undo || redo) key.consume();
    if (composing.get()) return;
    if (undo) form.undo();
    if (redo) form.redo();
  }

  /** Shows {@code text}, touching only what differs from the text there. */
  void show(String text) {
    String old = control.getText() == null ? "" : control.getText();
    if (old.equals(text)) return;
    if (composing.get()) {
      waiting = text;
      return;
    }
    Change change = Change.between(old, text);
    int caret = control.getCaretPosition();
    int head = change.span().from();
    int end = change.span().to();
    int place = caret <= head ? caret : Math.max(head, caret - old.length() + text.length());
    if (caret > head && caret < end) place = head + change.inserted().length();
    drawing = true;
    try {
      control.replaceText(head, end, change.inserted());
      control.positionCaret(Math.clamp(place, 0, control.getLength()));
    } finally {
      drawing = false;
    }
  }
}
