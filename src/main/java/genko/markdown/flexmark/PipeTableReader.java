package genko.markdown.flexmark;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.CharKinds;
import genko.markdown.flexmark.inline.Lines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GitHub's tables, in the lines of a paragraph: a head, a line of dashes, rows. */
final class PipeTableReader {
  /** Wider tables are text: a table of few lines could be made to have millions of cells. */
  private static final int WIDEST = 1000;

  private final String body;

  /** Whether a head may have fewer cells than there are columns, as goldmark has it. */
  private final boolean filled;

  PipeTableReader(String body, boolean filled) {
    this.body = body;
    this.filled = filled;
  }

  /** Adds the table in {@code lines}, what stands before it as a paragraph; false for none. */
  boolean read(Lines lines, int from, int to, List<Block> out) {
    String text = lines.text;
    int head = 0;
    int dashes = text.indexOf('\n') + 1;
    while (dashes > 0) {
      int end = lineEnd(text, dashes);
      List<Node.Align> columns = columns(text.substring(dashes, end));
      if (columns != null && columns.size() <= WIDEST) {
        List<Lines> cells = cells(lines, head, dashes - 1);
        int missing = columns.size() - cells.size();
        if (missing == 0 || filled && missing > 0) {
          if (head > 0) {
            Lines before = lines.slice(0, head - 1).strip();
            out.add(new Block(NodeKind.PARAGRAPH, from, lineOf(lines.offset(head))).words(before));
          }
          int begin = head == 0 ? from : lines.offset(head);
          out.add(table(lines, head, end, columns, begin, to));
          return true;
        }
      }
      head = dashes;
      dashes = text.indexOf('\n', dashes) + 1;
    }
    return false;
  }

  /** Where the spaces before {@code at} begin: they are of the line that the table begins with. */
  private int lineOf(int at) {
    int begin = at;
    while (begin > 0 && " \t".indexOf(body.charAt(begin - 1)) >= 0) begin--;
    return begin;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** How a line of dashes aligns its columns, or null when it is none. */
  static @Nullable List<Node.Align> columns(String line) {
    if (line.indexOf('-') < 0) return null;
    String inner = line.strip();
    boolean piped = inner.indexOf('|') >= 0;
    if (!piped && !inner.startsWith(":") && !inner.endsWith(":")) return null;
    if (inner.startsWith("|")) inner = inner.substring(1);
    if (inner.endsWith("|")) inner = inner.substring(0, inner.length() - 1);
    List<Node.Align> out = new ArrayList<>();
    for (String cell : inner.split("\\|", -1)) {
      String mark = cell.strip();
      boolean left = mark.startsWith(":");
      boolean right = mark.length() > 1 && mark.endsWith(":");
      int from = left ? 1 : 0;
      int to = mark.length() - (right ? 1 : 0);
      if (from >= to) return null;
      for (int i = from; i < to; i++) if (mark.charAt(i) != '-') return null;
      out.add(
          left && right
              ? Node.Align.CENTER
              : left ? Node.Align.LEFT : right ? Node.Align.RIGHT : Node.Align.NONE);
    }
    return out;
  }

  private Block table(
      Lines lines, int head, int dashes, List<Node.Align> columns, int from, int to) {
    Block out = new Block(NodeKind.TABLE, from, to);
    out.columns = columns;
    int headEnd = lineEnd(lines.text, head);
    Block first = new Block(NodeKind.TABLE_HEAD, lines.offset(head), lines.end(headEnd));
    out.with(first.with(row(lines, head, headEnd, columns.size())));
    if (dashes >= lines.text.length()) return out;
    Block rest = new Block(NodeKind.TABLE_BODY, lines.offset(dashes + 1), to);
    for (int at = dashes + 1; at <= lines.text.length(); ) {
      int end = lineEnd(lines.text, at);
      rest.with(row(lines, at, end, columns.size()));
      at = end + 1;
    }
    return out.with(rest);
  }

  private Block row(Lines lines, int from, int to, int count) {
    Block out = new Block(NodeKind.TABLE_ROW, lines.offset(from), lines.end(to));
    // An empty cell stands where the one before it ends.
    int edge = Math.min(out.to, lines.offset(from));
    for (Lines cell : cells(lines, from, to)) {
      if (out.children.size() == count) break;
      Lines words = cell.strip();
      int begin = words.isEmpty() ? edge : words.offset(0);
      int end = words.isEmpty() ? begin : words.end(words.text.length());
      out.with(new Block(NodeKind.TABLE_CELL, begin, end).words(words));
      edge = end;
    }
    while (out.children.size() < count) {
      Block missing = new Block(NodeKind.TABLE_CELL, out.to, out.to).words(Lines.EMPTY);
      missing.flag = true;
      out.with(missing);
    }
    return out;
  }

  /** A row split at its pipes; a backslash before a pipe makes it text. */
  private List<Lines> cells(Lines lines, int from, int to) {
    String text = lines.text;
    int begin = from;
    int end = to;
    while (begin < end && CharKinds.isSpace(text.charAt(begin))) begin++;
    while (end > begin && CharKinds.isSpace(text.charAt(end - 1))) end--;
    if (begin < end && text.charAt(begin) == '|') begin++;
    List<Lines> out = new ArrayList<>();
    Lines.Builder cell = new Lines.Builder(body);
    for (int at = begin; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < end && text.charAt(at + 1) == '|') {
        at++;
        cell.add("|", lines.offset(at));
      } else if (c == '|') {
        out.add(cell.build());
        cell = new Lines.Builder(body);
        if (at + 1 == end) return out;
      } else {
        int next = at + 1;
        while (next < end && text.charAt(next) != '|' && text.charAt(next) != '\\') next++;
        cell.add(text.substring(at, next), lines.offset(at));
        at = next - 1;
      }
    }
    out.add(cell.build());
    return out;
  }
}
