package genko.check;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.LineEnds;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Line ends that matter: a file whose last line has none grows badly in tools that join files, and
 * in a file with CRLF the blank line that ends the automatic excerpt is never found, so that the
 * whole post becomes its own excerpt (Jekyll: excerpt.rb splits at {@code "\n\n"}).
 */
final class LineBreaks implements Check {
  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    lookAtTheEnd(post, found);
    lookAtTheExcerpt(post, found);
  }

  private static void lookAtTheEnd(CheckedPost post, DiagnosticList found) {
    String units = post.units();
    if (units.isEmpty() || units.endsWith("\n") || units.endsWith("\r")) return;
    ChangeSet ended = ChangeSet.insert(units.length(), LineEnds.of(units).usual());
    found.add(
        Severity.NOTE,
        Span.at(units.length()),
        post.certainFix(ended, "check.fix.lineEnd"),
        "check.lineEnd.missing");
  }

  private static void lookAtTheExcerpt(CheckedPost post, DiagnosticList found) {
    boolean automatic =
        post.head().exists()
            && post.head().field("excerpt").isEmpty()
            && post.head().field("excerpt_separator").isEmpty();
    int start = post.bodyStart();
    if (!automatic || post.units().indexOf("\n\n", start) >= 0) return;
    int first = firstParagraphEnd(post);
    if (first < 0) return;
    List<Change> changes = new ArrayList<>();
    int at = post.units().indexOf("\r\n");
    while (at >= 0) {
      changes.add(Change.of(at, at + 1, ""));
      at = post.units().indexOf("\r\n", at + 2);
    }
    found.add(
        Severity.NOTE,
        new Span(first, first + 2),
        post.fix(new ChangeSet(changes), "check.fix.lf"),
        "check.lineEnd.excerpt");
  }

  /**
   * Where the first paragraph ends in CRLF with another after it; -1 when there is no such place.
   */
  private static int firstParagraphEnd(CheckedPost post) {
    int line = 0;
    while (line < post.lines().count() && post.isBlank(line)) line++;
    while (line < post.lines().count() && !post.isBlank(line)) line++;
    int next = line;
    while (next < post.lines().count() && post.isBlank(next)) next++;
    if (line == 0 || next >= post.lines().count()) return -1;
    int end = post.lines().to(line - 1);
    return post.units().startsWith("\r\n\r\n", end) ? end : -1;
  }
}
