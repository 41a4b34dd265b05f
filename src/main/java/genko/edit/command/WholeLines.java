package genko.edit.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.LineEnds;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves, doubles and joins lines of the body. The line ends stay where they are. */
final class WholeLines {
  private WholeLines() {}

  static Optional<Transaction> moveUp(Post post) {
    LineRange lines = LineRange.of(post);
    int above = lines.first() - 1;
    if (above < 0 || post.text().lineStart(above) < post.bodyStart()) return Optional.empty();
    return swap(post, new LineRange(above, above), lines, true);
  }

  static Optional<Transaction> moveDown(Post post) {
    LineRange lines = LineRange.of(post);
    int below = lines.last() + 1;
    if (below >= post.text().lineCount()) return Optional.empty();
    // What follows the last line end is no line that a writer sees.
    boolean nothing = below + 1 == post.text().lineCount() && post.text().line(below).isEmpty();
    if (nothing) return Optional.empty();
    return swap(post, lines, new LineRange(below, below), false);
  }

  private static Optional<Transaction> swap(
      Post post, LineRange upper, LineRange lower, boolean up) {
    Text text = post.text();
    List<String> contents = new ArrayList<>();
    for (int line = lower.first(); line <= lower.last(); line++) contents.add(text.line(line));
    for (int line = upper.first(); line <= upper.last(); line++) contents.add(text.line(line));
    int from = text.lineStart(upper.first());
    LineRange moved = up ? lower : upper;
    int first = up ? 0 : 1;
    StringBuilder out = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      starts.add(from + out.length());
      String end = text.lineBreak(upper.first() + i);
      out.append(contents.get(i));
      out.append(isSplit(text, from, out, end) ? "\r\n" : end);
    }
    starts.add(from + out.length());
    Places places = new Places(text, moved, starts.subList(first, first + moved.count() + 1));
    Selection selection = post.selection();
    Selection after = new Selection(places.of(selection.anchor()), places.of(selection.caret()));
    int last = lower.last();
    int to = last + 1 < text.lineCount() ? text.lineStart(last + 1) : text.length();
    return EditBuilder.of(post).replace(from, to, out.toString()).selecting(after);
  }

  /** Whether {@code end} would merge with a return just before it into one line end. */
  private static boolean isSplit(Text text, int from, StringBuilder out, String end) {
    return LineEnds.join(out.isEmpty() ? text.slice(Math.max(0, from - 1), from) : out, end);
  }

  /** Where lines stand that begin at {@code starts} now, the last of which is the line after. */
  private record Places(Text text, LineRange moved, List<Integer> starts) {
    int of(int offset) {
      int line = text.lineAt(offset);
      // A selection may end at the start of the line after.
      if (line > moved.last()) return starts.getLast();
      return starts.get(line - moved.first()) + offset - text.lineStart(line);
    }
  }

  static Optional<Transaction> duplicate(Post post) {
    Text text = post.text();
    LineRange lines = LineRange.of(post);
    int from = text.lineStart(lines.first());
    int to = text.lineEnd(lines.last());
    String copy = EditBuilder.lineEnd(text, lines.last()) + text.slice(from, to);
    Selection selection = post.selection();
    int anchor = Math.min(selection.anchor(), to) + copy.length();
    int caret = Math.min(selection.caret(), to) + copy.length();
    return EditBuilder.of(post).insert(to, copy).selecting(new Selection(anchor, caret));
  }

  static Optional<Transaction> join(Post post) {
    Text text = post.text();
    LineRange lines = LineRange.of(post);
    int last = lines.count() > 1 ? lines.last() : lines.first() + 1;
    if (last >= text.lineCount() || Fences.isInside(post, last)) return Optional.empty();
    StringBuilder out = new StringBuilder(text.line(lines.first()).stripTrailing());
    int seam = out.length();
    for (int line = lines.first() + 1; line <= last; line++) {
      LinePrefix next = LinePrefix.of(text, line);
      boolean quoted = !LinePrefix.of(text, line - 1).quote().isEmpty();
      int to = next.from() + (quoted ? next.quote().length() : 0);
      String words = strip(text.slice(to, text.lineEnd(line)), line == last);
      seam = out.length();
      if (words.isEmpty()) continue;
      boolean wide = out.isEmpty() || isWideBefore(out) || Widths.isWide(words.codePointAt(0));
      if (!wide) out.append(' ');
      out.append(words);
    }
    int from = text.lineStart(lines.first());
    EditBuilder edit = EditBuilder.of(post).replace(from, text.lineEnd(last), out.toString());
    boolean several = lines.count() > 1;
    return edit.selecting(
        several ? new Selection(from, from + out.length()) : Selection.at(from + seam));
  }

  /** Without white space before it, and, unless it keeps its end, after it. */
  private static String strip(String words, boolean keepsEnd) {
    return keepsEnd ? words.stripLeading() : words.strip();
  }

  private static boolean isWideBefore(StringBuilder out) {
    return Widths.isWide(out.codePointBefore(out.length()));
  }
}
