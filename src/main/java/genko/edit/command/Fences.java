package genko.edit.command;

import genko.post.Post;
import genko.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fenced code blocks of a body. Looks at the first characters of each line and at no more, so that
 * a key in a long post can ask. As in kramdown a fence that nothing closes is none.
 */
final class Fences {
  private final Text text;
  private final int[] unclosed = {Integer.MAX_VALUE, Integer.MAX_VALUE};

  private Fences(Text text) {
    this.text = text;
  }

  private record Fence(char mark, int length, boolean bare) {
    boolean closes(Fence open) {
      return bare && mark == open.mark && length >= open.length;
    }
  }

  /** The lines of the fenced block that holds {@code line}, its fences included. */
  static Optional<LineRange> around(Post post, int line) {
    return new Fences(post.text()).find(post.text().lineAt(post.bodyStart()), line);
  }

  static boolean isInside(Post post, int line) {
    return around(post, line).isPresent();
  }

  /** Whether code begins or ends inside {@code lines}, or they lie in it. */
  static boolean touches(Post post, LineRange lines) {
    return isInside(post, lines.first()) || isInside(post, lines.last());
  }

  private Optional<LineRange> find(int first, int wanted) {
    int line = first;
    while (line <= wanted) {
      Fence open = fence(line);
      int close = open == null ? -1 : close(open, line + 1);
      if (close >= wanted) return Optional.of(new LineRange(line, close));
      line = Math.max(line, close) + 1;
    }
    return Optional.empty();
  }

  private int close(Fence open, int from) {
    int known = open.mark == '`' ? 0 : 1;
    if (open.length >= unclosed[known]) return -1;
    for (int line = from; line < text.lineCount(); line++) {
      Fence fence = fence(line);
      if (fence != null && fence.closes(open)) return line;
    }
    unclosed[known] = open.length;
    return -1;
  }

  private @Nullable Fence fence(int line) {
    int at = text.lineStart(line);
    int end = text.length();
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
    if (at >= end) return null;
    char mark = text.charAt(at);
    if (mark != '`' && mark != '~') return null;
    int from = at;
    while (at < end && text.charAt(at) == mark) at++;
    if (at - from < 3) return null;
    int to = text.lineEnd(line);
    boolean bare = EditBuilder.isBlank(text, at, to);
    boolean span = mark == '`' && !bare && text.slice(at, to).indexOf('`') >= 0;
    return span ? null : new Fence(mark, at - from, bare);
  }
}
