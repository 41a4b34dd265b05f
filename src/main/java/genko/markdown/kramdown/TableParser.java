package genko.markdown.kramdown;

import genko.markdown.AsciiSpace;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.CodeSpans;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TrackedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables: consecutive lines each with a pipe that is neither escaped nor in code. The first line of
 * dashes ends the head, a line of {@code =} begins the foot.
 */
final class TableParser {
  private final BlockParser blocks;

  TableParser(BlockParser blocks) {
    this.blocks = blocks;
  }

  /** A table in the making: its rows since the last part was closed. */
  private static final class Draft {
    final Element table;
    List<Element> rows = new ArrayList<>();
    boolean foot;
    int columns;

    Draft(Element table) {
      this.table = table;
    }

    void close(NodeKind kind) {
      if (rows.isEmpty()) return;
      Element part = new Element(kind, rows.getFirst().from, rows.getLast().to);
      part.block = true;
      part.children = rows;
      rows = new ArrayList<>();
      table.children.add(part);
    }
  }

  boolean parse() {
    TrackedText text = blocks.text;
    int from = CharClasses.skipIndent(text, blocks.pos);
    if (from >= text.length()
        || CharClasses.isSpace(text.charAt(from))
        || !hasPipe(text, from)
        || !blocks.atBoundary()) {
      return false;
    }
    int start = blocks.pos;
    int end = start;
    Draft draft = new Draft(blocks.start(NodeKind.TABLE, start, start));
    boolean leadingPipe = CharClasses.charAt(text, CharClasses.skipSpaces(text, start)) == '|';
    if (isSeparator(text, end)) end = CharClasses.lineEnd(text, end);
    while (end < text.length() && hasPipe(text, end)) {
      row(draft, end, leadingPipe);
      end = CharClasses.lineEnd(text, end);
    }
    if (!blocks.endsBlock(end) || !pipesOnEachLine(start, end)) return false;
    draft.close(draft.foot ? NodeKind.TABLE_FOOT : NodeKind.TABLE_BODY);
    Element table = draft.table;
    if (table.children.stream().noneMatch(part -> part.kind == NodeKind.TABLE_BODY)) return false;
    List<Node.Align> columns = new ArrayList<>(table.columns);
    while (columns.size() < draft.columns) columns.add(Node.Align.NONE);
    table.columns = List.copyOf(columns.subList(0, draft.columns));
    for (Element part : table.children) {
      for (Element row : part.children) {
        while (row.children.size() < draft.columns) {
          row.children.add(new Element(NodeKind.TABLE_CELL, row.to, row.to));
        }
      }
    }
    table.to = blocks.source.span(start, end).to();
    blocks.tree.children.add(table);
    blocks.pos = end;
    return true;
  }

  private void row(Draft draft, int at, boolean leadingPipe) {
    TrackedText text = blocks.text;
    int lineEnd = CharClasses.lineEnd(text, at);
    if (isSeparator(text, at)) {
      if (draft.rows.isEmpty()) return;
      if (draft.table.columns.isEmpty() && !draft.foot) {
        draft.close(NodeKind.TABLE_HEAD);
        draft.table.columns = alignments(text.substring(at, lineEnd));
      } else if (!draft.foot) {
        draft.close(NodeKind.TABLE_BODY);
      }
      return;
    }
    if (isFootSeparator(text, at)) {
      draft.close(NodeKind.TABLE_BODY);
      draft.foot = true;
      return;
    }
    Element row = new Element(NodeKind.TABLE_ROW, blocks.source.span(at, lineEnd));
    row.block = true;
    int to = lineEnd - 1;
    while (to > at && CharClasses.isBlank(text.charAt(to - 1))) to--;
    List<SourceText> cells = cells(blocks.source.slice(at, to));
    if (leadingPipe && isEmpty(cells.getFirst())) cells.removeFirst();
    if (!cells.isEmpty() && isEmpty(cells.getLast())) cells.removeLast();
    for (SourceText cell : cells) {
      SourceText words = cell.strip();
      Element out = Element.unread(words);
      Element box = new Element(NodeKind.TABLE_CELL, out.from, out.to);
      box.block = true;
      box.children.add(out);
      row.children.add(box);
    }
    draft.columns = Math.max(draft.columns, cells.size());
    draft.rows.add(row);
  }

  private static boolean isEmpty(SourceText cell) {
    return AsciiSpace.strip(cell.toString()).isEmpty();
  }

  /** Splits a row at its pipes; a backslash before a pipe makes it text, and so does code. */
  private static List<SourceText> cells(SourceText row) {
    TrackedText text = row.text;
    List<SourceText> out = new ArrayList<>();
    SourceText.Builder cell = new SourceText.Builder();
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      int code = c == '`' ? CodeSpans.end(text, at, text.length()) : -1;
      if (c == '<' && text.startsWith("<code", at)) {
        int close = text.indexOf("</code>", at + 5);
        int open = text.indexOf('>', at + 5);
        if (close >= 0 && open >= 0 && open < close) {
          cell.append(row, at, close + 7);
          at = close + 7;
          continue;
        }
      }
      if (code >= 0) {
        cell.append(row, at, code);
        at = code;
      } else if (c == '`') {
        int end = CodeSpans.delimiterEnd(text, at);
        cell.append(row, at, end);
        at = end;
      } else if (c == '\\' && CharClasses.charAt(text, at + 1) == '|') {
        cell.append(row, at + 1, at + 2);
        at += 2;
      } else if (c == '|') {
        out.add(cell.build());
        cell = new SourceText.Builder();
        at++;
      } else {
        cell.append(row, at, at + 1);
        at++;
      }
    }
    out.add(cell.build());
    return out;
  }

  /** Whether the line at {@code at} has a pipe that no backslash precedes. */
  static boolean hasPipe(TrackedText text, int at) {
    for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '|' && (i == at || text.charAt(i - 1) != '\\')) return true;
    }
    return false;
  }

  private static boolean hasPipe(String line) {
    return hasPipe(new TrackedText(line), 0);
  }

  private static boolean isSeparator(TrackedText text, int at) {
    return isMadeOf(text, at, "+|: \t-", '-');
  }

  private static boolean isFootSeparator(TrackedText text, int at) {
    return isMadeOf(text, at, "+|: \t=", '=');
  }

  private static boolean isMadeOf(TrackedText text, int at, String allowed, char needed) {
    boolean seen = false;
    for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (allowed.indexOf(text.charAt(i)) < 0) return false;
      seen |= text.charAt(i) == needed;
    }
    return seen;
  }

  private static List<Node.Align> alignments(String line) {
    List<Node.Align> out = new ArrayList<>();
    for (int at = 0; at < line.length(); ) {
      if (line.charAt(at) != '-') {
        at++;
        continue;
      }
      int end = at;
      while (CharClasses.charAt(line, end) == '-') end++;
      boolean left = at > 0 && line.charAt(at - 1) == ':';
      boolean right = CharClasses.charAt(line, end) == ':';
      out.add(
          left && right
              ? Node.Align.CENTER
              : left ? Node.Align.LEFT : right ? Node.Align.RIGHT : Node.Align.NONE);
      at = right ? end + 1 : end;
    }
    return out;
  }

  /**
   * Whether every line has a pipe outside code. A code span may run over a line's end, and the
   * pipes in it make no cells.
   */
  private boolean pipesOnEachLine(int start, int end) {
    SourceText rows = blocks.source.slice(start, end - 1);
    Element root = new Element(NodeKind.ROOT, 0, 0);
    new InlineParser(new DocumentDefinitions(blocks.settings)).readCodeOnly(root, rows);
    boolean pipe = false;
    for (Element part : root.children) {
      if (part.value().isEmpty()) continue;
      List<String> lines = lines(part.value());
      if (part.kind == NodeKind.CODE) {
        if (lines.size() > 2 || (lines.size() == 2 && !pipe)) break;
        if (lines.size() == 2) pipe = false;
      } else {
        if (lines.size() > 1 && !pipe && !hasPipe(lines.getFirst())) break;
        boolean lastHas = !lines.isEmpty() && hasPipe(lines.getLast());
        pipe = lastHas || (lines.size() <= 1 && pipe);
      }
    }
    return pipe;
  }

  /** The lines of {@code text} without empty ones at its end. */
  private static List<String> lines(String text) {
    List<String> out = new ArrayList<>(List.of(text.split("\n", -1)));
    while (!out.isEmpty() && out.getLast().isEmpty()) out.removeLast();
    return out;
  }
}
