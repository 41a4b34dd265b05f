package genko.ui.audit;

import genko.ui.find.StyledLine;
import genko.workspace.step.LineDiff;

/** What becomes of a line, in one line: what goes is struck through, what comes stands behind. */
final class DiffLine extends StyledLine {
  /** So much of the line is seen before what changes. */
  private static final int LEAD = 10;

  /** Shorter parts that happen to be alike are not shown as what stays. */
  private static final int LEAST = 3;

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
    compare(
        before.substring(from, before.length() - back),
        after.substring(from, after.length() - back));
    add(before.substring(before.length() - back), "plain");
  }

  /** What goes and what comes, around the longest part that stays. */
  private void compare(String before, String after) {
    int longest = 0;
    int at = 0;
    int there = 0;
    int[] above = new int[after.length() + 1];
    for (int i = 0; i < before.length(); i++) {
      int[] here = new int[after.length() + 1];
      for (int j = 0; j < after.length(); j++) {
        if (before.charAt(i) != after.charAt(j)) continue;
        here[j + 1] = above[j] + 1;
        if (here[j + 1] <= longest) continue;
        longest = here[j + 1];
        at = i + 1 - longest;
        there = j + 1 - longest;
      }
      above = here;
    }
    if (longest < LEAST || isMiddle(before, at) || isMiddle(before, at + longest)) {
      add(before, "removed");
      add(after, "added");
      return;
    }
    compare(before.substring(0, at), after.substring(0, there));
    add(before.substring(at, at + longest), "plain");
    compare(before.substring(at + longest), after.substring(there + longest));
  }

  private static boolean isMiddle(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
  }

  /** {@code at}, or the beginning of the character in whose middle that is. */
  private static int whole(String text, int at) {
    return isMiddle(text, at) ? at - 1 : at;
  }
}
