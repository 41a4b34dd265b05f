package genko.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the lines of a text end: the count of each line end that occurs, {@code "\n"}, {@code "\r\n"}
 * and {@code "\r"}.
 */
public record LineEnds(int lf, int crlf, int cr) {
  public static LineEnds of(CharSequence text) {
    int lf = 0;
    int crlf = 0;
    int cr = 0;
    String units = text.toString();
    for (int at = 0; at < units.length(); at++) {
      char unit = units.charAt(at);
      if (unit == '\n') {
        lf++;
      } else if (unit == '\r') {
        boolean pair = at + 1 < units.length() && units.charAt(at + 1) == '\n';
        if (pair) {
          crlf++;
          at++;
        } else {
          cr++;
        }
      }
    }
    return new LineEnds(lf, crlf, cr);
  }

  /** {@code text} with {@code "\n"} for every line end. */
  public static String plain(String text) {
    if (text.indexOf('\r') < 0) return text;
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Whether {@code text} goes on in another line. */
  public static boolean isIn(CharSequence text) {
    return text.chars().anyMatch(unit -> unit == '\n' || unit == '\r');
  }

  /** Whether a return at the end of {@code before} and a line feed after it would be one end. */
  public static boolean join(CharSequence before, CharSequence after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && before.charAt(before.length() - 1) == '\r'
        && after.charAt(0) == '\n';
  }

  /** The line end that a new line gets: the most frequent one, {@code "\n"} when there is none. */
  public String usual() {
    if (crlf > lf && crlf >= cr) return "\r\n";
    return cr > lf ? "\r" : "\n";
  }

  public boolean isMixed() {
    return (lf > 0 ? 1 : 0) + (crlf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) > 1;
  }

  /** The kinds that occur, by the name a status bar shows, with their counts. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (lf > 0) counts.put("LF", lf);
    if (crlf > 0) counts.put("CRLF", crlf);
    if (cr > 0) counts.put("CR", cr);
    return counts;
  }
}
