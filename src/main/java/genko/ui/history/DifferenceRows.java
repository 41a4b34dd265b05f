package genko.ui.history;

import genko.edit.merge.Comparison;
import genko.edit.merge.Comparison.Hunk;
import genko.edit.merge.Comparison.Kind;
import genko.edit.merge.Comparison.Piece;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison as rows to be drawn one below the other: the lines that differ with their words, two
 * lines around them, and how many are left out. Made away from the JavaFX thread.
 */
public record DifferenceRows(List<Row> rows, int hunks) {
  public static final DifferenceRows NONE = new DifferenceRows(List.of(), 0);

  /** So many lines stay in sight on either side of what differs. */
  private static final int AROUND = 2;

  /** A longer line is cut for the eye. */
  static final int LONGEST = 2000;

  /** More rows than this nobody looks at, and the memory for them is better spent otherwise. */
  private static final int MOST_ROWS = 20_000;

  public DifferenceRows {
    rows = List.copyOf(rows);
  }

  /** What is drawn in one row. */
  public sealed interface Row {
    /** The difference that this row belongs to; -1 for none. */
    int hunk();
  }

  /** The beginning of a difference; {@code line} is its first line, from zero, in the text now. */
  public record Head(int hunk, int line) implements Row {}

  /** A line, or what is left of it. */
  public record Line(int hunk, List<Piece> pieces) implements Row {
    public Line {
      pieces = List.copyOf(pieces);
    }
  }

  /** Lines that are the same and left out. */
  public record Gap(int lines) implements Row {
    @Override
    public int hunk() {
      return -1;
    }
  }

  /** The rows of {@code comparison}. */
  public static DifferenceRows of(Comparison comparison) {
    List<Row> rows = new ArrayList<>();
    Text after = comparison.after();
    int line = 0;
    for (int number = 0; number < comparison.hunks().size(); number++) {
      if (rows.size() > MOST_ROWS) break;
      Hunk hunk = comparison.hunks().get(number);
      int first = after.lineAt(hunk.after().from());
      between(rows, after, line, first, number == 0 ? 0 : AROUND);
      rows.add(new Head(number, first));
      addLines(rows, number, hunk.pieces());
      line = next(after, hunk.after().to());
    }
    if (!comparison.hunks().isEmpty()) {
      int end = next(after, after.length());
      context(rows, after, line, Math.min(end, line + AROUND));
      if (end > line + AROUND) rows.add(new Gap(end - line - AROUND));
    }
    return new DifferenceRows(rows, comparison.hunks().size());
  }

  /** A text to look at, of which nothing differs. */
  public static DifferenceRows of(Text text) {
    List<Row> rows = new ArrayList<>();
    context(rows, text, 0, Math.min(MOST_ROWS, next(text, text.length())));
    return new DifferenceRows(rows, 0);
  }

  /** The first line that begins at or after {@code offset}. */
  private static int next(Text text, int offset) {
    int line = text.lineAt(offset);
    return text.lineStart(line) == offset ? line : line + 1;
  }

  private static void between(List<Row> rows, Text text, int from, int to, int above) {
    int start = Math.min(to, from + above);
    int end = Math.max(start, to - AROUND);
    context(rows, text, from, start);
    if (end - start > 1) rows.add(new Gap(end - start));
    else context(rows, text, start, end);
    context(rows, text, end, to);
  }

  private static void context(List<Row> rows, Text text, int from, int to) {
    for (int line = from; line < to; line++) {
      int end = Math.min(text.lineEnd(line), text.lineStart(line) + LONGEST + 1);
      String words = text.slice(text.lineStart(line), end);
      rows.add(new Line(-1, List.of(new Piece(Kind.SAME, cut(words)))));
    }
  }

  /** Parts {@code pieces} where lines end; a line end that itself differs shows as a sign. */
  private static void addLines(List<Row> rows, int hunk, List<Piece> pieces) {
    List<Piece> line = new ArrayList<>();
    boolean whole = pieces.size() == 1;
    for (Piece piece : pieces) {
      int from = 0;
      String text = piece.text();
      for (int at = 0; at < text.length(); at++) {
        if (text.charAt(at) != '\n') continue;
        String words = shown(text.substring(from, at), piece.kind());
        boolean marked = piece.kind() != Kind.SAME && !whole;
        add(line, piece.kind(), marked ? words + "⏎" : words);
        rows.add(new Line(hunk, line));
        line.clear();
        from = at + 1;
      }
      add(line, piece.kind(), shown(text.substring(from), piece.kind()));
    }
    if (!line.isEmpty()) rows.add(new Line(hunk, line));
  }

  private static String shown(String words, Kind kind) {
    return cut(words.replace("\r", kind == Kind.SAME ? "" : "␍"));
  }

  private static void add(List<Piece> line, Kind kind, String words) {
    if (!words.isEmpty()) line.add(new Piece(kind, words));
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
  }
}
