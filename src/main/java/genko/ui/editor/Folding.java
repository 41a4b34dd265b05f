package genko.ui.editor;

import genko.post.EditSession;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Update;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import genko.ui.editor.LineMap.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which lines of the text are folded away, and which could be. A fold is a matter of the view: its
 * lines are not in the area, while the text, the history and everything read from them know nothing
 * of it. Whoever goes to a place inside, or changes it, unfolds it.
 */
public final class Folding {
  private final EditSession session;
  private final Shown shown;
  private Folds folded = Folds.NONE;
  private Folds known = Folds.NONE;
  private Folds leads = Folds.NONE;
  private Runnable onChange = () -> {};

  /** The area, as far as folding changes what it shows. */
  interface Shown {
    /** The first line shown. */
    int top();

    boolean isComposing();

    void replace(Place from, Place to, String text);

    /** Draws the session's selection again, and brings the caret into sight if it {@code moved}. */
    void drawSelection(boolean moved);
  }

  Folding(EditSession session, Shown shown) {
    this.session = session;
    this.shown = shown;
  }

  Folds folded() {
    return folded;
  }

  /** The folds that there could be. */
  Folds known() {
    return known;
  }

  /** Calls {@code observer} when something is folded, or could be, or no more. */
  void setOnChange(Runnable observer) {
    onChange = observer;
  }

  /** Says which folds there could be in the current text. */
  public void setFoldable(Foldable foldable) {
    known = Folds.of(foldable.sections());
    leads = Folds.of(foldable.leads());
    if (shown.isComposing()) return;
    // What is folded into a line that is no heading any longer cannot stay folded.
    if (unfold(text(), fold -> known.at(fold.line()).isEmpty())) shown.drawSelection(false);
    onChange.run();
  }

  // What the writer does.

  /** Folds the section, or the front matter, that the caret is in. */
  public void foldHere() {
    around(caretLine()).ifPresent(this::fold);
  }

  /** Shows what is folded into the line of the caret, or else into lines of its section. */
  public void unfoldHere() {
    int line = caretLine();
    if (folded.at(line).isPresent()) unfold(fold -> fold.line() == line);
    else around(line).ifPresent(wide -> unfold(fold -> wide.hides(fold.line())));
  }

  /** Folds what stands directly below each heading, so that the headings stay. */
  public void foldAll() {
    if (shown.isComposing()) return;
    unfold(text(), fold -> true);
    leads.all().reversed().forEach(this::leave);
    leads.all().reversed().forEach(this::hide);
    shown.drawSelection(true);
    onChange.run();
  }

  public void unfoldAll() {
    unfold(fold -> true);
  }

  /** Folds {@code fold}, or shows it when it is folded. */
  void toggle(Fold fold) {
    if (folded.at(fold.line()).isPresent()) unfold(other -> other.line() == fold.line());
    else fold(fold);
  }

  private void fold(Fold fold) {
    if (shown.isComposing()) return;
    leave(fold);
    hide(fold);
    shown.drawSelection(true);
    onChange.run();
  }

  /** Shows those that are {@code wanted}. */
  void unfold(Predicate<Fold> wanted) {
    if (shown.isComposing() || !unfold(text(), wanted)) return;
    shown.drawSelection(false);
    onChange.run();
  }

  /** Takes the caret out of what is about to be folded. */
  private void leave(Fold fold) {
    if (fold.line() < shown.top()) return;
    Post post = session.post();
    Span hidden = fold.span(text());
    Selection selection = post.selection();
    if (isInside(hidden, selection.anchor()) || isInside(hidden, selection.caret())) {
      session.select(Selection.at(hidden.from()));
    }
  }

  private static boolean isInside(Span hidden, int offset) {
    return hidden.from() < offset && offset <= hidden.to();
  }

  private void hide(Fold fold) {
    boolean hidden = folded.hiding(fold.line()).isPresent();
    if (fold.line() < shown.top() || fold.last() >= text().lineCount() || hidden) return;
    LineMap map = map(text());
    Span span = fold.span(map.text());
    Place from = map.place(span.from());
    Place to = map.place(span.to());
    shown.replace(from, to, "");
    folded = folded.with(fold);
  }

  private boolean unfold(Text text, Predicate<Fold> wanted) {
    boolean any = false;
    for (Fold fold : folded.all().reversed()) {
      if (!wanted.test(fold)) continue;
      LineMap map = map(text);
      Span span = fold.span(text);
      Place at = map.place(span.from());
      shown.replace(at, at, LineMap.plain(text.slice(span)));
      folded = folded.without(fold::equals);
      any = true;
    }
    return any;
  }

  /** The innermost fold that there could be at {@code line} or around it. */
  private Optional<Fold> around(int line) {
    return known.all().stream()
        .filter(fold -> fold.line() == line || fold.hides(line))
        .filter(fold -> folded.at(fold.line()).isEmpty())
        .reduce((outer, inner) -> inner);
  }

  private int caretLine() {
    return text().lineAt(session.post().selection().caret());
  }

  private Text text() {
    return session.post().text();
  }

  private LineMap map(Text text) {
    return new LineMap(text, shown.top(), folded);
  }

  // What the editor does.

  /** Shows what hides an end of the selection. */
  void revealSelection() {
    if (folded.isEmpty()) return;
    Selection selection = session.post().selection();
    boolean any =
        unfold(
            text(),
            fold -> {
              Span hidden = fold.span(text());
              return isInside(hidden, selection.anchor()) || isInside(hidden, selection.caret());
            });
    if (any) onChange.run();
  }

  /** Shows, in the text before {@code update}, what it reaches into. */
  void revealTouched(Update update) {
    Text before = update.before().text();
    List<Fold> touched = folded.touched(before, update.edit().changes());
    if (!touched.isEmpty() && unfold(before, touched::contains)) onChange.run();
  }

  /** Shows what is folded into {@code line} of the text; whether anything was. */
  boolean reveal(int line) {
    if (folded.at(line).isEmpty()) return false;
    unfold(fold -> fold.line() == line);
    return true;
  }

  /** Forgets those that are {@code gone}, whose lines the area shows, or which are no more. */
  void forget(Predicate<Fold> gone) {
    Folds left = folded.without(gone);
    if (left.all().size() == folded.all().size()) return;
    folded = left;
    onChange.run();
  }

  /** Follows {@code update}; no fold is left that it reaches into. */
  void follow(Update update) {
    ChangeSet changes = update.edit().changes();
    Text before = update.before().text();
    Text after = update.after().text();
    folded = folded.moved(before, changes, after);
    known = known.moved(before, changes, after);
    leads = leads.moved(before, changes, after);
  }

  /** All of the selection when it reaches over lines that are folded away. */
  Optional<String> selectedAcross() {
    Span span = session.post().selection().span();
    if (span.isEmpty() || across(span).isEmpty()) return Optional.empty();
    return Optional.of(LineMap.plain(text().slice(span)));
  }

  /** The folds that lie in {@code span} of the text. */
  List<Fold> across(Span span) {
    if (folded.isEmpty()) return List.of();
    return folded.all().stream().filter(fold -> span.contains(fold.span(text()))).toList();
  }
}
