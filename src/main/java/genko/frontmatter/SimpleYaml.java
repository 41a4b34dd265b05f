package genko.frontmatter;

import genko.frontmatter.yaml.YamlConstructor;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Front matter of the plainest kind, read a line at a time: {@code key: value} where the value is a
 * plain word, a quoted one without escapes, lists and maps of such within brackets, or a list or a
 * map of such with one to a line. Whatever else stands there, a comment behind a value say, makes
 * it no business of this class: a blog of thousands of posts is read this way several times faster,
 * and {@link ComposedYaml} reads the rest. What is read here, that reads alike.
 */
final class SimpleYaml {
  private static final int LONGEST = 1 << 15;
  static final int LONGEST_KEY = 100;

  private final String yaml;
  private final YamlConstructor constructor;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** The entry that was read last, if nothing stands on its line; its lines may be below. */
  private @Nullable String open;

  private final List<Object> items = new ArrayList<>();
  private final Map<String, Object> inner = new LinkedHashMap<>();

  /** Where the lines below {@link #open} begin; -1 before the first. */
  private int indent = -1;

  /** Thrown for text that is not as simple as that. */
  static final class NotSimple extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSimple() {
      super("not simple", null, false, false);
    }
  }

  private SimpleYaml(String yaml, ZoneId zone) {
    this.yaml = yaml;
    this.constructor = new YamlConstructor(zone);
  }

  /** What {@code yaml} says; empty when it is not that simple. */
  static Optional<Map<String, Object>> read(String yaml, ZoneId zone) {
    if (yaml.isEmpty() || yaml.length() > LONGEST || !isPlain(yaml)) return Optional.empty();
    try {
      return new SimpleYaml(yaml, zone).read();
    } catch (NotSimple _) {
      // The reader that knows all of YAML is asked next.
      return Optional.empty();
    }
  }

  /** Whether lines end in {@code \n} alone and every character may stand anywhere. */
  private static boolean isPlain(String yaml) {
    for (int at = 0; at < yaml.length(); at++) {
      char unit = yaml.charAt(at);
      if (unit >= ' ' && unit <= '~' || unit == '\n') continue;
      if (unit < '\u00A1' || unit == '\u2028' || unit == '\u2029' || unit == '\uFEFF') return false;
      if (Character.isHighSurrogate(unit)
          && at + 1 < yaml.length()
          && Character.isLowSurrogate(yaml.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(unit) || unit > '\uFFFD') {
        return false;
      }
    }
    return true;
  }

  private Optional<Map<String, Object>> read() {
    for (int at = 0; at < yaml.length(); ) {
      int end = yaml.indexOf('\n', at);
      if (end < 0) end = yaml.length();
      int from = skipSpaces(at, end);
      if (from < end) line(at, from, end);
      at = end + 1;
    }
    close();
    return values.isEmpty() ? Optional.empty() : Optional.of(Collections.unmodifiableMap(values));
  }

  private void line(int start, int from, int end) {
    char first = yaml.charAt(from);
    if (first == '-') {
      item(from - start, from, end);
    } else if (from > start) {
      innerEntry(from - start, from, end);
    } else if (first != '#') {
      close();
      String key = key(from, end);
      int value = skipSpaces(from + key.length() + 1, end);
      if (value == end) open = key;
      else values.put(key, value(value, end));
    }
  }

  private void item(int column, int from, int end) {
    boolean alone = from + 1 >= end || yaml.charAt(from + 1) != ' ';
    if (alone || !isBelow(column) || !inner.isEmpty()) throw new NotSimple();
    int start = skipSpaces(from + 1, end);
    if (start == end) throw new NotSimple();
    items.add(value(start, end));
  }

  private void innerEntry(int column, int from, int end) {
    if (!isBelow(column) || !items.isEmpty()) throw new NotSimple();
    String key = key(from, end);
    int value = skipSpaces(from + key.length() + 1, end);
    if (value == end) throw new NotSimple();
    inner.put(key, value(value, end));
  }

  /** Whether a line that begins at {@code column} belongs to the entry that is open. */
  private boolean isBelow(int column) {
    boolean same = open != null && (indent < 0 || indent == column);
    indent = column;
    return same;
  }

  /** The key that stands at {@code from}, before a colon and what parts it from a value. */
  private String key(int from, int end) {
    int colon = from;
    while (colon < end && isInKey(yaml.charAt(colon))) colon++;
    if (colon >= end || colon - from > LONGEST_KEY) throw new NotSimple();
    boolean parted = colon + 1 == end || yaml.charAt(colon + 1) == ' ';
    if (yaml.charAt(colon) != ':' || !parted || !isLetter(yaml.charAt(from))) throw new NotSimple();
    return yaml.substring(from, colon);
  }

  /** Ends the entry whose value may have stood on lines of its own. */
  private void close() {
    if (open != null) values.put(open, below());
    open = null;
    items.clear();
    inner.clear();
    indent = -1;
  }

  private @Nullable Object below() {
    if (!items.isEmpty()) return Collections.unmodifiableList(new ArrayList<>(items));
    return inner.isEmpty() ? null : Collections.unmodifiableMap(new LinkedHashMap<>(inner));
  }

  private @Nullable Object value(int from, int end) {
    int to = trimmed(from, end);
    char first = yaml.charAt(from);
    if (first == '[' || first == '{' || first == '"' || first == '\'') {
      return new SimpleFlow(yaml, from, to, constructor).whole();
    }
    if (!isWord(first)) throw new NotSimple();
    for (int at = from; at < to; at++) {
      char unit = yaml.charAt(at);
      boolean colon = unit == ':' && (at + 1 == end || yaml.charAt(at + 1) == ' ');
      if (colon || unit == ' ' && yaml.charAt(at + 1) == '#') throw new NotSimple();
    }
    return constructor.plain(yaml.substring(from, to));
  }

  private int skipSpaces(int from, int end) {
    int at = from;
    while (at < end && yaml.charAt(at) == ' ') at++;
    return at;
  }

  /** The end of what stands between {@code from} and {@code end} without the spaces behind it. */
  private int trimmed(int from, int end) {
    int to = end;
    while (to > from && yaml.charAt(to - 1) == ' ') to--;
    return to;
  }

  static boolean isInKey(char unit) {
    return isLetter(unit) || unit >= '0' && unit <= '9' || unit == '-' || unit == '_';
  }

  static boolean isLetter(char unit) {
    return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit == '_';
  }

  /** Whether a plain word may begin so that nothing else does. */
  static boolean isWord(char unit) {
    return isInKey(unit) && unit != '-' || unit == '/' || unit >= '\u00A1';
  }
}
