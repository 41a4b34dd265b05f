package genko.search;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title in the head of a post, as a list needs it: read from its line alone, because a whole
 * head costs more than all the rest of a post that is put into an index.
 */
final class HeadTitle {
  /** Heads are shorter, and a title stands near their beginning. */
  private static final int MOST = 4096;

  /** How many marks make a line that begins or ends a head. */
  private static final int FENCE = 3;

  private static final Pattern LINE =
      Pattern.compile("^[ \\t]*\"?title\"?[ \\t]*[:=][ \\t]*(.*?),?[ \\t]*$");

  private HeadTitle() {}

  /**
   * The title in the head of a post of {@code length} bytes in UTF-8; empty where none is found.
   */
  static String of(byte[] utf8, int length) {
    return of(new String(utf8, 0, end(utf8, Math.min(MOST, length)), StandardCharsets.UTF_8));
  }

  /** Behind the first line that may end the head: what follows need not be decoded. */
  private static int end(byte[] utf8, int most) {
    if (most < FENCE || utf8[0] != '-' && utf8[0] != '+') return most;
    for (int at = FENCE; at + FENCE < most; at++) {
      boolean fence =
          utf8[at] == '\n'
              && utf8[at + 1] == utf8[0]
              && utf8[at + 2] == utf8[0]
              && utf8[at + 3] == utf8[0];
      if (fence) return at + FENCE + 1;
    }
    return most;
  }

  static String of(String text) {
    Iterator<String> lines = text.substring(0, Math.min(MOST, text.length())).lines().iterator();
    if (!lines.hasNext()) return "";
    String first = lines.next().replace("\uFEFF", "").strip();
    if (!first.equals("---") && !first.equals("+++") && !first.startsWith("{")) return "";
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith(first) && line.strip().equals(first)) return "";
      if (!line.contains("title")) continue;
      Matcher title = LINE.matcher(line);
      if (title.matches()) return unquoted(title.group(1));
    }
    return "";
  }

  private static String unquoted(String value) {
    if (value.length() < 2) return value;
    char quote = value.charAt(0);
    boolean quoted = (quote == '"' || quote == '\'') && value.charAt(value.length() - 1) == quote;
    if (!quoted) return value;
    String inner = value.substring(1, value.length() - 1);
    return quote == '"' ? inner.replaceAll("\\\\(.)", "$1") : inner.replace("''", "'");
  }
}
