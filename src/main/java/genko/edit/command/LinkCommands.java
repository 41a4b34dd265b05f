package genko.edit.command;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Span;
import genko.text.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links and images on the selection or the word at the caret. What looks like an address becomes
 * the address, any other words what is read; the caret waits in the part that is missing.
 */
final class LinkCommands {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:(?:https?|ftp|mailto):|www\\.|/|\\./|\\.\\./)\\S+");
  private static final Pattern PICTURE =
      Pattern.compile("(?i)\\S+\\.(?:png|jpe?g|gif|webp|svg|avif)");

  /** A link or image: its exclamation mark, its words, its address. */
  static final Pattern WRITTEN =
      Pattern.compile(
          "(!?)\\[((?:[^\\[\\]\\\\]|\\\\.)*+)\\]\\(((?:[^()\\\\]|\\\\.|\\([^()]*\\))*+)\\)");

  private LinkCommands() {}

  static Optional<Transaction> link(Post post) {
    return toggle(post, false);
  }

  static Optional<Transaction> image(Post post) {
    return toggle(post, true);
  }

  /** Makes the selected words a link to {@code address}; not where they are one, or code. */
  static Optional<Transaction> over(Post post, String address) {
    Text text = post.text();
    LineRange lines = LineRange.of(post);
    Span span = post.selection().span();
    if (span.isEmpty() || lines.count() > 1 || Fences.touches(post, lines)) return Optional.empty();
    int line = lines.first();
    int start = text.lineStart(line);
    int from = span.from();
    int to = Math.min(span.to(), text.lineEnd(line));
    while (from < to && EditBuilder.isSpace(text.charAt(from))) from++;
    while (from < to && EditBuilder.isSpace(text.charAt(to - 1))) to--;
    LinePrefix opening = LinePrefix.of(text, line);
    String words = text.slice(from, to);
    if (from == to || from < opening.content() || ADDRESS.matcher(words).matches()) {
      return Optional.empty();
    }
    if (words.chars().anyMatch(unit -> unit == '[' || unit == ']')) return Optional.empty();
    Matcher written = WRITTEN.matcher(text.line(line));
    while (written.find()) {
      if (start + written.start() < to && from < start + written.end()) return Optional.empty();
    }
    Span wanted = new Span(from, to);
    boolean literal =
        InlineNodes.of(post, opening).stream()
            .anyMatch(node -> forbids(node, node.span().shift(opening.content()), wanted));
    if (literal) return Optional.empty();
    EditBuilder edit = EditBuilder.of(post).insert(from, "[").insert(to, "](" + address + ")");
    return edit.selecting(Selection.at(to + address.length() + "[]()".length()));
  }

  private static Optional<Transaction> toggle(Post post, boolean image) {
    Text text = post.text();
    LineRange lines = LineRange.of(post);
    if (lines.count() > 1 || Fences.touches(post, lines)) return Optional.empty();
    int line = lines.first();
    int start = text.lineStart(line);
    int end = text.lineEnd(line);
    Span span = post.selection().span();
    // A selection may hold the line end; it is no part of the words.
    span = new Span(Math.min(span.from(), end), Math.min(span.to(), end));
    LinePrefix opening = LinePrefix.of(text, line);
    if (span.from() < opening.content()) return Optional.empty();
    String words = text.line(line);
    Matcher written = WRITTEN.matcher(words);
    while (written.find()) {
      Span there = new Span(start + written.start(), start + written.end());
      boolean caretInside = there.from() < span.from() && span.to() < there.to();
      if (!(span.isEmpty() ? caretInside : there.contains(span))) continue;
      boolean same = written.group(1).isEmpty() != image;
      return same ? remove(post, written, start) : Optional.empty();
    }
    Span wanted = span;
    boolean literal =
        InlineNodes.of(post, opening).stream()
            .anyMatch(node -> forbids(node, node.span().shift(opening.content()), wanted));
    if (literal) return Optional.empty();
    if (span.isEmpty()) {
      span = CaretWord.of(words, span.from() - start).map(it -> it.shift(start)).orElse(span);
      if (span.from() < opening.content()) span = Span.at(post.selection().caret());
    }
    return add(post, span, image);
  }

  /** Whether {@code span} lies in code, or holds a part of {@code node} and something else. */
  private static boolean forbids(Node node, Span there, Span span) {
    boolean within = there.from() < span.from() && span.to() < there.to();
    if (node.kind() == NodeKind.CODE || node.kind() == NodeKind.MATH) {
      if (within) return true;
    }
    boolean apart = there.to() <= span.from() || span.to() <= there.from();
    return !span.isEmpty() && !apart && !there.contains(span) && !span.contains(there);
  }

  private static Optional<Transaction> remove(Post post, Matcher written, int start) {
    EditBuilder edit = EditBuilder.of(post);
    edit.delete(start + written.start(), start + written.start(2));
    edit.delete(start + written.end(2), start + written.end());
    return edit.following();
  }

  private static Optional<Transaction> add(Post post, Span span, boolean image) {
    String words = post.text().slice(span);
    EditBuilder edit = EditBuilder.of(post);
    String mark = image ? "![" : "[";
    boolean address = ADDRESS.matcher(words).matches();
    if (image) address |= PICTURE.matcher(words).matches();
    if (address) {
      edit.insert(span.from(), mark + "](").insert(span.to(), ")");
      return edit.selecting(Selection.at(span.from() + mark.length()));
    }
    edit.insert(span.from(), mark).insert(span.to(), "]()");
    boolean none = span.isEmpty();
    int caret = none ? span.from() + mark.length() : span.to() + mark.length() + 2;
    if (none) edit = EditBuilder.of(post).insert(span.from(), mark + "]()");
    return edit.selecting(Selection.at(caret));
  }
}
