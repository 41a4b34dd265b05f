package genko.ui.find;

import genko.ui.input.Composition;
import genko.ui.input.FieldPaste;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;

/**
 * A field whose words are looked for while they are typed. What an input method is still composing
 * is shown but not handed over, and keys are its own meanwhile.
 */
public final class QueryField extends TextField {
  private final ReadOnlyBooleanWrapper composing = new ReadOnlyBooleanWrapper();
  private Consumer<String> onTyped = words -> {};

  /** A field that is called {@code name} by a screen reader and shows it while empty. */
  public QueryField(String name) {
    setPromptText(name);
    setAccessibleText(name);
    addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::compose);
    addEventFilter(KeyEvent.KEY_PRESSED, this::hold);
    textProperty().addListener((value, before, after) -> changed());
    focusedProperty().addListener((value, was, is) -> left(is));
  }

  @Override
  public void paste() {
    if (FieldPaste.fits(this)) super.paste();
  }

  /** Whether an input method is composing. */
  public ReadOnlyBooleanProperty composingProperty() {
    return composing.getReadOnlyProperty();
  }

  /** Hands every text that is typed or committed to {@code taker}. */
  public void setOnTyped(Consumer<String> taker) {
    onTyped = taker;
  }

  private void compose(InputMethodEvent event) {
    String composed = Composition.composed(event);
    boolean was = composing.get();
    if (was && composed.isEmpty()) {
      // The field takes the composition out before it puts in what is committed; only then is its
      // text what was typed.
      event.consume();
      getOnInputMethodTextChanged().handle(event);
      composing.set(false);
      changed();
    } else {
      composing.set(!composed.isEmpty());
    }
  }

  private void changed() {
    if (!composing.get()) onTyped.accept(getText());
  }

  private void left(boolean focused) {
    if (focused || !composing.get()) return;
    composing.set(false);
    changed();
  }

  private void hold(KeyEvent key) {
    if (composing.get() && (key.isShortcutDown() || key.isAltDown())) key.consume();
  }
}
