package genko.workspace.blog;

import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import java.nio.charset.StandardCharsets;

/**
 * On which lines the entries of {@code .genko.yml} stand, for what is said of them. It goes by how
 * far lines are set in, so that a file that is no right YAML has lines too.
 */
public record ChoiceLines(String yaml) {
  private static final int LONGEST = 1 << 16;

  /** Those of the blog in {@code root}. Reaches the disk. */
  public static ChoiceLines of(BlogFolder root) {
    return new ChoiceLines(
        root.start(BlogKinds.CHOICE, LONGEST)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse(""));
  }

  /** Without the mark with which a file may begin. */
  public ChoiceLines {
    if (yaml.startsWith("\ufeff")) yaml = yaml.substring(1);
  }

  /**
   * The line of {@code entry}, the keys that lead to it with full stops between, counted from zero;
   * that of the nearest one above it where it is not found.
   */
  public int of(String entry) {
    String[] lines = yaml.split("\\R", -1);
    int found = 0;
    int above = -1;
    int next = 0;
    String rest = entry;
    while (!rest.isEmpty()) {
      int at = find(lines, next, above, rest);
      if (at < 0) return found;
      found = at;
      above = indent(lines[at]);
      next = at + 1;
      String key = key(lines[at]);
      rest = rest.length() > key.length() ? rest.substring(key.length() + 1) : "";
    }
    return found;
  }

  /**
   * The first line from {@code from} on that {@code rest} begins with, of those that are deeper
   * than {@code above} and no deeper than the ones before them.
   */
  private static int find(String[] lines, int from, int above, String rest) {
    int own = Integer.MAX_VALUE;
    for (int at = from; at < lines.length; at++) {
      String line = lines[at].strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      int indent = indent(lines[at]);
      if (indent <= above) return -1;
      if (indent > own) continue;
      own = indent;
      String key = key(lines[at]);
      if (!key.isEmpty() && (rest.equals(key) || rest.startsWith(key + "."))) return at;
    }
    return -1;
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') at++;
    return at;
  }

  /** The key that stands in {@code line}, without quotes; "" for none. */
  private static String key(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? "" : line.substring(0, colon).strip().replaceAll("^[\"']|[\"']$", "");
  }
}
