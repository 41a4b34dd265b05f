package genko.edit.command;

import genko.edit.command.Table.Row;
import genko.edit.command.TableText.Align;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Adds and removes rows and columns of the table at the caret, and aligns them: every edit leaves
 * the columns as wide as they are seen. The line of dashes and the head above it keep their place.
 */
final class TableShape {
  private static final int FRESH = -1;

  private final Post post;
  private final Table table;
  private final int row;
  private final int column;

  /** How far the caret is from the beginning of its cell's words. */
  private final int within;

  private TableShape(Post post, Table table) {
    this.post = post;
    this.table = table;
    Text text = post.text();
    int line = LineRange.of(post).first();
    int caret = Math.min(post.selection().caret(), text.lineEnd(line));
    row = line - table.lines().first();
    Row here = table.rows().get(row);
    column = Math.min(here.cellAt(caret), here.cells().size() - 1);
    int words = here.edges().get(column);
    while (words < text.lineEnd(line) && EditBuilder.isSpace(text.charAt(words))) words++;
    within = Math.clamp(caret - words, 0, here.cells().get(column).length());
  }

  private static Optional<Transaction> at(Post post, Shaping shaping) {
    return Table.around(post, LineRange.of(post).first())
        .flatMap(table -> shaping.of(new TableShape(post, table)));
  }

  /** Whether the selection begins in a table of the body. */
  static boolean isAt(Post post) {
    if (post.selection().span().from() < post.bodyStart()) return false;
    return Table.around(post, LineRange.of(post).first()).isPresent();
  }

  private interface Shaping {
    Optional<Transaction> of(TableShape here);
  }

  static Optional<Transaction> align(Post post) {
    return at(post, here -> here.shaped(here.table.rows(), here.row, here.column, here.within));
  }

  /** Puts the words of the caret's column on a side; a table without dashes has none to say so. */
  static Optional<Transaction> side(Post post, Align align) {
    return at(post, here -> here.side(align));
  }

  static Optional<Transaction> rowAbove(Post post) {
    return at(post, here -> here.isHead() ? Optional.empty() : here.addRow(here.row));
  }

  /** A row below that of the caret; below the dashes when that is the head. */
  static Optional<Transaction> rowBelow(Post post) {
    return at(post, here -> here.addRow(here.below()));
  }

  /** The same with the caret in its first cell. */
  static Optional<Transaction> freshRow(Post post) {
    return at(post, here -> here.addRow(here.below(), 0));
  }

  private int below() {
    return isHead() ? dashes() + 1 : row + 1;
  }

  static Optional<Transaction> deleteRow(Post post) {
    return at(post, TableShape::deleteRow);
  }

  static Optional<Transaction> columnBefore(Post post) {
    return at(post, here -> here.addColumn(here.column));
  }

  static Optional<Transaction> columnAfter(Post post) {
    return at(post, here -> here.addColumn(here.column + 1));
  }

  static Optional<Transaction> deleteColumn(Post post) {
    return at(post, TableShape::deleteColumn);
  }

  /** The first line of dashes; -1 when there is none. */
  private int dashes() {
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.rows().get(i).rule()) return i;
    }
    return -1;
  }

  /** Whether the caret is in the head of the table or in the dashes below it. */
  private boolean isHead() {
    return row <= dashes();
  }

  private Optional<Transaction> addRow(int at) {
    return addRow(at, Math.min(column, columns() - 1));
  }

  private Optional<Transaction> addRow(int at, int cell) {
    List<Row> rows = new ArrayList<>(table.rows());
    Row model = rows.get(row);
    rows.add(at, new Row(FRESH, model.prefix(), List.of(""), List.of(), false));
    return shaped(rows, at, cell, 0);
  }

  private Optional<Transaction> deleteRow() {
    if (isHead() || table.rows().get(row).rule() || table.rows().size() == 1) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>(table.rows());
    rows.remove(row);
    int next = Math.min(row, rows.size() - 1);
    if (rows.get(next).rule()) next = Math.max(0, next - 1);
    return shaped(rows, next, column, 0);
  }

  private Optional<Transaction> side(Align align) {
    if (dashes() < 0) return Optional.empty();
    List<Row> rows = new ArrayList<>(table.rows());
    for (int i = 0; i < rows.size(); i++) {
      Row old = rows.get(i);
      if (!old.rule()) continue;
      List<String> cells = new ArrayList<>(old.cells());
      while (cells.size() <= column) cells.add(Align.NONE.rule());
      cells.set(column, align.rule());
      rows.set(i, new Row(old.line(), old.prefix(), cells, old.edges(), true));
    }
    return shaped(rows, row, column, table.rows().get(row).rule() ? 0 : within);
  }

  private Optional<Transaction> addColumn(int at) {
    List<Row> rows = each(cells -> added(cells, at));
    return shaped(rows, row, at, 0);
  }

  private static List<String> added(List<String> cells, int at) {
    List<String> out = new ArrayList<>(cells);
    while (out.size() < at) out.add("");
    out.add(at, "");
    return out;
  }

  private Optional<Transaction> deleteColumn() {
    if (columns() == 1) return Optional.empty();
    List<Row> rows = each(cells -> without(cells, column));
    return shaped(rows, row, Math.min(column, columns() - 2), 0);
  }

  private static List<String> without(List<String> cells, int at) {
    List<String> out = new ArrayList<>(cells);
    if (at < out.size()) out.remove(at);
    return out;
  }

  private List<Row> each(UnaryOperator<List<String>> change) {
    return table.rows().stream()
        .map(
            old ->
                new Row(old.line(), old.prefix(), change.apply(old.cells()), List.of(), old.rule()))
        .toList();
  }

  private int columns() {
    return table.rows().stream().mapToInt(one -> one.cells().size()).max().orElse(0);
  }

  /** The table with {@code rows}, aligned, and the caret in {@code cell} of the row {@code at}. */
  private Optional<Transaction> shaped(List<Row> rows, int at, int cell, int within) {
    Text text = post.text();
    LineRange lines = table.lines();
    Table shaped = new Table(text, lines, rows);
    List<Integer> widths = shaped.widths();
    List<String> aligns = shaped.aligns(widths.size());
    int from = text.lineStart(lines.first());
    int caret = from;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      Row here = rows.get(i);
      Table.Written written = Table.write(here.prefix(), here.cells(), here.rule(), widths, aligns);
      if (i == at) {
        // The row that was taken away may have been the widest.
        int there = Math.min(cell, written.columns().size() - 1);
        caret = from + out.length() + written.columns().get(there) + within;
      }
      out.append(written.line());
      int line = here.line() == FRESH ? lines.first() : here.line();
      if (i + 1 < rows.size()) out.append(EditBuilder.lineEnd(text, line));
    }
    EditBuilder edit =
        EditBuilder.of(post).replace(from, text.lineEnd(lines.last()), out.toString());
    return edit.selecting(Selection.at(caret));
  }
}
