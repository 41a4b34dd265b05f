package genko.ui.editor;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.post.Update;
import genko.text.Span;
import genko.text.Text;
import genko.ui.editor.LineMap.Place;
import genko.ui.input.Composition;
import genko.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The text of a session's post, from its body on or with the front matter above it. What is typed
 * becomes a transaction of the session, what the session's updates change is changed here; text
 * that an input method composes is shown but belongs to neither until it is committed. What it does
 * lies in the classes beside it; the file is long because whoever works on the text asks this one.
 */
public final class EditorPane extends Region {
  private final EditSession session;
  private final PostArea area = new PostArea();
  private final TextSheet sheet = new TextSheet(area);
  private final Folding folding;
  private final ShownText shown;
  private final ShownSelection selection;
  private final AreaEdits edits;
  private final PreeditOverlay preedit;
  private final Viewport sight;
  private final Colouring colouring;
  private final WordMarks underlined = new WordMarks();

  public EditorPane(EditSession session, Colouring.Source colours) {
    this.session = session;
    folding = new Folding(session, new FoldedArea());
    shown = new ShownText(session, area, folding);
    selection = new ShownSelection(session, shown, folding);
    edits = new AreaEdits(session, shown, selection, folding, this::redraw);
    preedit = new PreeditOverlay(session, shown, edits);
    sight = new Viewport(area, shown::map);
    colouring = new Colouring(area, colours, shown::map, underlined);
    getStyleClass().add("editor-pane");
    area.getStyleClass().add("post-area");
    getChildren().add(sheet);
    shown.redraw();
    colouring.edited();
    selection.leaveHead();
    selection.draw();
    // The area follows its caret to the end of what was put in; the writer starts at the top.
    area.showParagraphAtTop(0);
    follow();
    session.observe(update -> underlined.follow(update.edit().changes()));
    session.observe(this::updated);
  }

  /** Listens to the area. */
  private void follow() {
    area.plainTextChanges().subscribe(edits::typed);
    area.setOnUndo(() -> act(session::undo));
    area.setOnRedo(() -> act(session::redo));
    area.setOnPaste(this::pastePlain);
    area.setAdmitted(text -> shown.isDrawing() || session.admits(text));
    area.setOnComposition(this::compose);
    area.setSelected(folding::selectedAcross);
    area.selectionProperty().addListener((value, before, after) -> selected());
    area.caretPositionProperty().addListener((value, before, after) -> selected());
    new EditorKeys(this, area, shown::map);
    Composition.follow(area);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> finishComposition());
  }

  /** Whether an input method is composing; meanwhile shortcuts wait. */
  public ReadOnlyBooleanProperty composingProperty() {
    return preedit.composingProperty();
  }

  /** Calls {@code observer} whenever the caret or the selection moves. */
  public void onSelection(Runnable observer) {
    selection.observe(observer);
  }

  /** Whether lines are wrapped, as all are but very long ones. */
  public BooleanProperty wrapsProperty() {
    return area.wrapTextProperty();
  }

  /** Whether the front matter is shown above the body. */
  public boolean isWhole() {
    return shown.isWhole();
  }

  /** Shows the front matter above the body, or the body alone. */
  public void setWhole(boolean whole) {
    if (shown.isWhole() == whole) return;
    finishComposition();
    shown.setWhole(whole);
    colouring.edited();
    selection.leaveHead();
    selection.draw();
    area.requestFollowCaret();
  }

  /** Commits what an input method composes here: the text is about to be left or looked at. */
  public void finishComposition() {
    if (preedit.isComposing()) Composition.finish(area);
  }

  /** Puts the caret at {@code place} of the text node. */
  public void placeCaret(Point2D place) {
    if (!preedit.isComposing())
      area.moveTo(area.hit(place.getX(), place.getY()).getInsertionIndex());
  }

  /** Where the caret stands on the screen; nowhere while it is out of sight. */
  public Optional<Bounds> caretOnScreen() {
    return area.caretOnScreen();
  }

  /** What the text is called by a screen reader. */
  public void setName(String name) {
    area.setAccessibleText(name);
  }

  public void setEditable(boolean editable) {
    area.setEditable(editable);
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  /** The node that has the keyboard while one writes. */
  public Region textNode() {
    return area;
  }

  /**
   * Selects {@code span} of the post and brings it into sight, with the front matter if need be.
   */
  public void goTo(Span span) {
    show(span);
    area.requestFocus();
  }

  /** Selects {@code span} of the post and brings it into sight; the keyboard stays where it is. */
  public void show(Span span) {
    finishComposition();
    if (!shown.map().shows(span)) setWhole(true);
    session.select(Selection.of(span));
    selection.draw();
    area.requestFollowCaret();
  }

  /** The offset from which on the post's text is shown. */
  public int shownFrom() {
    return shown.from();
  }

  /** Goes to {@code span} as {@link #goTo} does; what is out of sight comes to the top. */
  public void goToTop(Span span) {
    goTo(span);
    int line = area.getCurrentParagraph();
    if (area.allParToVisibleParIndex(line).isEmpty())
      area.showParagraphAtTop(Math.max(0, line - 1));
  }

  public void cut() {
    if (!preedit.isComposing()) area.cut();
  }

  public void copy() {
    area.copy();
  }

  public void paste() {
    area.paste();
  }

  /** Lets {@code handler} put what is pasted; without one it is the clipboard's text. */
  public void setOnPaste(Runnable handler) {
    area.setOnPaste(handler);
  }

  /** Puts the clipboard's text in the place of the selection, as it is. */
  public void pastePlain() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) paste(text);
  }

  /** Puts {@code text} in the place of the selection, as it is. */
  public void paste(String text) {
    if (isWritable()) edits.paste(text);
  }

  public void selectAll() {
    if (!preedit.isComposing()) area.selectAll();
  }

  /**
   * Does {@code work} on the post with the caret where it is in the text; whether it applied. An
   * edit without changes moves the caret alone.
   */
  public boolean perform(Function<Post, Optional<Transaction>> work) {
    if (!isWritable()) return false;
    Optional<Transaction> edit = work.apply(session.post());
    edit.ifPresent(edits::make);
    return edit.isPresent();
  }

  /** Makes {@code edit} as one step; one without changes moves the caret alone. */
  void make(Transaction edit) {
    edits.make(edit);
  }

  /** Makes {@code edit} as a part of what is being typed. */
  void join(Transaction edit) {
    edits.join(edit);
  }

  /** Asks {@code handler} whether it takes what an input method commits. */
  void setOnTyped(Predicate<String> handler) {
    preedit.setOnTyped(handler);
  }

  private boolean isWritable() {
    return area.isEditable() && !preedit.isComposing();
  }

  /** Shows at headings that they fold, in {@code words}. */
  public void showFoldMarks(Words words) {
    sheet.showFoldMarks(words, folding, shown::map);
  }

  /** How the text lies on its sheet. */
  public TextSheet sheet() {
    return sheet;
  }

  /** What is folded away in this view of the text. */
  public Folding folding() {
    return folding;
  }

  /** What of the text is in sight. */
  public Viewport sight() {
    return sight;
  }

  /** Underlines the words at {@code spans} of {@code of}, if that is the text still. */
  public void underline(Text of, List<Span> spans) {
    if (session.post().text() != of) return;
    underlined.show(spans);
    recolour();
  }

  /** Marks what {@code marks} say over the colours, from now on; {@link #recolour} asks again. */
  public void setMarks(TextMarks marks) {
    colouring.setMarks(marks);
  }

  /** Hands the colours for the current text over again, after they were computed anew. */
  public void recolour() {
    colouring.refresh();
  }

  // From the area to the session.

  private void act(Runnable action) {
    if (!preedit.isComposing()) action.run();
  }

  private void selected() {
    if (!preedit.isShown() && !edits.isBroken()) selection.take();
  }

  private void compose(InputMethodEvent event) {
    if (!preedit.compose(event)) return;
    if (!preedit.isComposing()) {
      selection.draw();
      colouring.edited();
    }
    area.requestFollowCaret();
  }

  // From the session to the area.

  private void updated(Update update) {
    Text text = update.after().text();
    int line = text.lineAt(update.after().selection().caret());
    boolean tooLong = text.lineEnd(line) - text.lineStart(line) > LongLines.LONGEST_WRAPPED;
    if (tooLong) area.setWrapText(false);
    if (edits.isTyping()) folding.follow(update);
    else draw(update);
    colouring.edited();
    selection.tell();
  }

  private void draw(Update update) {
    Optional<Preedit> held = preedit.takeOff(update.before().text());
    boolean inSight = shown.follow(update);
    if (held.isPresent()) {
      Span replaced = update.edit().changes().map(held.get().replaced());
      preedit.lay(held.get().over(replaced));
      return;
    }
    selection.draw();
    Origin origin = update.edit().origin();
    if (inSight && origin != Origin.FORM && origin != Origin.RELOAD) area.requestFollowCaret();
  }

  private void redraw() {
    shown.redraw();
    colouring.edited();
    selection.draw();
  }

  /** The area, for {@link Folding}. */
  private final class FoldedArea implements Folding.Shown {
    @Override
    public int top() {
      return shown.top();
    }

    @Override
    public boolean isComposing() {
      return preedit.isComposing();
    }

    @Override
    public void replace(Place from, Place to, String text) {
      shown.replace(from, to, text);
    }

    @Override
    public void drawSelection(boolean moved) {
      selection.draw();
      if (moved) area.requestFollowCaret();
      colouring.refresh();
    }
  }

  @Override
  protected void layoutChildren() {
    sheet.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
