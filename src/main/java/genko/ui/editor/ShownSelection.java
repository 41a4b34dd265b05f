package genko.ui.editor;

import genko.post.EditSession;
import genko.post.Selection;
import genko.ui.editor.LineMap.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The caret and the selection of a session, as an area shows them: where the writer puts them they
 * become the session's, where an edit puts them they are drawn.
 */
final class ShownSelection {
  private final EditSession session;
  private final ShownText shown;
  private final Folding folding;
  private final List<Runnable> observers = new ArrayList<>();

  ShownSelection(EditSession session, ShownText shown, Folding folding) {
    this.session = session;
    this.shown = shown;
    this.folding = folding;
  }

  /** Calls {@code observer} whenever the caret or the selection moves. */
  void observe(Runnable observer) {
    observers.add(observer);
  }

  void tell() {
    observers.forEach(Runnable::run);
  }

  /** Takes over where the area has its caret and its selection. */
  void take() {
    if (shown.isDrawing() || !shown.isCurrent()) return;
    LineMap map = shown.map();
    keepCharactersWhole(map);
    int anchor = map.offset(shown.placeOf(shown.area().getAnchor()));
    int caret = map.offset(shown.placeOf(shown.area().getCaretPosition()));
    Selection now = new Selection(anchor, caret);
    if (now.equals(session.post().selection())) return;
    session.select(now);
    tell();
  }

  /** Mouse, lines and words lead into the midst of a character: the caret goes on to its edge. */
  private void keepCharactersWhole(LineMap map) {
    PostArea area = shown.area();
    int caret = area.getCaretPosition();
    boolean forth = map.offset(shown.placeOf(caret)) > session.post().selection().caret();
    int whole = area.border(caret, forth);
    int anchor = area.getAnchor() == caret ? whole : area.border(area.getAnchor(), false);
    if (whole == caret && anchor == area.getAnchor()) return;
    shown.draw(() -> area.selectRange(anchor, whole));
  }

  /** Shows the session's caret and selection, out of any fold. */
  void draw() {
    folding.revealSelection();
    LineMap map = shown.map();
    Place anchor = map.place(session.post().selection().anchor());
    Place caret = map.place(session.post().selection().caret());
    shown.draw(
        () ->
            shown.area().selectRange(anchor.line(), anchor.column(), caret.line(), caret.column()));
    tell();
  }

  /** A caret in the front matter, which is out of sight, goes to where the text begins. */
  void leaveHead() {
    LineMap map = shown.map();
    if (map.shows(session.post().selection().span())) return;
    session.select(Selection.at(map.offset(new Place(0, 0))));
  }
}
