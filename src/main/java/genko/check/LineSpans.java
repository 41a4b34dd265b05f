package genko.check;

import java.util.Arrays;

/**
 * Where the lines from an offset on stand. A line ends at {@code \n}, {@code \r\n} or {@code \r}.
 */
final class LineSpans {
  private final String text;
  private final int[] starts;
  private final int count;

  private LineSpans(String text, int[] starts, int count) {
    this.text = text;
    this.starts = starts;
    this.count = count;
  }

  /** The lines of {@code text} from {@code from} on; no line is left after a last line end. */
  static LineSpans of(String text, int from) {
    int[] starts = new int[64];
    int count = 0;
    int at = from;
    while (at < text.length()) {
      if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
      starts[count++] = at;
      at = afterBreak(text, endOfLine(text, at));
    }
    return new LineSpans(text, starts, count);
  }

  int count() {
    return count;
  }

  int from(int line) {
    return starts[line];
  }

  /** The end of the line without its line end. */
  int to(int line) {
    int to = next(line);
    if (to > starts[line] && text.charAt(to - 1) == '\n') to--;
    if (to > starts[line] && text.charAt(to - 1) == '\r') to--;
    return to;
  }

  /** The end of the line with its line end. */
  int next(int line) {
    return line + 1 < count ? starts[line + 1] : text.length();
  }

  /** The line that holds {@code offset}; -1 when it stands before all of them. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
    return at;
  }

  private static int afterBreak(String text, int end) {
    if (end == text.length()) return end;
    boolean pair = text.startsWith("\r\n", end);
    return end + (pair ? 2 : 1);
  }
}
