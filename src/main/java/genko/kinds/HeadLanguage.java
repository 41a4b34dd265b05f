package genko.kinds;

import genko.blog.BlogKind;
import genko.blog.PlacedPost;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.List;

/** Whether a kind of blog reads the language of a head. */
final class HeadLanguage {
  private HeadLanguage() {}

  static List<Problem> problems(BlogKind kind, PlacedPost post) {
    boolean read = !post.head().exists() || kind.heads().contains(post.head().format());
    if (read) return List.of();
    Span start = new Span(0, 1);
    String format = post.head().format().name();
    return List.of(Problem.of(Severity.FAULT, start, "kind.head", kind.label(), format));
  }
}
