package genko.check;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph that is one short line in bold: a heading to the eye, but not to the table of
 * contents, to a screen reader or to a search engine. A line that ends like a sentence or like an
 * introduction to what follows is emphasis, and so is the last of the post.
 */
final class BoldHeadings implements Check {
  private static final int LONGEST = 60;
  private static final String ENDS_OF_SENTENCES = "。．.、，,：:；;…」』）)";

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    List<Integer> bold = new ArrayList<>();
    int last = post.lines().count() - 1;
    while (last >= 0 && post.isBlank(last)) last--;
    for (int line = 0; line < last; line++) if (isBold(post, line)) bold.add(line);
    if (bold.isEmpty()) return;
    List<BodyHeading> headings = BodyHeading.of(post);
    List<Change> changes = new ArrayList<>();
    for (int line : bold) changes.addAll(changes(post, line, levelAt(headings, line)));
    List<QuickFix> all =
        bold.size() == 1
            ? List.of()
            : post.fix(ChangeSet.of(changes), "check.fix.headings", bold.size());
    for (int line : bold) {
      if (found.isFull()) break;
      List<QuickFix> fixes = new ArrayList<>();
      fixes.addAll(fix(post, line, 2));
      int level = levelAt(headings, line);
      if (level > 2) fixes.addAll(fix(post, line, level));
      fixes.addAll(all);
      found.add(Severity.NOTE, boldSpan(post, line), fixes, "check.heading.bold");
    }
  }

  private static List<QuickFix> fix(CheckedPost post, int line, int level) {
    ChangeSet changes = ChangeSet.of(changes(post, line, level));
    return post.fix(changes, "check.fix.heading", level, "#".repeat(level));
  }

  /** One below the heading above; the second when there is none, for the title is the first. */
  private static int levelAt(List<BodyHeading> headings, int line) {
    int level = 1;
    for (BodyHeading heading : headings) {
      if (heading.line() > line) break;
      level = heading.level();
    }
    return Math.clamp(level + 1L, 2, 6);
  }

  private static List<Change> changes(CheckedPost post, int line, int level) {
    Span bold = boldSpan(post, line);
    return List.of(
        Change.of(bold.from(), bold.from() + 2, "#".repeat(level) + " "),
        Change.of(bold.to() - 2, post.lines().to(line), ""));
  }

  private static Span boldSpan(CheckedPost post, int line) {
    int from = post.lines().from(line);
    return new Span(from, from + post.line(line).length());
  }

  private static boolean isBold(CheckedPost post, int line) {
    int from = post.lines().from(line);
    int length = post.lines().to(line) - from;
    boolean candidate =
        length > 4
            && length <= 2 * LONGEST
            && "*_".indexOf(post.prose().charAt(from)) >= 0
            && post.isBlank(line - 1)
            && post.isBlank(line + 1);
    if (!candidate) return false;
    String text = post.line(line);
    String marks = text.startsWith("**") ? "**" : "__";
    boolean bold = text.startsWith(marks) && text.endsWith(marks) && text.length() > 4;
    if (!bold || text.length() > LONGEST + 4) return false;
    String inner = text.substring(2, text.length() - 2);
    char first = inner.charAt(0);
    char last = inner.charAt(inner.length() - 1);
    return !inner.contains(marks)
        && !Character.isWhitespace(first)
        && !Character.isWhitespace(last)
        && first != marks.charAt(0)
        && last != marks.charAt(0)
        && last != '\\'
        && ENDS_OF_SENTENCES.indexOf(last) < 0;
  }
}
