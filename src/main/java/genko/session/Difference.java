package genko.session;

import genko.text.ChangeSet;
import genko.text.Span;

/**
 * The one change that makes a text another: what lies between their common start and common end.
 */
final class Difference {
  private Difference() {}

  static ChangeSet between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int start = 0;
    while (start < most && before.charAt(start) == after.charAt(start)) start++;
    int end = 0;
    while (end < most - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    if (start == before.length() && start == after.length()) return ChangeSet.EMPTY;
    return ChangeSet.of(
        new Span(start, before.length() - end), after.substring(start, after.length() - end));
  }
}
