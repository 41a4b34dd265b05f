package genko.command;

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
final class Keys {
  private Keys() {}

  static Optional<Transaction> enter(Post post) {
    if (!post.selection().span().isEmpty()) return Optional.empty();
    Text text = post.text();
    int caret = post.selection().caret();
    Opening opening = Opening.of(text, text.lineAt(caret));
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

  private static Optional<Transaction> keepIndent(Post post, Opening opening) {
    int caret = post.selection().caret();
    String indent = post.text().slice(opening.from(), Math.min(caret, opening.marker()));
    if (!indent.isBlank() || indent.isEmpty()) return Optional.empty();
    String fresh = Edit.lineEnd(post.text(), opening.line()) + indent;
    return Edit.of(post).insert(caret, fresh).selecting(Selection.at(caret + fresh.length()));
  }

  private static Optional<Transaction> nextItem(Post post, Opening item) {
    Text text = post.text();
    int caret = post.selection().caret();
    int next = item.number() + (Numbers.areRepeated(text, item) ? 0 : 1);
    String sign = item.isNumbered() ? next + "." : item.bullet();
    String box = item.isTask() ? "[ ] " : "";
    String end = Edit.lineEnd(text, item.line());
    String fresh = end + item.quote() + item.indent() + sign + item.gap() + box;
    int to = caret;
    while (to < text.lineEnd(item.line()) && text.charAt(to) == ' ') to++;
    Edit edit = Edit.of(post).replace(caret, to, fresh);
    boolean counts = item.isNumbered() && next > item.number();
    if (counts) Numbers.goOn(edit, text, item.line() + 1, item, next + 1);
    return edit.selecting(Selection.at(caret + fresh.length()));
  }

  /** An empty item goes one level out, and on the outermost level there is an empty line. */
  private static Optional<Transaction> endItem(Post post, Opening item) {
    Text text = post.text();
    Edit edit = Edit.of(post);
    int from = item.from() + item.quote().length();
    Optional<Opening> parent = Nesting.parent(text, item, text.lineAt(post.bodyStart()));
    if (parent.isEmpty()) {
      edit.delete(from, text.lineEnd(item.line()));
      return edit.selecting(Selection.at(from));
    }
    Opening outer = parent.get();
    int next = outer.number() + (Numbers.areRepeated(text, outer) ? 0 : 1);
    String sign = outer.isNumbered() ? next + "." : outer.bullet();
    String box = outer.isTask() ? "[ ] " : "";
    String opening = outer.indent() + sign + outer.gap() + box;
    edit.replace(from, text.lineEnd(item.line()), opening);
    boolean counts = outer.isNumbered() && next > outer.number();
    if (counts) Numbers.goOn(edit, text, item.line() + 1, outer, next + 1);
    return edit.selecting(Selection.at(from + opening.length()));
  }

  private static Optional<Transaction> nextQuote(Post post, Opening line) {
    Text text = post.text();
    int caret = post.selection().caret();
    if (caret < line.content()) return Optional.empty();
    Edit edit = Edit.of(post);
    if (line.blank()) {
      return edit.delete(line.from(), text.lineEnd(line.line()))
          .selecting(Selection.at(line.from()));
    }
    String mark = line.quote().endsWith(" ") ? line.quote() : line.quote() + " ";
    String fresh = Edit.lineEnd(text, line.line()) + mark;
    return edit.insert(caret, fresh).selecting(Selection.at(caret + fresh.length()));
  }

  static Optional<Transaction> backspace(Post post) {
    if (!post.selection().span().isEmpty()) return Optional.empty();
    Text text = post.text();
    int caret = post.selection().caret();
    Opening opening = Opening.of(text, text.lineAt(caret));
    if (caret != opening.content() || caret == opening.from()) return Optional.empty();
    boolean marked = opening.isItem() || opening.heading() > 0;
    if (!marked && opening.quote().isEmpty()) return Optional.empty();
    if (Fences.isInside(post, opening.line())) return Optional.empty();
    int from = opening.marker();
    if (!marked) from = opening.from() + opening.quote().lastIndexOf('>');
    return Edit.of(post).delete(from, caret).selecting(Selection.at(from));
  }
}
