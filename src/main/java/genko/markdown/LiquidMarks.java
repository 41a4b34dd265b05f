package genko.markdown;

/**
 * Where outputs and tags of Liquid stand in a text, as far as that is seen without running them.
 */
final class LiquidMarks {
  private LiquidMarks() {}

  /** Whether an output or a tag would begin at {@code at}. */
  static boolean isOpening(String text, int at) {
    if (text.charAt(at) != '{' || at + 1 == text.length()) return false;
    char next = text.charAt(at + 1);
    return next == '{' || next == '%';
  }

  /** The offset after what begins at {@code at}, or -1 where it is never closed. */
  static int end(String text, int at) {
    int close = text.indexOf(text.charAt(at + 1) == '{' ? "}}" : "%}", at + 2);
    return close < 0 ? -1 : close + 2;
  }
}
