package genko.ui.editor;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;

/**
 * Translates between a text and the lines that an area shows of it, from line {@link #top} on. The
 * area knows places as (line, column) and forgets which line end stood there; the text knows them
 * as UTF-16 offsets and keeps every line end as it is.
 */
record LineMap(Text text, int top) {
  /** A place in the area: zero-based line and UTF-16 column. */
  record Place(int line, int column) {}

  /** The offset of {@code place}. */
  int offset(Place place) {
    return text.lineStart(top + place.line()) + place.column();
  }

  /** Where {@code offset} is shown; an offset above the first line shown is the very start. */
  Place place(int offset) {
    int line = text.lineAt(Math.min(offset, text.length()));
    if (line < top) return new Place(0, 0);
    int column = Math.min(offset, text.lineEnd(line)) - text.lineStart(line);
    return new Place(line - top, column);
  }

  /** Whether every offset of {@code span} is shown. */
  boolean shows(Span span) {
    return span.from() >= text.lineStart(top);
  }

  /** The text of the area: every line shown, joined by {@code \n}. */
  String shown() {
    return plain(text.slice(text.lineStart(top), text.length()));
  }

  /** {@code characters} as the area holds them. */
  static String plain(String characters) {
    if (characters.indexOf('\r') < 0) return characters;
    return characters.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * What an edit in the area makes of the text: from {@code place} on, {@code removed} became
   * {@code inserted}, both with {@code \n} between lines. New lines end as their neighbours do.
   */
  ChangeSet edit(Place place, String removed, String inserted) {
    int from = offset(place);
    int to = offset(after(place, removed));
    String ended = inserted;
    if (inserted.indexOf('\n') >= 0 || inserted.indexOf('\r') >= 0) {
      ended = plain(inserted).replace("\n", lineEndNear(top + place.line()));
    }
    return ChangeSet.of(apart(from, to, ended));
  }

  private static Place after(Place place, String removed) {
    int last = removed.lastIndexOf('\n');
    if (last < 0) return new Place(place.line(), place.column() + removed.length());
    int lines = (int) removed.chars().filter(unit -> unit == '\n').count();
    return new Place(place.line() + lines, removed.length() - last - 1);
  }

  /** The change, such that no {@code \r} before it and {@code \n} after it become one line end. */
  private Change apart(int from, int to, String inserted) {
    boolean returnBefore = from > 0 && text.charAt(from - 1) == '\r';
    boolean feedAfter = to < text.length() && text.charAt(to) == '\n';
    String safe = inserted;
    if (returnBefore && safe.startsWith("\n")) safe = "\r" + safe;
    if (feedAfter && safe.endsWith("\r")) safe = safe.substring(0, safe.length() - 1) + "\r\n";
    if (returnBefore && feedAfter && safe.isEmpty()) safe = "\r";
    return Change.of(from, to, safe);
  }

  private String lineEndNear(int line) {
    String here = text.lineBreak(line);
    if (!here.isEmpty()) return here;
    String above = line > 0 ? text.lineBreak(line - 1) : "";
    return above.isEmpty() ? "\n" : above;
  }
}
