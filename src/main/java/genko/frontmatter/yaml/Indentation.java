package genko.frontmatter.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the indentation of a value's lines away, for editing it by itself, and puts it back. */
public final class Indentation {
  private Indentation() {}

  /** {@code raw}, whose first line begins at {@code column}, without that on the other lines. */
  public static String remove(String raw, int column) {
    List<String> lines = lines(raw);
    StringBuilder out = new StringBuilder(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      out.append('\n').append(line.substring(Math.min(column, width(line))));
    }
    return out.toString();
  }

  /** Every line of {@code yaml} but the blank ones after {@code indent} spaces. */
  public static String add(String yaml, int indent, String lineEnd) {
    List<String> out = new ArrayList<>();
    for (String line : lines(yaml)) out.add(line.isBlank() ? "" : " ".repeat(indent) + line);
    return String.join(lineEnd, out);
  }

  /** More lines than this are asked about one by one in vain: each costs a reading. */
  private static final int ASKED = 50;

  /**
   * {@code yaml} without white space at the ends of its lines and lines without words at its end,
   * where they mean nothing: in a block scalar they do.
   */
  public static String withoutTrailing(String yaml) {
    String bare = String.join("\n", lines(yaml).stream().map(String::stripTrailing).toList());
    bare = bare.substring(0, YamlLines.stripped(bare, 0, bare.length()));
    if (bare.isEmpty() || bare.equals(yaml)) return bare;
    Optional<String> meaning = meaning(yaml);
    if (meaning.isEmpty() || meaning.equals(meaning(bare))) return meaning.isEmpty() ? yaml : bare;
    String ended = yaml.stripTrailing();
    String kept = meaning.equals(meaning(ended)) ? ended : yaml;
    List<String> lines = new ArrayList<>(lines(kept));
    for (int i = 0; i < lines.size() && lines.size() <= ASKED; i++) {
      String line = lines.get(i);
      if (line.equals(line.stripTrailing())) continue;
      lines.set(i, line.stripTrailing());
      if (!meaning.equals(meaning(String.join("\n", lines)))) lines.set(i, line);
    }
    return lines.size() <= ASKED ? String.join("\n", lines) : kept;
  }

  private static Optional<String> meaning(String yaml) {
    ComposedYaml composed = ComposedYaml.of(yaml);
    if (composed.fault().isPresent()) return Optional.empty();
    return Optional.ofNullable(composed.node()).map(NodeMeaning::of);
  }

  public static List<String> lines(String text) {
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

  public static int width(String line) {
    int width = 0;
    while (width < line.length() && line.charAt(width) == ' ') width++;
    return width;
  }
}
