package genko.edit.command;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as the lines of a Markdown table, its columns aligned by display width. */
public final class TableText {
  private TableText() {}

  /** On which side the words of a column stand. */
  public enum Align {
    NONE("---"),
    LEFT(":--"),
    CENTER(":-:"),
    RIGHT("--:");

    private final String rule;

    /** Under the head of a column that stands so. */
    String rule() {
      return rule;
    }

    Align(String rule) {
      this.rule = rule;
    }
  }

  /** The lines of a table. The first row is one of headings where {@code headed}. */
  public static List<String> lines(List<List<String>> rows, boolean headed, List<Align> aligns) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> widths = new ArrayList<>();
    List<String> rule = new ArrayList<>();
    List<String> sides = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int width = 3;
      for (List<String> row : rows) {
        if (i < row.size()) width = Math.max(width, Widths.of(row.get(i)));
      }
      widths.add(width);
      Align align = i < aligns.size() ? aligns.get(i) : Align.NONE;
      rule.add(align.rule);
      sides.add(Table.align(align.rule));
    }
    boolean ruled = headed || aligns.stream().anyMatch(align -> align != Align.NONE);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      // kramdown reads how columns are aligned from a rule alone, so that comes first if need be.
      if (ruled && i == (headed ? 1 : 0)) out.add(Table.line(rule, true, widths, sides));
      out.add(Table.line(rows.get(i), false, widths, sides));
    }
    if (ruled && headed && rows.size() == 1) out.add(Table.line(rule, true, widths, sides));
    return out;
  }

  /** {@code markdown}, such that it is no rule of a table. */
  public static String cell(String markdown) {
    boolean rule = !markdown.isEmpty() && markdown.matches("[-:=+ ]+");
    return rule ? "\\" + markdown.strip() : markdown;
  }

  /** Words that may be on several lines as a cell. */
  public static String words(String words) {
    String line = words.strip().replaceAll("\\R", "<br />").replaceAll("[ \\t]+", " ");
    return cell(line.replaceAll("(?<!\\\\)\\|", "\\\\|"));
  }
}
