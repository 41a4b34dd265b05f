package genko.frontmatter;

import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.Indentation;
import genko.frontmatter.yaml.YamlLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A literal or folded scalar with other words in it: header, indentation and chomping stay unless
 * they could not hold the new text.
 */
final class BlockScalar {
  private static final Pattern HEADER = Pattern.compile("([|>])([-+0-9]*)(.*)", Pattern.DOTALL);

  private BlockScalar() {}

  /**
   * The raw value for {@code text} in the form of {@code raw}.
   *
   * @param outer the indentation of the key
   */
  static Optional<String> rewrite(String raw, Style style, String text, int outer, String lineEnd) {
    int headerEnd = YamlLines.end(raw, 0);
    Matcher header = HEADER.matcher(raw.substring(0, headerEnd));
    if (!header.matches() || !isWritable(text)) return Optional.empty();
    int ends = 0;
    while (ends < text.length() && text.charAt(text.length() - 1 - ends) == '\n') ends++;
    String body = text.substring(0, text.length() - ends);
    if (body.isEmpty()) return Optional.empty();
    List<String> old = Indentation.lines(raw).subList(1, Indentation.lines(raw).size());
    String digit = header.group(2).replaceAll("[-+]", "");
    int indent = indent(old, digit, outer);
    List<String> lines = body.lines().toList();
    String first = lines.stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
    // libyaml takes a tab for bad indentation there, though snakeyaml does not.
    if (first.startsWith("\t")) return Optional.empty();
    boolean marked = !digit.isEmpty() || first.startsWith(" ") || lines.getFirst().isEmpty();
    if (marked && (indent - outer > 9 || indent <= outer)) return Optional.empty();
    String chomp = chomp(header.group(2), ends);
    StringBuilder out = new StringBuilder(header.group(1));
    out.append(marked ? String.valueOf(indent - outer) : "").append(chomp).append(header.group(3));
    String end =
        YamlLines.afterBreak(raw, headerEnd) > headerEnd
            ? raw.substring(headerEnd, YamlLines.afterBreak(raw, headerEnd))
            : lineEnd;
    for (String line : style == Style.FOLDED ? folded(lines) : lines) {
      out.append(end);
      if (!line.isEmpty()) out.append(" ".repeat(indent)).append(line);
    }
    if (chomp.equals("+")) out.append(end.repeat(Math.max(0, ends - 1)));
    return Optional.of(out.toString());
  }

  private static boolean isWritable(String text) {
    if (ComposedYaml.unprintable(text) >= 0) return false;
    return text.chars()
        .noneMatch(unit -> unit != '\n' && YamlLines.isBreak((char) unit) || unit == '\uFEFF');
  }

  private static int indent(List<String> lines, String digit, int outer) {
    if (!digit.isEmpty()) return outer + Integer.parseInt(digit);
    for (String line : lines) if (!line.isBlank()) return Indentation.width(line);
    return outer + 2;
  }

  private static String chomp(String marks, int ends) {
    if (marks.contains("+")) return ends > 0 ? "+" : "-";
    if (marks.contains("-")) return ends == 0 ? "-" : ends == 1 ? "" : "+";
    return ends == 1 ? "" : ends == 0 ? "-" : "+";
  }

  /** One more line end between two lines that folding would join. */
  private static List<String> folded(List<String> lines) {
    List<String> out = new ArrayList<>();
    String above = "";
    for (String line : lines) {
      if (!line.isEmpty()) {
        boolean joins = !above.isEmpty() && !isDeeper(above) && !isDeeper(line);
        if (joins) out.add("");
        above = line;
      }
      out.add(line);
    }
    return out;
  }

  private static boolean isDeeper(String line) {
    return line.startsWith(" ") || line.startsWith("\t");
  }
}
