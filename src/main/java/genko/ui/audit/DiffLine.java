package genko.ui.audit;

import genko.ui.find.StyledLine;
import genko.workspace.step.LineDiff;

/** What becomes of a line, in one line: what goes is struck through, what comes stands behind. */
final class DiffLine extends StyledLine {
  /** So much of the line is seen before what changes. */
  private static final int LEAD = 10;

  DiffLine() {
    getStyleClass().add("snippet");
  }

  void show(LineDiff diff) {
    String before = diff.before();
    String after = diff.after();
    int most = Math.min(before.length(), after.length());
    int from = 0;
    while (from < most && before.charAt(from) == after.charAt(from)) from++;
    from = whole(before, from);
    int back = 0;
    while (back < most - from
        && before.charAt(before.length() - 1 - back) == after.charAt(after.length() - 1 - back)) {
      back++;
    }
    if (back > 0 && Character.isLowSurrogate(before.charAt(before.length() - back))) back--;
    int lead = whole(before, Math.max(0, from - LEAD));
    begin();
    if (lead > 0) add("…", "plain");
    add(before.substring(lead, from), "plain");
    add(before.substring(from, before.length() - back), "removed");
    add(after.substring(from, after.length() - back), "added");
    add(before.substring(before.length() - back), "plain");
  }

  /** {@code at}, or the beginning of the character in whose middle that is. */
  private static int whole(String text, int at) {
    boolean middle = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return middle ? at - 1 : at;
  }
}
