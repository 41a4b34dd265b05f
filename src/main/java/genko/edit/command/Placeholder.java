package genko.edit.command;

import genko.markdown.NodeKind;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Span;
import genko.text.Text;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A link or an image in which the selection lies, such as it is to be filled in: what is read and
 * its address, in offsets of the text. The caret before its first or behind its last mark is
 * outside.
 *
 * @param image whether it is an image
 */
record Placeholder(Span whole, Span words, Span address, boolean image) {
  /** What the selection lies in; inner ones before outer ones. */
  static Optional<Placeholder> at(Post post) {
    Text text = post.text();
    Span span = post.selection().span();
    int line = text.lineAt(span.from());
    LinePrefix opening = LinePrefix.of(text, line);
    boolean outside = span.from() < opening.content() || span.to() > text.lineEnd(line);
    if (outside || Fences.isInside(post, line)) return Optional.empty();
    int start = text.lineStart(line);
    Matcher written = LinkCommands.WRITTEN.matcher(text.line(line));
    while (written.find()) {
      Span whole = new Span(start + written.start(), start + written.end());
      if (whole.from() >= span.from() || span.to() >= whole.to()) continue;
      boolean literal =
          InlineNodes.of(post, opening).stream()
              .filter(node -> node.kind() == NodeKind.CODE || node.kind() == NodeKind.MATH)
              .anyMatch(node -> node.span().shift(opening.content()).contains(whole));
      if (literal) return Optional.empty();
      return Optional.of(
          new Placeholder(
              whole,
              new Span(start + written.start(2), start + written.end(2)),
              new Span(start + written.start(3), start + written.end(3)),
              !written.group(1).isEmpty()));
    }
    return Optional.empty();
  }

  /** Whether {@code selected} is where the address belongs. */
  boolean isInAddress(Span selected) {
    return address.from() <= selected.from();
  }

  /** Enter: the caret leaves for what is still missing or goes behind; no line ends in here. */
  static Optional<Transaction> enter(Post post) {
    return at(post).map(here -> here.leave(post)).or(() -> Footnote.leaveEmpty(post));
  }

  /** Tab: the same, unless the caret is among the words of a link, where it means the line. */
  static Optional<Transaction> tab(Post post) {
    return at(post)
        .filter(here -> here.isFilledIn(post.selection().span()))
        .map(here -> here.leave(post))
        .or(() -> Footnote.leave(post));
  }

  private boolean isFilledIn(Span selected) {
    boolean end = selected.to() == words.to();
    return image || address.isEmpty() || end || isInAddress(selected);
  }

  private Transaction leave(Post post) {
    boolean missing = address.isEmpty() && !isInAddress(post.selection().span());
    int to = missing ? address.from() : whole.to();
    return EditBuilder.of(post).even(Selection.at(to));
  }
}
