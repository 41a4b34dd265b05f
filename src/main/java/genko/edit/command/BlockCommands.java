package genko.edit.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Text;
import java.util.List;
import java.util.Optional;

/** Blocks of their own: fenced code, a table to fill in, a horizontal rule. */
final class BlockCommands {
  private static final List<String> TABLE =
      List.of("|     |     |", "| --- | --- |", "|     |     |");

  private BlockCommands() {}

  /** Puts the lines between fences, or takes the fences around the caret away. */
  static Optional<Transaction> code(Post post) {
    Text text = post.text();
    LineRange lines = LineRange.of(post);
    Optional<LineRange> code = Fences.around(post, lines.first());
    if (code.isPresent()) {
      return code.get().contains(lines.last()) ? unfence(post, code.get()) : Optional.empty();
    }
    if (Fences.isInside(post, lines.last())) return Optional.empty();
    LinePrefix opening = LinePrefix.of(text, lines.first());
    int from = opening.from();
    int to = text.lineEnd(lines.last());
    String indent = text.slice(from, opening.marker());
    String fence = fence(text.slice(from, to));
    String end = EditBuilder.lineEnd(text, lines.first());
    if (EditBuilder.isBlank(text, opening.marker(), to)) {
      String block = fence + end + indent + end + indent + fence;
      int caret = opening.marker() + fence.length() + end.length() + indent.length();
      EditBuilder edit = EditBuilder.of(post).replace(opening.marker(), to, block);
      return edit.selecting(Selection.at(caret));
    }
    EditBuilder edit = EditBuilder.of(post);
    edit.insert(from, indent + fence + end);
    edit.insert(to, EditBuilder.lineEnd(text, lines.last()) + indent + fence);
    return edit.around();
  }

  /** A fence that nothing in {@code code} closes. */
  private static String fence(String code) {
    return "`".repeat(Math.max(2, InlineMarks.longestRun(code)) + 1);
  }

  private static Optional<Transaction> unfence(Post post, LineRange code) {
    Text text = post.text();
    EditBuilder edit = EditBuilder.of(post);
    int from = text.lineStart(code.first());
    int to = text.lineEnd(code.last());
    if (code.count() == 2) return edit.delete(from, to).following();
    edit.delete(from, text.lineStart(code.first() + 1));
    edit.delete(text.lineEnd(code.last() - 1), to);
    return edit.following();
  }

  static Optional<Transaction> table(Post post) {
    return insert(post, TABLE, 0, "| ".length());
  }

  /** A rule below the line, or none where the caret's line is one. */
  static Optional<Transaction> rule(Post post) {
    Text text = post.text();
    LineRange lines = LineRange.of(post);
    int line = lines.first();
    boolean there = lines.count() == 1 && LinePrefix.isRule(text.line(line));
    if (there && !Fences.isInside(post, line)) {
      boolean last = line + 1 == text.lineCount();
      int to = last ? text.lineEnd(line) : text.lineStart(line + 1);
      // The blank line that set the rule apart goes with it.
      boolean spare =
          line > text.lineAt(post.bodyStart())
              && EditBuilder.isBlankLine(text, line - 1)
              && (last || EditBuilder.isBlankLine(text, line + 1));
      int from = spare ? text.lineStart(line - 1) : text.lineStart(line);
      return EditBuilder.of(post).delete(from, to).following();
    }
    return insert(post, List.of("---"), 0, "---".length());
  }

  /** Puts {@code block} at the caret's line, set apart by blank lines. */
  private static Optional<Transaction> insert(
      Post post, List<String> block, int caretLine, int caretColumn) {
    Text text = post.text();
    int line = LineRange.of(post).last();
    if (Fences.isInside(post, line) || Table.around(post, line).isPresent()) {
      return Optional.empty();
    }
    String end = EditBuilder.lineEnd(text, line);
    boolean blank = EditBuilder.isBlankLine(text, line);
    boolean first = line == text.lineAt(post.bodyStart());
    boolean apartAbove = blank && (first || EditBuilder.isBlankLine(text, line - 1));
    boolean apartBelow = line + 1 == text.lineCount() || EditBuilder.isBlankLine(text, line + 1);
    String before = blank ? (apartAbove ? "" : end) : end + end;
    String after = apartBelow ? "" : end;
    int from = blank ? text.lineStart(line) : text.lineEnd(line);
    int caret = from + before.length() + caretColumn;
    for (String above : block.subList(0, caretLine)) caret += above.length() + end.length();
    String inserted = before + String.join(end, block) + after;
    EditBuilder edit = EditBuilder.of(post).replace(from, text.lineEnd(line), inserted);
    return edit.selecting(Selection.at(caret));
  }
}
