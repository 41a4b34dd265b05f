package genko.ui.editor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * The area in which a post's text is written. It keeps no history of its own: undo and redo go to
 * the session, and what an input method composes goes to {@link #onComposition} instead of into the
 * document.
 */
final class PostArea extends CodeArea {
  private final Spoken spoken;
  private Consumer<InputMethodEvent> onComposition = event -> {};
  private Runnable onUndo = () -> {};
  private Runnable onRedo = () -> {};
  private Runnable onPaste = () -> {};
  private Runnable onFollow = () -> {};
  private Supplier<Optional<String>> selected = Optional::empty;
  private Predicate<String> admitted = text -> true;

  PostArea() {
    setUndoManager(UndoUtils.noOpUndoManager());
    setWrapText(true);
    setUseInitialStyleForInsertion(false);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    spoken = new Spoken(this, this::notifyAccessibleAttributeChanged);
    setOnInputMethodTextChanged(this::handleInputMethodEvent);
    setInputMethodRequests(new CandidateWindow(this));
    setOnSelectionDropped(place -> {});
  }

  void setOnComposition(Consumer<InputMethodEvent> handler) {
    onComposition = handler;
  }

  /**
   * Where the caret stands on the screen; nowhere while it is out of sight. What the area itself
   * keeps of this is only as new as the caret's paragraph.
   */
  Optional<Bounds> caretOnScreen() {
    return getCaretBoundsOnScreen(getCaretSelectionBind().getUnderlyingCaret());
  }

  void setOnUndo(Runnable handler) {
    onUndo = handler;
  }

  void setOnRedo(Runnable handler) {
    onRedo = handler;
  }

  void setOnPaste(Runnable handler) {
    onPaste = handler;
  }

  /** Calls {@code handler} when the caret is to be brought into sight. */
  void setOnFollow(Runnable handler) {
    onFollow = handler;
  }

  @Override
  public void requestFollowCaret() {
    super.requestFollowCaret();
    onFollow.run();
  }

  /** Asked before what is typed is put in; what is refused never is. */
  void setAdmitted(Predicate<String> admitted) {
    this.admitted = admitted;
  }

  @Override
  public void replaceText(int start, int end, String text) {
    // What takes the place of something is looked at when it is done, and is taken back then.
    if (end > start || admitted.test(text)) super.replaceText(start, end, text);
  }

  /** Says what is copied where it is more than the area shows. */
  void setSelected(Supplier<Optional<String>> selected) {
    this.selected = selected;
  }

  @Override
  public void copy() {
    Optional<String> text = selected.get();
    if (text.isEmpty()) {
      super.copy();
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(text.get());
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  protected void handleInputMethodEvent(InputMethodEvent event) {
    if (isEditable() && !isDisabled()) onComposition.accept(event);
    event.consume();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    // The region that this is asks before the area is made.
    if (spoken == null) return super.queryAccessibleAttribute(attribute, parameters);
    return spoken
        .answer(attribute, parameters)
        .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case SET_TEXT_SELECTION -> {
        int from = Math.clamp((Integer) parameters[0], 0, getLength());
        selectRange(from, Math.clamp((Integer) parameters[1], from, getLength()));
      }
      case SHOW_TEXT_RANGE -> requestFollowCaret();
      default -> super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  public void undo() {
    onUndo.run();
  }

  @Override
  public void redo() {
    onRedo.run();
  }

  @Override
  public void paste() {
    if (isEditable()) onPaste.run();
  }
}
