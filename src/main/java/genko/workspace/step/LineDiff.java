package genko.workspace.step;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What edits do to a text, a line for each line that they touch: {@code @@ 12 @@ -old +new}. Only
 * what is different is shown, with a little around it.
 *
 * @param line of the text before, counted from zero
 * @param before what becomes {@code after}, with what stands around both
 */
public record LineDiff(int line, String before, String after) {
  private static final int AROUND = 12;
  private static final int LONGEST = 80;

  /** Those of {@code changes} to {@code text}, in order. */
  public static List<LineDiff> of(Text text, ChangeSet changes) {
    List<LineDiff> diffs = new ArrayList<>();
    List<Change> line = new ArrayList<>();
    int at = -1;
    for (Change change : changes.changes()) {
      int next = text.lineAt(change.span().from());
      if (next != at && !line.isEmpty()) {
        diffs.add(of(text, at, line));
        line.clear();
      }
      at = next;
      line.add(change);
    }
    if (!line.isEmpty()) diffs.add(of(text, at, line));
    return diffs;
  }

  private static LineDiff of(Text text, int line, List<Change> changes) {
    int from = changes.getFirst().span().from();
    int to = changes.getLast().span().to();
    int first = text.lineStart(line);
    int last = Math.max(to, text.lineEnd(text.lineAt(to)));
    boolean whole = last - first <= LONGEST;
    int start = whole ? first : Math.max(first, from - AROUND);
    int end = whole ? last : Math.min(last, to + AROUND);
    StringBuilder after = new StringBuilder();
    int kept = start;
    for (Change change : changes) {
      after.append(text.slice(kept, change.span().from())).append(change.inserted());
      kept = change.span().to();
    }
    after.append(text.slice(kept, end));
    return new LineDiff(line, shown(text.slice(start, end)), shown(after.toString()));
  }

  /** On one line, and not too long. */
  private static String shown(String words) {
    String line = words.replace("\r", "").replace("\n", "¶").replace("\t", "→");
    if (line.codePointCount(0, line.length()) <= LONGEST) return line;
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  @Override
  public String toString() {
    return "@@ " + (line + 1) + " @@ -" + before + " +" + after;
  }
}
