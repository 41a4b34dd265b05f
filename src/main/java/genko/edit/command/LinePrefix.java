package genko.edit.command;

import genko.text.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a line begins: marks of a quote, indentation, then the marker of a list item or a heading, if
 * it has one. {@code from} and {@code content} are offsets in the text, at the line's start and
 * where its words begin. {@code number} is -1 unless the item is numbered; {@code box} is that of a
 * task with the space after it.
 */
record LinePrefix(
    int line,
    int from,
    String quote,
    String indent,
    String bullet,
    int number,
    String gap,
    String box,
    int heading,
    int content,
    boolean blank) {
  /** No opening that anybody writes is longer. */
  private static final int LONGEST = 400;

  // A numbered item ends in a full stop alone: kramdown knows no "1)".
  private static final Pattern OPENING =
      Pattern.compile(
          "((?: {0,3}> ?)*+)([ \\t]*)"
              + "(?:(?:([-*+])|(0|[1-9]\\d{0,7})\\.)([ \\t]+)"
              + "(\\[[ xX]\\](?:[ \\t]+|$))?"
              + "|(#{1,6})[ \\t]+)?");
  private static final Pattern RULE =
      Pattern.compile("[ \\t]*([-*_])[ \\t]*(?:\\1[ \\t]*+){2,}+", Pattern.DOTALL);

  static LinePrefix of(Text text, int line) {
    int from = text.lineStart(line);
    int end = text.lineEnd(line);
    String start = text.slice(from, Math.min(end, from + LONGEST));
    Matcher found = OPENING.matcher(start);
    found.lookingAt();
    boolean rule = isRule(start);
    boolean item = !rule && found.group(5) != null;
    String bullet = item && found.group(3) != null ? found.group(3) : "";
    int number = item && found.group(4) != null ? Integer.parseInt(found.group(4)) : -1;
    int heading = found.group(7) == null ? 0 : found.group(7).length();
    int content = from + (rule ? found.end(2) : found.end());
    return new LinePrefix(
        line,
        from,
        found.group(1),
        found.group(2),
        bullet,
        number,
        item ? found.group(5) : "",
        item && found.group(6) != null ? found.group(6) : "",
        heading,
        content,
        EditBuilder.isBlank(text, content, end));
  }

  /** Whether {@code line} is a horizontal rule, which looks like a list item. */
  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  boolean isItem() {
    return !bullet.isEmpty() || number >= 0;
  }

  boolean isNumbered() {
    return number >= 0;
  }

  boolean isTask() {
    return !box.isEmpty();
  }

  /** Where the marker begins. */
  int marker() {
    return from + quote.length() + indent.length();
  }

  /** Where the words of an item begin, without its box: what is nested is indented as far. */
  int textColumn() {
    return indent.length() + (bullet.isEmpty() ? digits() + 1 : 1) + gap.length();
  }

  int digits() {
    return Integer.toString(Math.max(0, number)).length();
  }

  int depth() {
    return indent.length();
  }

  /** The marker as it is written, without the space after it. */
  String sign() {
    return isNumbered() ? number + "." : bullet;
  }
}
