package genko.ui.editor;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.post.Update;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.SizeLimit;
import genko.text.Span;
import genko.text.Text;
import genko.ui.editor.LineMap.Place;
import genko.ui.input.Composition;
import genko.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * The text of a session's post, from its body on or with the front matter above it. What is typed
 * becomes a transaction of the session, what the session's updates change is changed here; text
 * that an input method composes is shown but belongs to neither until it is committed.
 */
public final class EditorPane extends Region {
  /** More changes than this are drawn as one: each by itself would cost a layout. */
  private static final int MANY = 40;

  private final EditSession session;
  private final PostArea area = new PostArea();
  private final TextSheet sheet = new TextSheet(area);
  private final Viewport sight = new Viewport(area, this::map);
  private final Colouring colouring;
  private final Folding folding;
  private final ReadOnlyBooleanWrapper composing = new ReadOnlyBooleanWrapper();
  private final List<Runnable> selectionObservers = new ArrayList<>();
  private Preedit preedit;
  private boolean drawing;
  private boolean typing;
  private boolean broken;
  private boolean whole;
  private int top;

  public EditorPane(EditSession session, Colouring.Source colours) {
    this.session = session;
    folding = new Folding(session, new Shown());
    getStyleClass().add("editor-pane");
    area.getStyleClass().add("post-area");
    getChildren().add(sheet);
    top = firstLine();
    this.colouring = new Colouring(area, colours, this::map);
    redraw();
    leaveHead();
    drawSelection();
    // The area follows its caret to the end of what was put in; the writer starts at the top.
    area.showParagraphAtTop(0);
    area.plainTextChanges().subscribe(this::typed);
    area.setOnUndo(() -> act(session::undo));
    area.setOnRedo(() -> act(session::redo));
    area.setOnPaste(this::pastePlain);
    area.setAdmitted(text -> drawing || session.admits(text));
    area.setOnComposition(this::compose);
    area.setSelected(folding::selectedAcross);
    area.selectionProperty().addListener((value, before, after) -> selected());
    area.caretPositionProperty().addListener((value, before, after) -> selected());
    new EditorKeys(this, area, this::map);
    Composition.follow(area);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> finishComposition());
    session.observe(this::updated);
  }

  /** Whether an input method is composing; meanwhile shortcuts wait. */
  public ReadOnlyBooleanProperty composingProperty() {
    return composing.getReadOnlyProperty();
  }

  /** Calls {@code observer} whenever the caret or the selection moves. */
  public void onSelection(Runnable observer) {
    selectionObservers.add(observer);
  }

  /** Whether lines are wrapped, as all are but very long ones. */
  public BooleanProperty wrapsProperty() {
    return area.wrapTextProperty();
  }

  /** Whether the front matter is shown above the body. */
  public boolean isWhole() {
    return whole;
  }

  /** Shows the front matter above the body, or the body alone. */
  public void setWhole(boolean whole) {
    if (this.whole == whole) return;
    finishComposition();
    this.whole = whole;
    top = firstLine();
    folding.forget(fold -> fold.line() < top);
    redraw();
    leaveHead();
    drawSelection();
    area.requestFollowCaret();
  }

  /** Commits what an input method composes here: the text is about to be left or looked at. */
  public void finishComposition() {
    if (composing.get()) Composition.finish(area);
  }

  /** Puts the caret at {@code place} of the text node. */
  public void placeCaret(Point2D place) {
    if (!composing.get()) area.moveTo(area.hit(place.getX(), place.getY()).getInsertionIndex());
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
    if (!map().shows(span)) setWhole(true);
    session.select(Selection.of(span));
    drawSelection();
    area.requestFollowCaret();
  }

  /** The offset from which on the post's text is shown. */
  public int shownFrom() {
    return session.post().text().lineStart(top);
  }

  /** Goes to {@code span} as {@link #goTo} does; what is out of sight comes to the top. */
  public void goToTop(Span span) {
    goTo(span);
    int line = area.getCurrentParagraph();
    if (area.allParToVisibleParIndex(line).isEmpty())
      area.showParagraphAtTop(Math.max(0, line - 1));
  }

  public void cut() {
    if (!composing.get()) area.cut();
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
    if (composing.get() || !area.isEditable()) return;
    boolean huge = text.length() > SizeLimit.MOST_BYTES;
    if (huge && !session.admits(text)) return;
    session.sealHistory();
    replace(session.post().selection().span(), text, Origin.PASTE, "");
    area.requestFollowCaret();
  }

  public void selectAll() {
    if (!composing.get()) area.selectAll();
  }

  /**
   * Does {@code work} on the post with the caret where it is in the text; whether it applied. An
   * edit without changes moves the caret alone.
   */
  public boolean perform(Function<Post, Optional<Transaction>> work) {
    if (composing.get() || !area.isEditable()) return false;
    Optional<Transaction> edit = work.apply(session.post());
    edit.ifPresent(
        made -> {
          if (made.changes().isEmpty()) {
            session.select(made.after());
            drawSelection();
          } else {
            session.sealHistory();
            session.dispatch(made);
          }
          area.requestFollowCaret();
        });
    return edit.isPresent();
  }

  /** Shows at headings that they fold, in {@code words}. */
  public void showFoldMarks(Words words) {
    sheet.showFoldMarks(words, folding, this::map);
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

  /** The offset of the post's text that stands first in sight. */
  public int firstVisibleOffset() {
    Text text = session.post().text();
    int shown = area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
    return text.lineStart(Math.min(map().lineOf(shown), text.lineCount() - 1));
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

  private void typed(PlainTextChange change) {
    if (drawing || broken) return;
    Span span = map().span(placeOf(change.getPosition()), change.getRemoved());
    List<Fold> across = folding.across(span);
    folding.forget(across::contains);
    if (!across.isEmpty() && !session.post().selection().span().contains(span)) {
      mend();
      return;
    }
    ChangeSet changes = map().edit(span, change.getInserted());
    String inserted = change.getInserted();
    String series = inserted.isEmpty() ? "delete" : inserted.contains("\n") ? "" : "type";
    typing = true;
    boolean made;
    try {
      made = session.dispatch(new Transaction(changes, afterLast(changes), Origin.TYPE, series));
    } finally {
      typing = false;
    }
    if (!made && !changes.isEmpty()) mend();
  }

  /**
   * Shows the text anew, after the area lost lines around a fold that nobody had selected, or took
   * what the session refused.
   */
  private void mend() {
    broken = true;
    Platform.runLater(
        () -> {
          broken = false;
          redraw();
          drawSelection();
        });
  }

  private void replace(Span span, String inserted, Origin origin, String series) {
    ChangeSet changes = map().edit(span, inserted);
    session.dispatch(new Transaction(changes, afterLast(changes), origin, series));
  }

  private static Selection afterLast(ChangeSet changes) {
    if (changes.isEmpty()) return Selection.START;
    Change change = changes.changes().getLast();
    return Selection.at(change.span().from() + change.inserted().length());
  }

  private void act(Runnable action) {
    if (!composing.get()) action.run();
  }

  private void selected() {
    if (drawing || preedit != null) return;
    LineMap map = map();
    if (broken || area.getParagraphs().size() != map.lineCount()) return;
    keepCharactersWhole(map);
    int anchor = map.offset(placeOf(area.getAnchor()));
    int caret = map.offset(placeOf(area.getCaretPosition()));
    Selection now = new Selection(anchor, caret);
    if (now.equals(session.post().selection())) return;
    session.select(now);
    selectionObservers.forEach(Runnable::run);
  }

  /** Mouse, lines and words lead into the midst of a character: the caret goes on to its edge. */
  private void keepCharactersWhole(LineMap map) {
    int caret = area.getCaretPosition();
    boolean forth = map.offset(placeOf(caret)) > session.post().selection().caret();
    int whole = area.border(caret, forth);
    int anchor = area.getAnchor() == caret ? whole : area.border(area.getAnchor(), false);
    if (whole == caret && anchor == area.getAnchor()) return;
    drawing = true;
    try {
      area.selectRange(anchor, whole);
    } finally {
      drawing = false;
    }
  }

  // From the session to the area.

  private void updated(Update update) {
    Text text = update.after().text();
    int line = text.lineAt(update.after().selection().caret());
    boolean tooLong = text.lineEnd(line) - text.lineStart(line) > LongLines.LONGEST_WRAPPED;
    if (tooLong) area.setWrapText(false);
    if (typing) {
      folding.follow(update);
      colouring.edited();
    } else {
      draw(update);
    }
    selectionObservers.forEach(Runnable::run);
  }

  private void draw(Update update) {
    ChangeSet changes = update.edit().changes();
    Preedit held = preedit;
    if (held != null) strip(update.before().text());
    folding.revealTouched(update);
    LineMap before = new LineMap(update.before().text(), top, folding.folded());
    folding.follow(update);
    Text text = update.after().text();
    int start = before.text().lineStart(top);
    boolean above = changes.reach().from() < start;
    boolean below = changes.reach().to() >= start;
    int growth = text.length() - before.text().length();
    if (above && below) {
      top = firstLine();
      redraw();
    } else if (above) {
      top = text.lineAt(changes.map(start, Side.AFTER));
    } else if (changes.changes().size() > MANY) {
      Span reach = changes.reach();
      drawChange(before, new Change(reach, text.slice(reach.from(), reach.to() + growth)));
    } else {
      for (Change change : changes.changes().reversed()) drawChange(before, change);
    }
    folding.forget(fold -> fold.line() < top);
    if (area.getParagraphs().size() != map().lineCount()) {
      top = Math.min(top, text.lineCount() - 1);
      redraw();
    }
    if (held != null) {
      overlay(held.over(changes.map(held.replaced())));
    } else {
      drawSelection();
      boolean here = !above && update.edit().origin() != Origin.FORM;
      if (here && update.edit().origin() != Origin.RELOAD) area.requestFollowCaret();
    }
    colouring.edited();
  }

  private void drawChange(LineMap before, Change change) {
    Place from = before.place(change.span().from());
    Place to = before.place(change.span().to());
    replaceShown(from, to, LineMap.plain(change.inserted()));
  }

  private void replaceShown(Place from, Place to, String text) {
    drawing = true;
    try {
      area.replaceText(from.line(), from.column(), to.line(), to.column(), text);
    } finally {
      drawing = false;
    }
  }

  private void redraw() {
    drawing = true;
    // Otherwise all of it would look as the first character did until its colours are there.
    area.setUseInitialStyleForInsertion(true);
    try {
      String shown = map().shown();
      area.setWrapText(LongLines.wraps(shown));
      area.replaceText(shown);
    } finally {
      area.setUseInitialStyleForInsertion(false);
      drawing = false;
    }
    colouring.edited();
  }

  private void drawSelection() {
    folding.revealSelection();
    LineMap map = map();
    Place anchor = map.place(session.post().selection().anchor());
    Place caret = map.place(session.post().selection().caret());
    drawing = true;
    try {
      area.selectRange(anchor.line(), anchor.column(), caret.line(), caret.column());
    } finally {
      drawing = false;
    }
    selectionObservers.forEach(Runnable::run);
  }

  /** A caret in the front matter, which is out of sight, goes to where the text begins. */
  private void leaveHead() {
    LineMap map = map();
    if (map.shows(session.post().selection().span())) return;
    session.select(Selection.at(map.offset(new Place(0, 0))));
  }

  private LineMap map() {
    return new LineMap(session.post().text(), top, folding.folded());
  }

  private Place placeOf(int position) {
    var place = area.offsetToPosition(position, Bias.Forward);
    return new Place(place.getMajor(), place.getMinor());
  }

  /** The first line shown: that of the body's first words, or the very first. */
  private int firstLine() {
    Text text = session.post().text();
    int start = session.post().bodyStart();
    if (whole || start == 0) return 0;
    int line = text.lineAt(start);
    boolean blank = line + 1 < text.lineCount() && text.lineEnd(line) == text.lineStart(line);
    return blank ? line + 1 : line;
  }

  // Input methods.

  private void compose(InputMethodEvent event) {
    boolean nothing = event.getCommitted().isEmpty() && event.getComposed().isEmpty();
    if (nothing && !composing.get()) return;
    Span replaced = preedit == null ? session.post().selection().span() : preedit.replaced();
    if (preedit != null) strip(session.post().text());
    if (!event.getCommitted().isEmpty()) {
      replace(replaced, event.getCommitted(), Origin.TYPE, "type");
      replaced = session.post().selection().span();
    }
    Preedit composed = Preedit.of(event, replaced);
    if (composed.isEmpty()) {
      composing.set(false);
      drawSelection();
      colouring.edited();
    } else {
      overlay(composed);
      composing.set(true);
    }
    area.requestFollowCaret();
  }

  private void overlay(Preedit shown) {
    LineMap map = map();
    if (!map.shows(shown.replaced())) return;
    preedit = shown;
    Place from = map.place(shown.replaced().from());
    Collection<String> around = stylesAround(from);
    replaceShown(from, map.place(shown.replaced().to()), shown.text());
    drawing = true;
    try {
      area.setStyleSpans(from.line(), from.column(), shown.styles(around));
      area.moveTo(from.line(), from.column() + shown.caret());
    } finally {
      drawing = false;
    }
  }

  /** How text at {@code place} looks: as what stands before it, or else after it, in its line. */
  private Collection<String> stylesAround(Place place) {
    Collection<String> here = area.getStyleAtPosition(place.line(), place.column());
    if (area.getParagraphLength(place.line()) == 0 && place.line() > 0) {
      // A line without a character has no looks, but within a block it will have the block's.
      int above = place.line() - 1;
      here = area.getStyleAtPosition(above, area.getParagraphLength(above));
      if (!here.contains("md-code-block")) return List.of();
    }
    return here.stream().filter(one -> !TextMarks.isMark(one)).toList();
  }

  /** Takes the composed text out of sight again, so that the area shows {@code text}. */
  private void strip(Text text) {
    LineMap map = new LineMap(text, top, folding.folded());
    Place from = map.place(preedit.replaced().from());
    Place to = new Place(from.line(), from.column() + preedit.text().length());
    replaceShown(from, to, LineMap.plain(text.slice(preedit.replaced())));
    preedit = null;
  }

  /** The area, for {@link Folding}. */
  private final class Shown implements Folding.Shown {
    @Override
    public int top() {
      return top;
    }

    @Override
    public boolean isComposing() {
      return composing.get();
    }

    @Override
    public void replace(Place from, Place to, String text) {
      replaceShown(from, to, text);
    }

    @Override
    public void drawSelection(boolean moved) {
      EditorPane.this.drawSelection();
      if (moved) area.requestFollowCaret();
      colouring.refresh();
    }
  }

  @Override
  protected void layoutChildren() {
    sheet.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
