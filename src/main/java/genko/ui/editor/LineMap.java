package genko.ui.editor;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.LineEnds;
import genko.text.Span;
import genko.text.Text;
import java.util.Optional;

/**
 * Translates between a text and the lines that an area shows of it: those from {@link #top} on,
 * without the ones that are folded away. The area knows places as (line, column) and forgets which
 * line end stood there; the text knows them as UTF-16 offsets and keeps every line end as it is.
 */
record LineMap(Text text, int top, Folds folds) {
  /** A place in the area: zero-based line and UTF-16 column. */
  record Place(int line, int column) {}

  LineMap(Text text, int top) {
    this(text, top, Folds.NONE);
  }

  /** The line of the text that the area shows as {@code line}. */
  int lineOf(int line) {
    return folds.line(line + top);
  }

  /** How many lines the area shows. */
  int lineCount() {
    return text.lineCount() - top - folds.hidden();
  }

  /** The offset of {@code place}. */
  int offset(Place place) {
    return text.lineStart(lineOf(place.line())) + place.column();
  }

  /**
   * Where {@code offset} is shown; an offset above the first line shown is the very start, one that
   * is folded away the end of the line that it is folded into.
   */
  Place place(int offset) {
    int line = text.lineAt(Math.min(offset, text.length()));
    if (line < top) return new Place(0, 0);
    Optional<Fold> fold = folds.hiding(line);
    if (fold.isPresent()) {
      int into = fold.get().line();
      return new Place(folds.shown(into) - top, text.lineEnd(into) - text.lineStart(into));
    }
    int column = Math.min(offset, text.lineEnd(line)) - text.lineStart(line);
    return new Place(folds.shown(line) - top, column);
  }

  /** Whether {@code span} lies in the part that is shown, though perhaps in a fold of it. */
  boolean shows(Span span) {
    return span.from() >= text.lineStart(top);
  }

  /** The text of the area: every line shown, joined by {@code \n}. */
  String shown() {
    StringBuilder shown = new StringBuilder();
    int from = text.lineStart(top);
    for (Fold fold : folds.all()) {
      Span hidden = fold.span(text);
      shown.append(plain(text.slice(from, hidden.from())));
      from = hidden.to();
    }
    return shown.append(plain(text.slice(from, text.length()))).toString();
  }

  /** {@code characters} as the area holds them. */
  static String plain(String characters) {
    return LineEnds.plain(characters);
  }

  /**
   * What an edit in the area makes of the text: from {@code place} on, {@code removed} became
   * {@code inserted}, both with {@code \n} between lines. New lines end as their neighbours do.
   */
  ChangeSet edit(Place place, String removed, String inserted) {
    return edit(span(place, removed), inserted);
  }

  /** What {@code removed} from {@code place} on is in the text, with all that is folded into it. */
  Span span(Place place, String removed) {
    return new Span(offset(place), offset(after(place, removed)));
  }

  /** The edit that makes {@code span} of the text {@code inserted}, whose lines end as others. */
  ChangeSet edit(Span span, String inserted) {
    String ended = inserted;
    if (LineEnds.isIn(inserted)) {
      ended = plain(inserted).replace("\n", lineEndNear(text.lineAt(span.from())));
    }
    return ChangeSet.of(text.apart(new Change(span, ended)));
  }

  private static Place after(Place place, String removed) {
    int last = removed.lastIndexOf('\n');
    if (last < 0) return new Place(place.line(), place.column() + removed.length());
    int lines = (int) removed.chars().filter(unit -> unit == '\n').count();
    return new Place(place.line() + lines, removed.length() - last - 1);
  }

  private String lineEndNear(int line) {
    String here = text.lineBreak(line);
    if (!here.isEmpty()) return here;
    String above = line > 0 ? text.lineBreak(line - 1) : "";
    return above.isEmpty() ? "\n" : above;
  }
}
