package genko.frontmatter;

import java.util.ArrayList;
import java.util.List;

/** Takes the indentation of a value's lines away, for editing it by itself, and puts it back. */
final class Indentation {
  private Indentation() {}

  /** {@code raw}, whose first line begins at {@code column}, without that on the other lines. */
  static String remove(String raw, int column) {
    List<String> lines = lines(raw);
    StringBuilder out = new StringBuilder(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      out.append('\n').append(line.substring(Math.min(column, width(line))));
    }
    return out.toString();
  }

  /** Every line of {@code yaml} but the blank ones after {@code indent} spaces. */
  static String add(String yaml, int indent, String lineEnd) {
    List<String> out = new ArrayList<>();
    for (String line : lines(yaml)) out.add(line.isBlank() ? "" : " ".repeat(indent) + line);
    return String.join(lineEnd, out);
  }

  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (true) {
      int end = YamlLines.end(text, from);
      lines.add(text.substring(from, end));
      int next = YamlLines.afterBreak(text, end);
      if (next == end) return lines;
      from = next;
    }
  }

  static int width(String line) {
    int width = 0;
    while (width < line.length() && line.charAt(width) == ' ') width++;
    return width;
  }
}
