package genko.edit.paste;

import genko.edit.command.TableText;
import genko.edit.command.TableText.Align;
import genko.edit.paste.InlineText.Break;
import genko.edit.paste.TextStyle.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads tables. Without a row of headings a page's table stays without one; a spreadsheet's has its
 * headings in the first row. A cell over several columns or rows leaves the others empty. A table
 * that only lays out a page, with one cell or with blocks in its cells, becomes what it holds.
 */
final class TableReader {
  private static final int MOST_COLUMNS = 200;
  private static final Pattern ALIGN =
      Pattern.compile("text-align\\s*:\\s*(left|center|right)", Pattern.CASE_INSENSITIVE);

  private final PageReader page;

  TableReader(PageReader page) {
    this.page = page;
  }

  List<MarkdownBlock> read(Element table, TextStyle look) {
    List<Element> rows =
        table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
            .filter(row -> !PageElements.isHidden(row))
            .toList();
    List<MarkdownBlock> out = new ArrayList<>();
    Element caption = table.selectFirst("> caption");
    if (caption != null) out.addAll(page.inside(caption, look));
    if (rows.isEmpty()) return page.inside(table, look);
    if (isLayout(table, rows)) {
      for (Element row : rows) {
        for (Element cell : row.select("> td, > th")) {
          out.addAll(page.inside(cell, look.inside(cell)));
        }
      }
      return out;
    }
    List<List<String>> cells = grid(rows, look);
    if (cells.isEmpty()) return out;
    Element first = rows.getFirst();
    Element group = first.parent();
    boolean headed =
        isSpreadsheet(table)
            || group != null && group.normalName().equals("thead")
            || !first.select("> th").isEmpty() && first.select("> td").isEmpty();
    if (!headed && cells.size() == 1) headed = true;
    out.add(
        MarkdownBlock.other(TableText.lines(cells, headed, aligns(rows, cells.getFirst().size()))));
    return out;
  }

  private static boolean isLayout(Element table, List<Element> rows) {
    if (rows.size() == 1 && rows.getFirst().childrenSize() <= 1) return true;
    String inner = "table, ul, ol, pre, blockquote, h1, h2, h3, h4, h5, h6, hr, dl";
    return table.selectFirst("td table, td pre, td h1, td h2, td h3") != null
        || rows.stream().allMatch(row -> row.childrenSize() <= 1)
            && rows.stream().anyMatch(row -> row.selectFirst(inner) != null);
  }

  static boolean isSpreadsheet(Element table) {
    if (table.tagName().equals("google-sheets-html-origin")) return true;
    if (table.closest("google-sheets-html-origin") != null) return true;
    if (table.hasAttr("data-sheets-root") || table.hasAttr("data-sheets-baot")) return true;
    return table
            .root()
            .selectFirst(
                "html[xmlns:x*=office:excel], meta[content*=Excel], meta[content*=LibreOffice],"
                    + " google-sheets-html-origin")
        != null;
  }

  private List<List<String>> grid(List<Element> rows, TextStyle look) {
    List<List<String>> grid = new ArrayList<>();
    List<Integer> below = new ArrayList<>();
    int width = 0;
    for (Element row : rows) {
      List<String> line = new ArrayList<>();
      for (Element cell : row.select("> td, > th")) {
        if (PageElements.isHidden(cell)) continue;
        skip(line, below);
        int columns = span(cell, "colspan");
        int deep = span(cell, "rowspan");
        InlineText words = page.line(cell, look.inside(cell));
        if (cell.normalName().equals("th")) words.dropWhereEverywhere(Mark.BOLD);
        String written = TableText.cell(words.markdown(Break.TAG));
        for (int i = 0; i < columns && line.size() < MOST_COLUMNS; i++) {
          int at = line.size();
          line.add(i == 0 ? written : "");
          while (below.size() <= at) below.add(0);
          below.set(at, deep - 1);
        }
      }
      skip(line, below);
      width = Math.max(width, line.size());
      if (!line.isEmpty()) grid.add(line);
    }
    for (List<String> line : grid) {
      while (line.size() < width) line.add("");
    }
    // A spreadsheet's selection often goes on over rows and columns that hold nothing.
    while (!grid.isEmpty() && grid.getLast().stream().allMatch(String::isEmpty)) grid.removeLast();
    return grid;
  }

  private static void skip(List<String> line, List<Integer> below) {
    while (line.size() < below.size() && below.get(line.size()) > 0) {
      below.set(line.size(), below.get(line.size()) - 1);
      line.add("");
    }
  }

  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    boolean number = value.length() < 4 && value.matches("\\d+");
    return number ? Math.clamp(Integer.parseInt(value), 1, MOST_COLUMNS) : 1;
  }

  /** How columns are aligned: as all their cells below the first row are. */
  private static List<Align> aligns(List<Element> rows, int width) {
    List<Align> out = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      Align common = null;
      for (int row = rows.size() > 1 ? 1 : 0; row < rows.size(); row++) {
        var cells = rows.get(row).select("> td, > th");
        if (column >= cells.size() || !cells.get(column).hasText()) continue;
        Align here = align(cells.get(column));
        if (common == null) common = here;
        else if (common != here) common = Align.NONE;
      }
      out.add(common == null ? Align.NONE : common);
    }
    return out;
  }

  private static Align align(Element cell) {
    Matcher style = ALIGN.matcher(cell.attr("style"));
    String said = style.find() ? style.group(1) : cell.attr("align");
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "center" -> Align.CENTER;
      case "right" -> Align.RIGHT;
      default -> Align.NONE;
    };
  }
}
