package genko.check;

import genko.markdown.FullWidthMark;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.LineEnds;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Marks at the start of a line that an input method typed in full width: what looks like a heading,
 * an item or a quote is a paragraph to Markdown. A number before a full stop may be meant so, which
 * is why this is a note. The fix also parts the block from a paragraph above, without which it
 * would be none.
 */
final class FullWidthMarks implements Check {
  private static final Pattern BLOCK =
      Pattern.compile("[ \\t]*(?:[-*+>|#]|\\d+\\.|\\{%).*", Pattern.DOTALL);

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    List<Integer> marked = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    String end = LineEnds.of(post.units()).usual();
    for (int line = 0; line < post.lines().count(); line++) {
      Optional<FullWidthMark> mark = mark(post, line);
      if (mark.isEmpty()) continue;
      marked.add(line);
      changes.add(
          change(post, line, mark.get(), end, changes.isEmpty() || !isMark(post, line - 1)));
    }
    List<QuickFix> all =
        marked.size() < 2
            ? List.of()
            : post.fix(ChangeSet.of(changes), "check.fix.marks", marked.size());
    for (int line : marked) {
      if (found.isFull()) return;
      FullWidthMark mark = mark(post, line).orElseThrow();
      Span span = mark.span().shift(post.lines().from(line));
      String sign = post.prose(span).strip();
      ChangeSet one = ChangeSet.of(List.of(change(post, line, mark, end, true)));
      List<QuickFix> fixes = new ArrayList<>(post.fix(one, "check.fix.mark", mark.mark().strip()));
      fixes.addAll(all);
      found.add(Severity.NOTE, span, fixes, "check.mark.fullWidth", sign);
    }
  }

  private static Optional<FullWidthMark> mark(CheckedPost post, int line) {
    int from = post.lines().from(line);
    int to = post.lines().to(line);
    if (!FullWidthMark.mayBegin(post.prose(), from, to)) return Optional.empty();
    // A mark is short; a line may be as long as a book.
    return FullWidthMark.of(post.prose().substring(from, Math.min(to, from + 200)));
  }

  private static boolean isMark(CheckedPost post, int line) {
    return line >= 0 && mark(post, line).isPresent();
  }

  private static Change change(
      CheckedPost post, int line, FullWidthMark mark, String end, boolean first) {
    Span span = mark.span().shift(post.lines().from(line));
    boolean joined = mark.isBlock() && first && !post.isBlank(line - 1);
    boolean bare = mark.span().from() == 0;
    boolean parts = joined && bare && !BLOCK.matcher(post.line(line - 1)).matches();
    return new Change(span, (parts ? end : "") + mark.mark());
  }
}
