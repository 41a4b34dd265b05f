package genko.ui.editor;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.SizeLimit;
import genko.text.Span;
import java.util.List;
import javafx.application.Platform;
import org.fxmisc.richtext.model.PlainTextChange;

/**
 * What a writer does in the area, as edits of the session. Where the session refuses an edit that
 * the area has made already, or the area lost lines around a fold that nobody had selected, the
 * text is shown anew.
 */
final class AreaEdits {
  private final EditSession session;
  private final ShownText shown;
  private final ShownSelection selection;
  private final Folding folding;
  private final Runnable redraw;
  private boolean typing;
  private boolean broken;

  /**
   * @param redraw shows the session's text and selection anew
   */
  AreaEdits(
      EditSession session,
      ShownText shown,
      ShownSelection selection,
      Folding folding,
      Runnable redraw) {
    this.session = session;
    this.shown = shown;
    this.selection = selection;
    this.folding = folding;
    this.redraw = redraw;
  }

  /** Whether the session's edit under way is one that the area shows already. */
  boolean isTyping() {
    return typing;
  }

  /** Whether the area shows another text than the session has, until it is drawn anew. */
  boolean isBroken() {
    return broken;
  }

  /** The area made {@code change} by itself. */
  void typed(PlainTextChange change) {
    if (shown.isDrawing() || broken) return;
    LineMap map = shown.map();
    Span span = map.span(shown.placeOf(change.getPosition()), change.getRemoved());
    List<Fold> across = folding.across(span);
    folding.forget(across::contains);
    if (!across.isEmpty() && !session.post().selection().span().contains(span)) {
      mend();
      return;
    }
    String inserted = change.getInserted();
    ChangeSet changes = map.edit(span, inserted);
    String series = inserted.isEmpty() ? "delete" : inserted.contains("\n") ? "" : "type";
    if (!dispatchTyped(changes, series) && !changes.isEmpty()) mend();
  }

  private boolean dispatchTyped(ChangeSet changes, String series) {
    typing = true;
    try {
      return session.dispatch(new Transaction(changes, afterLast(changes), Origin.TYPE, series));
    } finally {
      typing = false;
    }
  }

  private void mend() {
    broken = true;
    Platform.runLater(
        () -> {
          broken = false;
          redraw.run();
        });
  }

  /** Puts {@code inserted} in the place of {@code span}, its lines ending as their neighbours. */
  void replace(Span span, String inserted, Origin origin, String series) {
    ChangeSet changes = shown.map().edit(span, inserted);
    session.dispatch(new Transaction(changes, afterLast(changes), origin, series));
  }

  /** Puts {@code text} in the place of the selection, unless that is more than a post may hold. */
  void paste(String text) {
    boolean huge = text.length() > SizeLimit.MOST_BYTES;
    if (huge && !session.admits(text)) return;
    session.sealHistory();
    replace(session.post().selection().span(), text, Origin.PASTE, "");
    shown.area().requestFollowCaret();
  }

  /** Makes {@code edit} as one step; one without changes moves the caret alone. */
  void make(Transaction edit) {
    if (edit.changes().isEmpty()) {
      session.select(edit.after());
      selection.draw();
    } else {
      session.sealHistory();
      session.dispatch(edit);
    }
    shown.area().requestFollowCaret();
  }

  /** Makes {@code edit} as a part of what is being typed. */
  void join(Transaction edit) {
    session.dispatch(edit);
    shown.area().requestFollowCaret();
  }

  private static Selection afterLast(ChangeSet changes) {
    if (changes.isEmpty()) return Selection.START;
    Change change = changes.changes().getLast();
    return Selection.at(change.span().from() + change.inserted().length());
  }
}
