package genko.check;

import genko.frontmatter.Field;
import genko.text.Problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * The title: there, and short enough for a list of posts or of search results, which cut it at
 * about {@value #MOST} full-width characters. A half-width character counts half. Of a post without
 * any title Jekyll makes one from the file name, which is a choice; an empty one shows as nothing.
 */
final class TitleCheck implements Check {
  static final int MOST = 40;

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    Optional<Field> title = post.head().field("title");
    if (title.isEmpty() || !title.get().isScalar() || title.get().problem().isPresent()) return;
    String text = title.get().text();
    if (text.isBlank()) {
      if (isBegun(post)) {
        found.add(Severity.DOUBT, title.get().valueSpan(), List.of(), "check.title.empty");
      }
      return;
    }
    int halves = halves(text);
    if (halves > 2 * MOST) {
      int width = (halves + 1) / 2;
      found.add(Severity.NOTE, title.get().valueSpan(), List.of(), "check.title.long", width, MOST);
    }
  }

  /** Whether anything is written: a new post is not told at once what it does not have yet. */
  private static boolean isBegun(CheckedPost post) {
    return !post.units().substring(post.bodyStart()).isBlank();
  }

  /** The width of {@code text} in half-width characters; marks upon another character have none. */
  static int halves(String text) {
    return text.codePoints().map(TitleCheck::halves).sum();
  }

  private static int halves(int point) {
    int type = Character.getType(point);
    boolean upon =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT
            || point >= 0x1F3FB && point <= 0x1F3FF;
    if (upon) return 0;
    boolean halfKana = point >= 0xFF61 && point <= 0xFFDC;
    return point < 0x1100 || halfKana ? 1 : 2;
  }
}
