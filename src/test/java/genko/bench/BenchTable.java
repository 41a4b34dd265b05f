package genko.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of all runs, and the table of their medians as Markdown. */
final class BenchTable {
  /** What a row is called: case, figure, and the words for it. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("start", "shown", "start to window shown, ms"),
          List.of("start", "text", "start to text painted, ms"),
          List.of("start", "thread", "start to text painted: the JavaFX thread, ms CPU"),
          List.of("start", "cpu", "start to text painted: the process, ms CPU"),
          List.of("start", "page", "start to page painted, ms"),
          List.of("start", "idle", "start to idle, ms"),
          List.of("ten", "shown", "ten tabs: window shown, ms"),
          List.of("ten", "text", "ten tabs: text painted, ms"),
          List.of("ten", "thread", "ten tabs, text painted: the JavaFX thread, ms CPU"),
          List.of("ten", "cpu", "ten tabs, text painted: the process, ms CPU"),
          List.of("ten", "page", "ten tabs: page painted, ms"),
          List.of("keys", "cold-handler50", "first 60 keys: handler, ms, median"),
          List.of("keys", "cold-handler99", "first 60 keys: the slowest of a hundred"),
          List.of("keys", "cold-late50", "first 60 keys: lag, ms, median"),
          List.of("keys", "cold-late95", "first 60 keys: lag, 95 of a hundred"),
          List.of("keys", "cold-thread", "first 60 keys: all work on the JavaFX thread, ms CPU"),
          List.of("keys", "cold-drawn50", "first 60 keys: pressed to drawn, ms, median"),
          List.of("keys", "cold-cpu", "first 60 keys: process CPU a key, ms"),
          List.of("keys", "handler50", "a key: handler, ms, median"),
          List.of("keys", "handler99", "a key: the slowest of a hundred"),
          List.of("keys", "late50", "a key: lag, ms, median"),
          List.of("keys", "late95", "a key: lag, 95 of a hundred"),
          List.of("keys", "thread", "a key: all work on the JavaFX thread, ms CPU"),
          List.of("keys", "drawn50", "a key: pressed to drawn, ms, median"),
          List.of("keys", "drawn99", "a key: pressed to drawn, the slowest of a hundred"),
          List.of("keys", "cpu", "a key: process CPU, page included, ms"),
          List.of("keys", "paused", "the last key to all settled, ms"),
          List.of("keys", "scrolled", "scrolling the text, frames a second"),
          List.of("whole", "select", "select all, ms"),
          List.of("whole", "delete", "delete it, ms"),
          List.of("whole", "undo", "undo that, ms"),
          List.of("rest", "front", "at rest in front, % of a core"),
          List.of("rest", "behind", "at rest behind another window, % of a core"),
          List.of("rest", "unseen", "at rest as an icon, % of a core"),
          List.of("keys", "resident", "resident memory after typing, MB"),
          List.of("keys", "peak", "peak memory, MB"),
          List.of("keys", "heap", "heap after collection, MB"),
          List.of("tabs", "left", "fifty tabs opened and closed leave, MB"),
          List.of("show", "took", "genko show, ms"),
          List.of("render", "took", "genko render, ms"),
          List.of("all", "took", "genko render of all posts, ms"),
          List.of("all", "memory", "genko render of all posts: memory, MB"),
          List.of("blog", "first", "reading all heads / the first 60 of the list, ms"),
          List.of("blog", "first-cpu", "reading all heads / the first 60 of the list, ms CPU"),
          List.of("blog", "all", "reading all heads / the whole list, ms"),
          List.of("blog", "all-cpu", "reading all heads / the whole list, ms CPU"),
          List.of("blog", "cold", "reading all bytes / the index, cold, ms"),
          List.of("blog", "cold-cpu", "reading all bytes / the index, cold, ms CPU"),
          List.of("blog", "again", "the index cold / at the next start, ms"),
          List.of("blog", "again-cpu", "the index cold / at the next start, ms CPU"),
          List.of("blog", "first1", "grep -rF 生成 / first hits, ms"),
          List.of("blog", "hits1", "grep -rF 生成 / all hits, ms"),
          List.of("blog", "first2", "grep -rF 生 / first hits, ms"),
          List.of("blog", "hits2", "grep -rF 生 / all hits, ms"),
          List.of("blog", "first3", "grep -rF 庭で撮 / first hits, ms"),
          List.of("blog", "hits3", "grep -rF 庭で撮 / all hits, ms"),
          List.of("followed", "rows", "the list asked for until its first rows are drawn, ms"),
          List.of("followed", "rows-cpu", "the same, ms CPU"),
          List.of("followed", "all", "until it has all posts, ms"),
          List.of("followed", "all-cpu", "the same, ms CPU"),
          List.of("followed", "changed", "10,000 changed files (or all) until they are seen, ms"),
          List.of("followed", "changed-cpu", "the same, ms CPU"),
          List.of("followed", "fresh", "a new file until it is seen, ms"),
          List.of("followed", "frame-list", "a bare list / the list: its dearest frame, ms CPU"),
          List.of("followed", "frame-search", "the dearest frame while one searches, ms CPU"),
          List.of("followed", "frame-changed", "all rows of it others: dearest frame, ms CPU"),
          List.of("followed", "memory", "heap that list, search and index add, MB"));

  private final Map<String, List<Double>> bare = new LinkedHashMap<>();
  private final Map<String, List<Double>> genko = new LinkedHashMap<>();

  void bare(String measure, String figure, String post, double value) {
    note(bare, key(measure, figure, post), value);
  }

  void genko(String measure, String figure, String post, double value) {
    note(genko, key(measure, figure, post), value);
  }

  private static void note(Map<String, List<Double>> all, String key, double value) {
    all.computeIfAbsent(key, one -> new ArrayList<>()).add(value);
  }

  private static String key(String measure, String figure, String post) {
    return measure + " " + figure + " " + post;
  }

  /** The rows that have a figure, with a column for each of {@code posts}. */
  String markdown(List<String> posts) {
    StringBuilder out = new StringBuilder("\n| bare / Genko (ratio), medians | ");
    out.append(String.join(" | ", posts)).append(" |\n|---|").append("---|".repeat(posts.size()));
    out.append('\n');
    for (List<String> row : ROWS) {
      List<String> cells =
          posts.stream().map(post -> cell(key(row.get(0), row.get(1), post))).toList();
      if (cells.stream().allMatch(String::isEmpty)) continue;
      out.append("| ").append(row.get(2)).append(" | ");
      out.append(String.join(" | ", cells)).append(" |\n");
    }
    return out.toString();
  }

  private String cell(String key) {
    if (!genko.containsKey(key)) return bare.containsKey(key) ? "failed" : "";
    double ours = Machine.median(genko.get(key));
    if (!bare.containsKey(key)) return number(ours);
    double plain = Machine.median(bare.get(key));
    boolean difference = key.startsWith("rest ") || key.contains(" heap ");
    String compared =
        difference
            ? String.format(Locale.ROOT, "%+.1f", ours - plain)
            : String.format(Locale.ROOT, "%.2f", ours / plain);
    return number(plain) + " / " + number(ours) + " (" + compared + ")";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
  }
}
