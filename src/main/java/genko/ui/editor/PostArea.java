package genko.ui.editor;

import genko.text.Graphemes;
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
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * The area in which a post's text is written. It keeps no history of its own: undo and redo go to
 * the session, and what an input method composes goes to {@link #onComposition} instead of into the
 * document.
 */
final class PostArea extends CodeArea {
  private final AccessibleText spoken;
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
    spoken = new AccessibleText(this, this::notifyAccessibleAttributeChanged);
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

  // Characters are what a reader sees: the library's own moves go by UTF-16 units.

  @Override
  public void previousChar(SelectionPolicy policy) {
    moveTo(before(getCaretPosition()), policy);
  }

  @Override
  public void nextChar(SelectionPolicy policy) {
    moveTo(after(getCaretPosition()), policy);
  }

  @Override
  public void deletePreviousChar() {
    int caret = getCaretPosition();
    if (caret > 0) deleteText(before(caret), caret);
  }

  @Override
  public void deleteNextChar() {
    int caret = getCaretPosition();
    if (caret < getLength()) deleteText(caret, after(caret));
  }

  private int before(int position) {
    var place = offsetToPosition(position, Bias.Forward);
    if (place.getMinor() == 0) return Math.max(0, position - 1);
    int start = position - place.getMinor();
    return start + Graphemes.previous(line(place.getMajor()), place.getMinor());
  }

  private int after(int position) {
    var place = offsetToPosition(position, Bias.Forward);
    String line = line(place.getMajor());
    if (place.getMinor() >= line.length()) return Math.min(getLength(), position + 1);
    return position - place.getMinor() + Graphemes.next(line, place.getMinor());
  }

  /** Where the character ends, or begins, that {@code position} stands within; else itself. */
  int border(int position, boolean forth) {
    var place = offsetToPosition(position, Bias.Forward);
    String line = line(place.getMajor());
    int column = Math.min(place.getMinor(), line.length());
    int border = forth ? Graphemes.ceiling(line, column) : Graphemes.floor(line, column);
    return position + border - column;
  }

  private String line(int number) {
    return getParagraph(number).getText();
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
