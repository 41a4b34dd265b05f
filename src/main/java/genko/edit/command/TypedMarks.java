package genko.edit.command;

import genko.markdown.FullWidthMark;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.Span;
import genko.text.Text;
import java.util.Optional;

/** Makes marks of Markdown of what was typed in full width at the start of a line. */
public final class TypedMarks {
  /** A mark is short; a line may be as long as a book. */
  private static final int LONGEST = 200;

  private TypedMarks() {}

  /** The edit that mends the mark in which {@code typed} lies, in offsets of {@code post}. */
  public static Optional<Transaction> of(Post post, Span typed) {
    Text text = post.text();
    if (typed.from() < post.bodyStart() || typed.to() > text.length()) return Optional.empty();
    int line = text.lineAt(typed.to());
    int start = text.lineStart(line);
    String begin = text.slice(start, Math.min(text.lineEnd(line), start + LONGEST));
    Optional<Span> mark = FullWidthMark.of(begin).map(found -> found.span().shift(start));
    if (mark.isEmpty() || !mark.get().touches(typed.from()) && !typed.contains(mark.get())) {
      return Optional.empty();
    }
    if (Fences.isInside(post, line)) return Optional.empty();
    String written = FullWidthMark.of(begin).orElseThrow().mark();
    EditBuilder edit = EditBuilder.of(post).replace(mark.get().from(), mark.get().to(), written);
    return edit.following().filter(made -> !Commands.makesHead(post, made));
  }
}
