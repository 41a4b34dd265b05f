package genko.ui.editor;

import genko.post.EditSession;
import genko.post.Update;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Span;
import genko.text.Text;
import genko.ui.editor.LineMap.Place;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * The part of a session's text that an area shows: from its body on or with the front matter above
 * it, without the lines that are folded away. Whatever is put into the area on behalf of the
 * session goes through {@link #draw}, so that it is not taken for what a writer types.
 */
final class ShownText {
  /** More changes than this are drawn as one: each by itself would cost a layout. */
  private static final int MANY = 40;

  private final EditSession session;
  private final PostArea area;
  private final Folding folding;
  private boolean drawing;
  private boolean whole;
  private int top;

  ShownText(EditSession session, PostArea area, Folding folding) {
    this.session = session;
    this.area = area;
    this.folding = folding;
    top = firstLine();
  }

  PostArea area() {
    return area;
  }

  /** The first line of the text that is shown. */
  int top() {
    return top;
  }

  /** The offset from which on the text is shown. */
  int from() {
    return text().lineStart(top);
  }

  boolean isWhole() {
    return whole;
  }

  /** Shows the front matter above the body, or the body alone. */
  void setWhole(boolean whole) {
    this.whole = whole;
    top = firstLine();
    folding.forget(fold -> fold.line() < top);
    redraw();
  }

  /** From the text as it is to the area, and back. */
  LineMap map() {
    return map(text());
  }

  /** The same for {@code text}, which the session had or has. */
  LineMap map(Text text) {
    return new LineMap(text, top, folding.folded());
  }

  /** The place of the area that stands at {@code position} of its characters. */
  Place placeOf(int position) {
    var place = area.offsetToPosition(position, Bias.Forward);
    return new Place(place.getMajor(), place.getMinor());
  }

  /** Whether the area has as many lines as the text; not so while an edit is on its way. */
  boolean isCurrent() {
    return area.getParagraphs().size() == map().lineCount();
  }

  /** Whether what changes in the area is drawn from the session now. */
  boolean isDrawing() {
    return drawing;
  }

  /** Has {@code work} change the area's text, styles or selection for the session. */
  void draw(Runnable work) {
    boolean outer = drawing;
    drawing = true;
    try {
      work.run();
    } finally {
      drawing = outer;
    }
  }

  void replace(Place from, Place to, String text) {
    draw(() -> area.replaceText(from.line(), from.column(), to.line(), to.column(), text));
  }

  /** Shows the text anew. */
  void redraw() {
    String shown = map().shown();
    draw(
        () -> {
          // Otherwise all of it would look as the first character did until its colours are there.
          area.setUseInitialStyleForInsertion(true);
          try {
            area.setWrapText(LongLines.wraps(shown));
            area.replaceText(shown);
          } finally {
            area.setUseInitialStyleForInsertion(false);
          }
        });
  }

  /** Draws what {@code update} changed; whether any of it is in sight. */
  boolean follow(Update update) {
    ChangeSet changes = update.edit().changes();
    folding.revealTouched(update);
    LineMap before = map(update.before().text());
    folding.follow(update);
    Text text = update.after().text();
    int start = before.text().lineStart(top);
    boolean above = changes.reach().from() < start;
    boolean below = changes.reach().to() >= start;
    if (above && below) {
      top = firstLine();
      redraw();
    } else if (above) {
      top = text.lineAt(changes.map(start, Side.AFTER));
    } else if (changes.changes().size() > MANY) {
      int growth = text.length() - before.text().length();
      Span reach = changes.reach();
      follow(before, new Change(reach, text.slice(reach.from(), reach.to() + growth)));
    } else {
      for (Change change : changes.changes().reversed()) follow(before, change);
    }
    folding.forget(fold -> fold.line() < top);
    if (!isCurrent()) {
      top = Math.min(top, text.lineCount() - 1);
      redraw();
    }
    return !above;
  }

  private void follow(LineMap before, Change change) {
    Place from = before.place(change.span().from());
    Place to = before.place(change.span().to());
    replace(from, to, LineMap.plain(change.inserted()));
  }

  private Text text() {
    return session.post().text();
  }

  /** The first line shown: that of the body's first words, or the very first. */
  private int firstLine() {
    Text text = text();
    int start = session.post().bodyStart();
    if (whole || start == 0) return 0;
    int line = text.lineAt(start);
    boolean blank = line + 1 < text.lineCount() && text.lineEnd(line) == text.lineStart(line);
    return blank ? line + 1 : line;
  }
}
