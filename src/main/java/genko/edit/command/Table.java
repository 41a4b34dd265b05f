package genko.edit.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table around a line: consecutive rows with their cells. A row begins with a pipe, or the rows
 * hold a line of dashes; as in kramdown a pipe in code or after a backslash parts nothing.
 */
record Table(Text text, LineRange lines, List<Row> rows) {
  /** {@code edges} are the offsets at which the cells begin, and where the last one ends. */
  record Row(int line, String prefix, List<String> cells, List<Integer> edges, boolean rule) {
    boolean isEmpty() {
      return cells.stream().allMatch(String::isEmpty);
    }

    /** The cell that holds {@code offset}. */
    int cellAt(int offset) {
      int cell = 0;
      while (cell + 1 < cells.size() && edges.get(cell + 1) <= offset) cell++;
      return cell;
    }
  }

  /** Whether {@code line} begins with a pipe. */
  static boolean isRow(Text text, int line) {
    LinePrefix opening = LinePrefix.of(text, line);
    int at = opening.content();
    return !opening.isItem() && at < text.lineEnd(line) && text.charAt(at) == '|';
  }

  static Optional<Table> around(Post post, int line) {
    Text text = post.text();
    if (row(text, line).isEmpty() || Fences.isInside(post, line)) return Optional.empty();
    int top = text.lineAt(post.bodyStart());
    int first = line;
    int last = line;
    while (first > top && row(text, first - 1).isPresent()) first--;
    while (last + 1 < text.lineCount() && row(text, last + 1).isPresent()) last++;
    List<Row> rows = new ArrayList<>();
    for (int at = first; at <= last; at++) row(text, at).ifPresent(rows::add);
    boolean ruled = rows.stream().anyMatch(Row::rule);
    if (!ruled && !isRow(text, first)) return Optional.empty();
    return Optional.of(new Table(text, new LineRange(first, last), rows));
  }

  private static Optional<Row> row(Text text, int line) {
    LinePrefix opening = LinePrefix.of(text, line);
    if (opening.isItem() || opening.heading() > 0) return Optional.empty();
    int from = opening.content();
    int to = text.lineEnd(line);
    while (to > from && EditBuilder.isSpace(text.charAt(to - 1))) to--;
    String words = text.slice(from, to);
    List<Integer> pipes = pipes(words);
    if (pipes.isEmpty()) return Optional.empty();
    List<Integer> edges = new ArrayList<>();
    if (pipes.getFirst() != 0) edges.add(from);
    for (int pipe : pipes) edges.add(from + pipe + 1);
    if (pipes.getLast() != words.length() - 1) edges.add(to + 1);
    if (edges.size() < 2) edges.add(to + 1);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      int end = Math.max(edges.get(i), Math.min(to, edges.get(i + 1) - 1));
      cells.add(text.slice(Math.min(edges.get(i), end), end).strip());
    }
    boolean rule = words.indexOf('-') >= 0 && words.matches("[|: \\t+-]+");
    String prefix = text.slice(opening.from(), from);
    return Optional.of(new Row(line, prefix, cells, edges, rule));
  }

  private static List<Integer> pipes(String words) {
    List<Integer> out = new ArrayList<>();
    for (int at = 0; at < words.length(); at++) {
      char unit = words.charAt(at);
      if (unit == '\\') {
        at++;
      } else if (unit == '`') {
        int end = at;
        while (end < words.length() && words.charAt(end) == '`') end++;
        int close = words.indexOf(words.substring(at, end), end);
        at = close < 0 ? end - 1 : close + end - at - 1;
      } else if (unit == '|') {
        out.add(at);
      }
    }
    return out;
  }

  private int rowAt(int line) {
    return line - lines.first();
  }

  /** Goes to the next cell, or to the one before, and aligns the columns; adds a row at the end. */
  Optional<Transaction> step(Post post, boolean forth) {
    // A selection may go on to the start of the line after the row.
    int line = LineRange.of(post).first();
    int caret = Math.min(post.selection().span().to(), text.lineEnd(line));
    int row = rowAt(line);
    int cell = rows.get(row).cellAt(caret) + (forth ? 1 : -1);
    if (rows.get(row).rule() || cell >= rows.get(row).cells().size() || cell < 0) {
      do row += forth ? 1 : -1;
      while (row >= 0 && row < rows.size() && rows.get(row).rule());
      cell = forth ? 0 : row < 0 ? 0 : rows.get(row).cells().size() - 1;
    }
    if (row < 0) return Optional.of(EditBuilder.of(post).even(post.selection()));
    return Optional.of(aligned(post, row, cell));
  }

  /** Rewrites every row that is not aligned; {@code cell} of {@code row} is selected then. */
  private Transaction aligned(Post post, int row, int cell) {
    List<Integer> widths = widths();
    List<String> aligns = aligns(widths.size());
    EditBuilder edit = EditBuilder.of(post);
    int start = text.lineStart(lines.first());
    Selection after = post.selection();
    for (int i = 0; i < rows.size(); i++) {
      Row here = rows.get(i);
      Written written = write(here.prefix(), here.cells(), here.rule(), widths, aligns);
      int from = text.lineStart(here.line());
      edit.replace(from, text.lineEnd(here.line()), written.line);
      if (i == row) after = written.select(start, cell, here.cells());
      start += written.line.length() + text.lineBreak(here.line()).length();
    }
    if (row == rows.size()) {
      String end = EditBuilder.lineEnd(text, lines.last());
      boolean ended = !text.lineBreak(lines.last()).isEmpty();
      Written fresh = write(rows.getLast().prefix(), List.of(), false, widths, aligns);
      // The line before may be rewritten too, so the new one goes with it as one change.
      edit.insert(text.lineEnd(lines.last()), end + fresh.line);
      after = fresh.select(ended ? start : start + end.length(), 0, List.of(""));
    }
    return edit.even(after);
  }

  List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (Row row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (i == widths.size()) widths.add(3);
        int width = row.rule() ? 3 : Widths.of(row.cells().get(i));
        widths.set(i, Math.max(widths.get(i), width));
      }
    }
    return widths;
  }

  List<String> aligns(int count) {
    List<String> aligns = new ArrayList<>();
    Optional<Row> rule = rows.stream().filter(Row::rule).findFirst();
    for (int i = 0; i < count; i++) {
      boolean given = rule.isPresent() && i < rule.get().cells().size();
      aligns.add(given ? align(rule.get().cells().get(i)) : "");
    }
    return aligns;
  }

  static String align(String dashes) {
    boolean left = dashes.startsWith(":");
    boolean right = dashes.length() > 1 && dashes.endsWith(":");
    return left && right ? "::" : right ? "-:" : left ? ":-" : "";
  }

  /** A row as it is written, with the column at which each cell's words begin. */
  record Written(String line, List<Integer> columns) {
    Selection select(int start, int cell, List<String> cells) {
      int from = start + columns.get(cell);
      return new Selection(from, from + cells.get(cell).length());
    }
  }

  /** A row by itself; where {@code rule}, the cells say how their columns are aligned. */
  static String line(List<String> cells, boolean rule, List<Integer> widths, List<String> aligns) {
    return write("", cells, rule, widths, aligns).line;
  }

  static Written write(
      String prefix, List<String> cells, boolean rule, List<Integer> widths, List<String> aligns) {
    StringBuilder out = new StringBuilder(prefix).append('|');
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      String words = i < cells.size() ? cells.get(i) : "";
      if (rule) {
        out.append(' ');
        columns.add(out.length());
        boolean left = words.startsWith(":");
        boolean right = words.length() > 1 && words.endsWith(":");
        int dashes = widths.get(i) - (left ? 1 : 0) - (right ? 1 : 0);
        out.append(left ? ":" : "").append("-".repeat(dashes)).append(right ? ":" : "");
      } else {
        int room = widths.get(i) - Widths.of(words);
        int before =
            switch (aligns.get(i)) {
              case "-:" -> room;
              case "::" -> room / 2;
              default -> 0;
            };
        out.append(" ".repeat(before + 1));
        columns.add(out.length());
        out.append(words).append(" ".repeat(room - before));
      }
      out.append(" |");
    }
    return new Written(out.toString(), columns);
  }

  /** Adds a row below that of the caret, all aligned; ends the table on an empty last row. */
  Optional<Transaction> enter(Post post) {
    int caret = post.selection().caret();
    int line = text.lineAt(caret);
    Row row = rows.get(rowAt(line));
    if (caret < row.edges().getFirst()) return Optional.empty();
    boolean last = line == lines.last() && line > lines.first();
    if (last && row.isEmpty()) {
      int from = text.lineStart(line);
      String end = EditBuilder.lineEnd(text, line);
      EditBuilder edit = EditBuilder.of(post).replace(from, text.lineEnd(line), end);
      return edit.selecting(Selection.at(from + end.length()));
    }
    return TableShape.freshRow(post);
  }
}
