package genko.ui.editor;

/**
 * Which texts are wrapped. The layout of the area counts the rows of a wrapped paragraph by asking
 * for each row anew where it ends, which takes a time that grows with their square: from some ten
 * thousand characters on one line, wrapping it would make every key wait.
 */
final class LongLines {
  /** The longest line, in UTF-16 units, that is wrapped. */
  static final int LONGEST_WRAPPED = 10_000;

  private LongLines() {}

  /** Whether every line of {@code shown} is short enough to be wrapped. */
  static boolean wraps(String shown) {
    int start = 0;
    while (shown.length() - start > LONGEST_WRAPPED) {
      int end = shown.indexOf('\n', start);
      if (end < 0 || end - start > LONGEST_WRAPPED) return false;
      start = end + 1;
    }
    return true;
  }
}
