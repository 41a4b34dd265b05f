package genko.frontmatter;

import genko.frontmatter.yaml.Quoting;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fields out of TOML, one a line {@code key = value}. The key of a field is its whole path, that of
 * the table it stands in included: {@code params.subtitle}, {@code resources[0].src}. What cannot
 * be read is one broken line, and reading goes on with the next.
 */
final class TomlReader {
  private final String head;
  private final TomlScanner scanner;
  private final HeadReading reading;
  private final Set<String> tables = new HashSet<>();

  /** Paths that hold others, by what made them: a table of that name may follow a dotted path. */
  private final Set<String> dotted = new HashSet<>();

  private final Map<String, Integer> arrays = new HashMap<>();
  private String prefix = "";

  private TomlReader(String head, Span inside) {
    this.head = head;
    this.scanner = new TomlScanner(head, inside);
    this.reading = new HeadReading(head);
  }

  static HeadReading read(String head, Span inside) {
    TomlReader reader = new TomlReader(head, inside);
    while (reader.scanner.at < inside.to()) reader.line();
    return reader.reading;
  }

  /** Where each table of {@code head} begins, by offset, with what the keys in it owe to it. */
  static NavigableMap<Integer, String> tables(String head, Span inside) {
    TomlReader reader = new TomlReader(head, inside);
    NavigableMap<Integer, String> tables = new TreeMap<>();
    tables.put(0, "");
    while (reader.scanner.at < inside.to()) {
      int from = reader.scanner.at;
      String before = reader.prefix;
      reader.line();
      if (!reader.prefix.equals(before)) tables.put(from, reader.prefix);
    }
    return tables;
  }

  private void line() {
    int from = scanner.at;
    scanner.skipBlanks();
    try {
      if (scanner.here() == '[' && scanner.at < scanner.end) {
        table(from);
      } else if (!scanner.isLineEnd() && scanner.here() != '#') {
        field(from);
        return;
      } else {
        scanner.skipComment();
      }
      scanner.at = scanner.nextLine(scanner.at);
    } catch (SourceFault fault) {
      brokenLine(from, fault);
    }
  }

  private void brokenLine(int from, SourceFault fault) {
    int to = YamlLines.stripped(head, from, scanner.lineEnd(from));
    int next = scanner.nextLine(from);
    int start = YamlLines.skipBlanks(head, from, to);
    reading.broken("", Span.at(start), start, new Span(start, to), new Span(from, next), fault);
    scanner.at = next;
  }

  private void field(int from) throws SourceFault {
    int start = scanner.at;
    List<String> path = scanner.path();
    Span keySpan = new Span(start, scanner.at);
    scanner.skipBlanks();
    if (scanner.here() != '=') throw scanner.fault(scanner.at, "source.equals");
    int afterMark = ++scanner.at;
    String key = prefix + joined(path);
    try {
      scanner.skipBlanks();
      SourceValue value = scanner.value(0);
      scanner.skipBlanks();
      scanner.skipComment();
      if (!scanner.isLineEnd()) throw scanner.fault(scanner.at, "broken.after");
      claim(key, path, start);
      int next = scanner.nextLine(scanner.at);
      reading.add(key, keySpan, afterMark, new Span(from, next), value);
      scanner.at = next;
    } catch (SourceFault fault) {
      int lineEnd = Math.max(afterMark, scanner.lineEnd(afterMark));
      int to = YamlLines.stripped(head, afterMark, lineEnd);
      Span value = new Span(YamlLines.skipBlanks(head, afterMark, to), to);
      int next = scanner.nextLine(afterMark);
      reading.broken(key, keySpan, afterMark, value, new Span(from, next), fault);
      scanner.at = next;
    }
  }

  /** Says that {@code key} is given here; what was a table or a value before cannot be either. */
  private void claim(String key, List<String> path, int start) throws SourceFault {
    boolean taken = tables.contains(key) || dotted.contains(key);
    for (int parts = 1; parts < path.size(); parts++) {
      String above = prefix + joined(path.subList(0, parts));
      taken |= tables.contains(above) || isValue(above);
      dotted.add(above);
    }
    if (taken) throw scanner.fault(start, "source.table");
  }

  private boolean isValue(String key) {
    return reading.fields().stream().anyMatch(field -> field.key().equals(key));
  }

  private void table(int from) throws SourceFault {
    boolean many = scanner.isAt("[[");
    scanner.at += many ? 2 : 1;
    List<String> path = scanner.path();
    scanner.skipBlanks();
    String close = many ? "]]" : "]";
    if (!scanner.isAt(close)) throw scanner.fault(from, "source.table");
    scanner.at += close.length();
    scanner.skipBlanks();
    scanner.skipComment();
    if (!scanner.isLineEnd()) throw scanner.fault(scanner.at, "broken.after");
    String name = located(path);
    if (isValue(name) || dotted.contains(name)) throw scanner.fault(from, "source.table");
    if (many) {
      int number = arrays.merge(name, 1, Integer::sum) - 1;
      prefix = name + "[" + number + "].";
    } else {
      if (arrays.containsKey(name) || !tables.add(name)) {
        throw scanner.fault(from, "source.table");
      }
      prefix = name + ".";
    }
  }

  /** The path of a table, within the newest table of each array that it leads through. */
  private String located(List<String> path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      if (i > 0) out.append('.');
      out.append(part(path.get(i)));
      Integer count = arrays.get(out.toString());
      if (count != null && i + 1 < path.size()) out.append('[').append(count - 1).append(']');
    }
    return out.toString();
  }

  private static String joined(List<String> path) {
    List<String> parts = new ArrayList<>();
    for (String part : path) parts.add(part(part));
    return String.join(".", parts);
  }

  /** In quotes only where the path could be taken for another one without. */
  private static String part(String part) {
    boolean clear = !part.isEmpty() && part.chars().noneMatch(unit -> ".[]\"".indexOf(unit) >= 0);
    return clear ? part : Quoting.inDouble(part);
  }
}
