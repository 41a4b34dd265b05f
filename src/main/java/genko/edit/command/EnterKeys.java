package genko.edit.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Text;
import java.util.Optional;

/**
 * What Enter and Backspace mean where a line begins with a marker. No edit means that the key does
 * what it does everywhere. Neither reads more of the post than the lines around it, except that a
 * marker in fenced code is none, for which the starts of the lines above are looked at.
 */
final class EnterKeys {
  private EnterKeys() {}

  static Optional<Transaction> enter(Post post) {
    if (!post.selection().span().isEmpty()) return Optional.empty();
    Text text = post.text();
    int caret = post.selection().caret();
    LinePrefix opening = LinePrefix.of(text, text.lineAt(caret));
    if (caret > text.lineEnd(opening.line())) return Optional.empty();
    boolean indented = !opening.indent().isEmpty();
    if (opening.isItem() || indented || !opening.quote().isEmpty()) {
      if (Fences.isInside(post, opening.line())) return keepIndent(post, opening);
      if (caret < opening.content()) return Optional.empty();
      if (opening.isItem()) {
        return opening.blank() ? endItem(post, opening) : nextItem(post, opening);
      }
    }
    Optional<Table> table = Table.around(post, opening.line());
    if (table.isPresent()) return table.get().enter(post);
    return opening.quote().isEmpty() ? Optional.empty() : nextQuote(post, opening);
  }

  private static Optional<Transaction> keepIndent(Post post, LinePrefix opening) {
    int caret = post.selection().caret();
    String indent = post.text().slice(opening.from(), Math.min(caret, opening.marker()));
    if (!indent.isBlank() || indent.isEmpty()) return Optional.empty();
    String fresh = EditBuilder.lineEnd(post.text(), opening.line()) + indent;
    return EditBuilder.of(post)
        .insert(caret, fresh)
        .selecting(Selection.at(caret + fresh.length()));
  }

  private static Optional<Transaction> nextItem(Post post, LinePrefix item) {
    Text text = post.text();
    int caret = post.selection().caret();
    int next = item.number() + (ListNumbers.areRepeated(text, item) ? 0 : 1);
    String sign = item.isNumbered() ? next + "." : item.bullet();
    String box = item.isTask() ? "[ ] " : "";
    String end = EditBuilder.lineEnd(text, item.line());
    String fresh = end + item.quote() + item.indent() + sign + item.gap() + box;
    int to = caret;
    while (to < text.lineEnd(item.line()) && text.charAt(to) == ' ') to++;
    EditBuilder edit = EditBuilder.of(post).replace(caret, to, fresh);
    boolean counts = item.isNumbered() && next > item.number();
    if (counts) ListNumbers.goOn(edit, text, item.line() + 1, item, next + 1);
    return edit.selecting(Selection.at(caret + fresh.length()));
  }

  /** An empty item goes one level out, and from the outermost level the caret leaves the list. */
  private static Optional<Transaction> endItem(Post post, LinePrefix item) {
    Text text = post.text();
    EditBuilder edit = EditBuilder.of(post);
    int from = item.from() + item.quote().length();
    Optional<LinePrefix> parent = Nesting.parent(text, item, text.lineAt(post.bodyStart()));
    if (parent.isEmpty()) {
      boolean counts = item.isNumbered() && !ListNumbers.areRepeated(text, item);
      if (counts) ListNumbers.goOn(edit, text, item.line() + 1, item, item.number());
      return leave(post, edit, item, item.quote());
    }
    LinePrefix outer = parent.get();
    int next = outer.number() + (ListNumbers.areRepeated(text, outer) ? 0 : 1);
    String sign = outer.isNumbered() ? next + "." : outer.bullet();
    String box = outer.isTask() ? "[ ] " : "";
    String opening = outer.indent() + sign + outer.gap() + box;
    edit.replace(from, text.lineEnd(item.line()), opening);
    boolean counts = outer.isNumbered() && next > outer.number();
    if (counts) ListNumbers.goOn(edit, text, item.line() + 1, outer, next + 1);
    return edit.selecting(Selection.at(from + opening.length()));
  }

  private static Optional<Transaction> nextQuote(Post post, LinePrefix line) {
    Text text = post.text();
    int caret = post.selection().caret();
    if (caret < line.content()) return Optional.empty();
    EditBuilder edit = EditBuilder.of(post);
    if (line.blank()) return leave(post, edit, line, "");
    String mark = line.quote().endsWith(" ") ? line.quote() : line.quote() + " ";
    String fresh = EditBuilder.lineEnd(text, line.line()) + mark;
    return edit.insert(caret, fresh).selecting(Selection.at(caret + fresh.length()));
  }

  /**
   * Leaves of {@code line} the marks of {@code quote} alone, with one blank line on either side:
   * without them Markdown would take what is typed next for a part of the list or quote above, and
   * what stands below for a part of that.
   */
  private static Optional<Transaction> leave(
      Post post, EditBuilder edit, LinePrefix line, String quote) {
    Text text = post.text();
    String end = EditBuilder.lineEnd(text, line.line());
    String gap = quote.stripTrailing() + end;
    int top = text.lineAt(post.bodyStart());
    int first = line.line();
    // Blank lines in the quote that is left would still belong to it.
    while (quote.isEmpty() && first > top && isQuotedGap(text, first - 1)) first--;
    boolean apart = first == top || isGap(text, first - 1, quote);
    String before = apart ? "" : gap;
    int next = line.line() + 1;
    boolean last = next >= text.lineCount();
    String after = last || isGap(text, next, quote) ? "" : end + quote.stripTrailing();
    int from = text.lineStart(first);
    edit.replace(from, text.lineEnd(line.line()), before + quote + after);
    return edit.selecting(Selection.at(from + before.length() + quote.length()));
  }

  /** Whether {@code line} parts the blocks in {@code quote}, or all blocks when that is empty. */
  private static boolean isGap(Text text, int line, String quote) {
    return quote.isEmpty()
        ? EditBuilder.isBlankLine(text, line)
        : EditBuilder.isBlankLine(text, line) || isQuotedGap(text, line);
  }

  private static boolean isQuotedGap(Text text, int line) {
    LinePrefix opening = LinePrefix.of(text, line);
    boolean bare = opening.blank() && !opening.isItem() && opening.heading() == 0;
    return bare && !opening.quote().isEmpty();
  }

  static Optional<Transaction> backspace(Post post) {
    if (!post.selection().span().isEmpty()) return Optional.empty();
    Text text = post.text();
    int caret = post.selection().caret();
    LinePrefix opening = LinePrefix.of(text, text.lineAt(caret));
    if (caret != opening.content() || caret == opening.from()) return Optional.empty();
    boolean marked = opening.isItem() || opening.heading() > 0;
    if (!marked && opening.quote().isEmpty()) return Optional.empty();
    if (Fences.isInside(post, opening.line())) return Optional.empty();
    int from = opening.marker();
    if (!marked) from = opening.from() + opening.quote().lastIndexOf('>');
    return EditBuilder.of(post).delete(from, caret).selecting(Selection.at(from));
  }
}
