package genko.edit.command;

import genko.post.Post;
import genko.post.Transaction;
import genko.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tab and Shift+Tab: list items go in and out with all that is nested in them; in a table the caret
 * goes to the next cell or the one before; {@link Indents} has the rest. An edit that changes
 * nothing means that the key is understood and there is nowhere to go.
 */
final class Nesting {
  private Nesting() {}

  static Optional<Transaction> indent(Post post) {
    return shift(post, true);
  }

  static Optional<Transaction> outdent(Post post) {
    return shift(post, false);
  }

  private static Optional<Transaction> shift(Post post, boolean in) {
    LineRange lines = LineRange.of(post);
    Text text = post.text();
    if (lines.count() == 1) {
      Optional<Table> table = Table.around(post, lines.first());
      if (table.isPresent()) return table.get().step(post, in);
    }
    LinePrefix first = null;
    for (int line = lines.first(); line <= lines.last() && first == null; line++) {
      LinePrefix opening = LinePrefix.of(text, line);
      if (opening.isItem()) first = opening;
    }
    if (first == null || Fences.touches(post, lines)) return Indents.shift(post, in);
    int top = text.lineAt(post.bodyStart());
    int last = lastNested(text, lines.last());
    EditBuilder edit = EditBuilder.of(post);
    if (in) goIn(edit, text, first, last, top);
    else goOut(edit, text, first, last, top);
    Transaction nothing = EditBuilder.of(post).even(post.selection());
    return Optional.of(edit.following().orElse(nothing));
  }

  private static void goIn(EditBuilder edit, Text text, LinePrefix first, int last, int top) {
    Optional<LinePrefix> sibling = sibling(text, first, top);
    if (sibling.isEmpty()) return;
    int depth = sibling.get().textColumn();
    int number = lastNumber(text, sibling.get(), first.line(), depth) + 1;
    move(edit, text, first, last, depth, null, number);
    if (first.isNumbered() && !ListNumbers.areRepeated(text, first)) {
      ListNumbers.goOn(edit, text, last + 1, first, first.number());
    }
  }

  private static void goOut(EditBuilder edit, Text text, LinePrefix first, int last, int top) {
    if (first.depth() == 0) return;
    Optional<LinePrefix> parent = parent(text, first, top);
    int depth = parent.map(LinePrefix::depth).orElse(0);
    int number = parent.map(LinePrefix::number).orElse(0) + 1;
    int next = move(edit, text, first, last, depth, parent.orElse(null), number);
    if (parent.isEmpty() || !parent.get().isNumbered()) return;
    // What stays nested below the item must not be taken for the next one.
    int from = last + 1;
    while (from < text.lineCount() && isDeeper(text, from, depth)) from++;
    ListNumbers.goOn(edit, text, from, parent.get(), next);
  }

  private static boolean isDeeper(Text text, int line, int depth) {
    LinePrefix opening = LinePrefix.of(text, line);
    return opening.depth() > depth && !EditBuilder.isBlankLine(text, line);
  }

  /**
   * Gives the items from {@code first} to {@code last} on its depth the new {@code depth}, and the
   * kind of marker of {@code like} unless that is null; whatever is nested in them follows. Returns
   * the number that comes next.
   */
  private static int move(
      EditBuilder edit,
      Text text,
      LinePrefix first,
      int last,
      int depth,
      @Nullable LinePrefix like,
      int number) {
    int next = number;
    int moved = depth - first.depth();
    for (int line = first.line(); line <= last; line++) {
      LinePrefix here = LinePrefix.of(text, line);
      if (EditBuilder.isBlankLine(text, line)) continue;
      int from = here.from() + here.quote().length();
      if (here.isItem() && here.depth() == first.depth()) {
        boolean numbered = like == null ? here.isNumbered() : like.isNumbered();
        String bullet = like == null ? here.bullet() : like.bullet();
        String sign = numbered ? next++ + "." : bullet;
        int end = here.marker() + here.sign().length();
        edit.replace(from, end, " ".repeat(depth) + sign);
        moved = depth - here.depth() + sign.length() - here.sign().length();
      } else if (moved > 0) {
        edit.insert(from, " ".repeat(moved));
      } else {
        edit.delete(from, from + Math.min(-moved, here.depth()));
      }
    }
    return next;
  }

  /** The last line that belongs to what is on {@code line}. */
  private static int lastNested(Text text, int line) {
    int depth = LinePrefix.of(text, line).depth();
    int last = line;
    for (int at = line + 1; at < text.lineCount(); at++) {
      boolean blank = EditBuilder.isBlankLine(text, at);
      if (blank && at > last + 1) break;
      if (blank) continue;
      if (LinePrefix.of(text, at).depth() <= depth) break;
      last = at;
    }
    return last;
  }

  /** The number of the last item on {@code depth} between two lines; 0 when there is none. */
  private static int lastNumber(Text text, LinePrefix from, int to, int depth) {
    int number = 0;
    for (int line = from.line() + 1; line < to; line++) {
      LinePrefix here = LinePrefix.of(text, line);
      if (here.isNumbered() && here.depth() == depth) number = here.number();
    }
    return number;
  }

  /** The item above on the same depth, in whose words {@code item} can be nested. */
  private static Optional<LinePrefix> sibling(Text text, LinePrefix item, int top) {
    return above(text, item, top).filter(found -> found.depth() == item.depth());
  }

  /** The item in which {@code item} is nested. */
  static Optional<LinePrefix> parent(Text text, LinePrefix item, int top) {
    Optional<LinePrefix> above = above(text, item, top);
    while (above.isPresent() && above.get().depth() == item.depth()) {
      above = above(text, above.get(), top);
    }
    return above;
  }

  /** The nearest item above that is not deeper than {@code item}, in one list with it. */
  private static Optional<LinePrefix> above(Text text, LinePrefix item, int top) {
    boolean gap = false;
    for (int line = item.line() - 1; line >= top; line--) {
      LinePrefix here = LinePrefix.of(text, line);
      boolean blank = !here.isItem() && here.blank();
      if (blank && gap) break;
      gap = blank;
      if (blank) continue;
      if (!here.quote().equals(item.quote())) break;
      if (here.isItem() && here.depth() <= item.depth()) return Optional.of(here);
      if (here.depth() == 0) break;
    }
    return Optional.empty();
  }
}
