package genko.edit.command;

import genko.post.Post;
import genko.text.Span;
import genko.text.Text;

/** The lines from {@code first} to {@code last}, both included, counted from zero. */
record LineRange(int first, int last) {
  /** The lines that hold the selection; one that is selected only up to its start is not held. */
  static LineRange of(Post post) {
    Text text = post.text();
    Span span = post.selection().span();
    int first = text.lineAt(span.from());
    int last = text.lineAt(span.to());
    if (last > first && text.lineStart(last) == span.to()) last--;
    return new LineRange(first, last);
  }

  int count() {
    return last - first + 1;
  }

  boolean contains(int line) {
    return first <= line && line <= last;
  }
}
