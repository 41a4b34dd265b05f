package genko.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.render.Box;

/**
 * Tables that would be wider than their page. Such a table gets columns of its own widths, within
 * which long words break; where these would be too narrow to read it gets smaller letters, then a
 * page across, and at last it is set in parts below each other, each with the first column. No
 * column is ever cut off.
 */
final class WideTables {
  private static final String NUMBER = "data-genko-table";

  /** How letters are set, as {@code print.css} has it for each step; all lengths in points. */
  private record Step(double letters, double padding, double room) {
    /** The width that columns of so many letters need. */
    double width(List<Integer> columns) {
      double wide = 0;
      for (int most : columns) wide += Math.min(most, LEAST) * letters / 2 + 2 * padding;
      return wide;
    }
  }

  private static final double POINTS = 0.75;

  private static final List<Step> STEPS =
      List.of(
          new Step(8.5, 4, Paper.WIDTH * POINTS),
          new Step(7, 4, Paper.WIDTH * POINTS),
          new Step(7, 4, Paper.HEIGHT * POINTS),
          new Step(5.5, 3, Paper.HEIGHT * POINTS));

  /** A column of so many letters of half width can be read, though its words may be broken. */
  private static final int LEAST = 10;

  /** Beyond so many letters a column gets no wider; its words go on below. */
  private static final int MOST = 40;

  private WideTables() {}

  /** Numbers the tables, so that each is found again in the page. */
  static void number(Document document) {
    int number = 0;
    for (Element table : document.select("table")) table.attr(NUMBER, "" + number++);
  }

  /** Makes the tables fit that are too wide in {@code page}; whether there were any. */
  static boolean fit(Document document, @Nullable Box page, double dotsPerPixel) {
    TreeSet<String> wide = new TreeSet<>();
    if (page != null) collect(page, dotsPerPixel, wide);
    for (String number : wide) {
      Element table = document.selectFirst("table[" + NUMBER + "=" + number + "]");
      if (table != null) fit(table);
    }
    return !wide.isEmpty();
  }

  private static void collect(Box box, double dotsPerPixel, Set<String> wide) {
    if (box instanceof TableBox table
        && table.getElement() != null
        && table.getContainingBlock() != null) {
      Box around = table.getContainingBlock();
      String number = table.getElement().getAttribute(NUMBER);
      double over = table.getWidth() - around.getContentWidth();
      if (over > dotsPerPixel && !number.isEmpty()) wide.add(number);
    }
    for (int child = 0; child < box.getChildCount(); child++) {
      collect(box.getChild(child), dotsPerPixel, wide);
    }
  }

  private static void fit(Element table) {
    List<Integer> columns = columns(table);
    for (int step = 0; step < STEPS.size(); step++) {
      if (STEPS.get(step).width(columns) > STEPS.get(step).room()) continue;
      set(table, columns, step);
      return;
    }
    split(table, columns);
  }

  /** The letters of half width in the longest cell of each column. */
  private static List<Integer> columns(Element table) {
    List<Integer> columns = new ArrayList<>();
    for (Element row : table.select("tr")) {
      int column = 0;
      for (Element cell : row.children()) {
        int span = Math.clamp(number(cell.attr("colspan")), 1, 100);
        int letters = cell.text().codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum();
        for (int at = 0; at < span; at++, column++) {
          if (column == columns.size()) columns.add(2);
          columns.set(column, Math.max(columns.get(column), letters / span));
        }
      }
    }
    return columns;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  /** Gives each column its share of the width, by what stands in it. */
  private static void set(Element table, List<Integer> columns, int step) {
    table.addClass("wide").addClass("step" + step);
    table.select("colgroup").remove();
    double whole = 0;
    for (int most : columns) whole += share(most);
    Element group = new Element("colgroup");
    for (int most : columns) {
      double percent = 100 * share(most) / whole;
      group.appendElement("col").attr("style", String.format(Locale.ROOT, "width:%.2f%%", percent));
    }
    Element caption = table.selectFirst("> caption");
    if (caption == null) table.prependChild(group);
    else caption.after(group);
  }

  private static double share(int letters) {
    return Math.clamp(letters, 4, MOST) + 2;
  }

  /** Puts the columns that are too many into tables of their own below. */
  private static void split(Element table, List<Integer> columns) {
    int last = STEPS.size() - 1;
    boolean joined = !table.select("[colspan], [rowspan]").isEmpty();
    List<List<Integer>> parts = joined ? List.of() : parts(columns, STEPS.get(last));
    if (parts.size() < 2) {
      set(table, columns, last);
      return;
    }
    Element whole = table.clone();
    Element before = table;
    for (List<Integer> part : parts) {
      Element next = part.equals(parts.getFirst()) ? table : whole.clone();
      keep(next, part);
      set(next, part.stream().map(columns::get).toList(), last);
      if (next != table) before.after(next);
      before = next;
    }
  }

  /** The columns of each part by their places: the first one, and as many more as fit. */
  private static List<List<Integer>> parts(List<Integer> columns, Step step) {
    List<List<Integer>> parts = new ArrayList<>();
    List<Integer> part = new ArrayList<>(List.of(0));
    for (int at = 1; at < columns.size(); at++) {
      part.add(at);
      boolean fits = step.width(part.stream().map(columns::get).toList()) <= step.room();
      if (fits || part.size() == 2) continue;
      part.removeLast();
      parts.add(List.copyOf(part));
      part = new ArrayList<>(List.of(0, at));
    }
    parts.add(List.copyOf(part));
    return parts;
  }

  private static void keep(Element table, List<Integer> places) {
    for (Element row : table.select("tr")) {
      List<Element> cells = List.copyOf(row.children());
      for (int at = 0; at < cells.size(); at++) {
        if (!places.contains(at)) cells.get(at).remove();
      }
    }
  }
}
