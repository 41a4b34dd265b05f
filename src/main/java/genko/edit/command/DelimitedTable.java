package genko.edit.command;

import genko.csv.DelimitedText;
import genko.csv.DelimitedText.Value;
import genko.edit.command.TableText.Align;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values parted by commas, tabs or semicolons, one row a line, as spreadsheets write them: a value
 * in double quotes may hold all of these and line ends, and writes a quote twice.
 */
public final class DelimitedTable {
  private static final char[] PARTED_BY = {'\t', ',', ';'};
  private static final int MOST_COLUMNS = 200;

  private DelimitedTable() {}

  /**
   * The lines of a table made of {@code text}, if all its rows have the same two or more values.
   */
  public static Optional<List<String>> table(String text) {
    for (char separator : PARTED_BY) {
      List<List<String>> rows = rows(text, separator);
      if (rows.isEmpty()) continue;
      int columns = rows.getFirst().size();
      boolean even = rows.stream().allMatch(row -> row.size() == columns);
      if (columns < 2 || columns > MOST_COLUMNS || !even) continue;
      List<List<String>> cells =
          rows.stream().map(row -> row.stream().map(TableText::words).toList()).toList();
      List<Align> aligns = new ArrayList<>();
      for (int i = 0; i < columns; i++) aligns.add(isNumbers(rows, i) ? Align.RIGHT : Align.NONE);
      return Optional.of(TableText.lines(cells, true, aligns));
    }
    return Optional.empty();
  }

  /** Whether the column holds numbers below its heading, and nothing else. */
  private static boolean isNumbers(List<List<String>> rows, int column) {
    boolean some = false;
    for (List<String> row : rows.subList(1, rows.size())) {
      String value = row.get(column).strip();
      if (value.isEmpty()) continue;
      if (!value.matches("[-+¥$€]?[0-9][0-9,]*(?:\\.[0-9]+)?%?")) return false;
      some = true;
    }
    return some;
  }

  /** Whether {@code text} can only be rows of values, and is no prose or code with commas in it. */
  public static boolean isSure(String text) {
    boolean tabs = text.indexOf('\t') >= 0;
    List<List<String>> rows = rows(text, tabs ? '\t' : ',');
    if (rows.size() < 2 || rows.getFirst().size() < 2) return false;
    int columns = rows.getFirst().size();
    if (rows.stream().anyMatch(row -> row.size() != columns)) return false;
    if (rows.getFirst().stream().anyMatch(String::isBlank)) return false;
    if (tabs) return true;
    boolean spaced = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.startsWith(" "));
    boolean code = text.chars().anyMatch(unit -> "(){}[]<>=;#*|。、".indexOf(unit) >= 0);
    return !spaced && !code && rows.size() + columns >= 5;
  }

  /** The rows of {@code text}; empty when a quote is never closed. */
  static List<List<String>> rows(String text, char separator) {
    DelimitedText read = DelimitedText.read(text, separator);
    if (!read.isWhole()) return List.of();
    List<List<String>> rows = new ArrayList<>();
    for (List<Value> row : read.rows()) rows.add(row.stream().map(Value::text).toList());
    // What follows the last line end is no row.
    while (!rows.isEmpty() && rows.getLast().equals(List.of(""))) rows.removeLast();
    return rows;
  }

  /** Makes a table of the lines of the selection. */
  static Optional<Transaction> toTable(Post post) {
    if (post.selection().span().isEmpty() || MarkdownInsertion.isLiteral(post))
      return Optional.empty();
    Text text = post.text();
    LineRange lines = LineRange.of(post);
    if (Fences.touches(post, lines) || Table.around(post, lines.first()).isPresent()) {
      return Optional.empty();
    }
    int from = text.lineStart(lines.first());
    int to = text.lineEnd(lines.last());
    Optional<List<String>> table = table(text.slice(from, to));
    return table.flatMap(
        made -> MarkdownInsertion.blocks(post.select(new Selection(from, to)), made));
  }
}
