package genko.frontmatter;

import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Span;
import genko.text.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fields out of a JSON object, its members. Of a member that cannot be read the rest of the line is
 * its raw value, and reading goes on with the next line that begins with a key.
 */
final class JsonReader {
  private static final Pattern START = Pattern.compile("\\{\\s*+(?:\"|\\}[ \\t]*(?:\\R|\\z))");
  private static final Pattern CLOSING_LINE = Pattern.compile("(?m)^\\}[ \\t]*\\r?$");

  private final String head;
  private final JsonScanner scanner;
  private final HeadReading reading;

  private JsonReader(String head, Span inside) {
    this.head = head;
    this.scanner = new JsonScanner(head, inside);
    this.reading = new HeadReading(head);
  }

  /**
   * The braces at the start of {@code text}, with what they hold. A string that is not closed ends
   * at the end of its line here; where the braces do not match, a line that is only the last one
   * ends them.
   */
  static Optional<Span> find(Text text) {
    String start = text.slice(0, Math.min(text.length(), ComposedYaml.MOST_UNITS));
    if (!START.matcher(start).lookingAt()) return Optional.empty();
    int depth = 0;
    boolean quoted = false;
    for (int at = 0; at < start.length(); at++) {
      char unit = start.charAt(at);
      if (quoted) {
        if (unit == '\\') at++;
        else quoted = unit != '"' && unit != '\n';
      } else if (unit == '"') {
        quoted = true;
      } else if (unit == '{') {
        depth++;
      } else if (unit == '}' && --depth == 0) {
        int line = YamlLines.skipBlanks(start, at + 1, start.length());
        boolean alone = line == start.length() || "\r\n".indexOf(start.charAt(line)) >= 0;
        return alone ? Optional.of(new Span(0, at + 1)) : Optional.empty();
      }
    }
    return CLOSING_LINE
        .matcher(start)
        .results()
        .findFirst()
        .map(line -> new Span(0, line.start() + 1));
  }

  static HeadReading read(String head, Span inside) {
    JsonReader reader = new JsonReader(head, new Span(inside.from() + 1, inside.to() - 1));
    reader.members();
    return reader.reading;
  }

  private void members() {
    scanner.skipBlanks();
    boolean more = scanner.at < scanner.end;
    while (more) {
      try {
        member();
        scanner.skipBlanks();
        more = scanner.here() == ',' && scanner.at < scanner.end;
        if (more) {
          scanner.at++;
          scanner.skipBlanks();
          if (scanner.at >= scanner.end) throw scanner.fault(scanner.at, "source.member");
        } else if (scanner.at < scanner.end) {
          throw scanner.fault(scanner.at, "broken.map");
        }
      } catch (SourceFault fault) {
        reading.fault(fault);
        more = recover();
      }
    }
  }

  /** Goes on to the next line that begins with a key, if there is one. */
  private boolean recover() {
    int line = scanner.nextLine(scanner.at);
    while (line < scanner.end) {
      int first = YamlLines.skipBlanks(head, line, scanner.end);
      if (first < scanner.end && head.charAt(first) == '"') {
        scanner.at = first;
        return true;
      }
      line = scanner.nextLine(line);
    }
    return false;
  }

  private void member() throws SourceFault {
    int from = scanner.at;
    if (scanner.here() != '"') throw scanner.fault(from, "source.member");
    String key = scanner.string().text();
    Span keySpan = new Span(from, scanner.at);
    scanner.skipBlanks();
    if (scanner.here() != ':') throw scanner.fault(scanner.at, "source.member");
    int afterMark = ++scanner.at;
    try {
      scanner.skipBlanks();
      SourceValue value = scanner.value(0);
      scanner.skipBlanks();
      boolean ended = scanner.at >= scanner.end || scanner.here() == ',';
      boolean below = head.substring(value.span().to(), scanner.at).indexOf('\n') >= 0;
      if (!ended && !below) throw scanner.fault(scanner.at, "broken.after");
      scanner.at = value.span().to();
      reading.add(key, keySpan, afterMark, lines(from, value.span().to()), value);
    } catch (SourceFault fault) {
      int to = YamlLines.stripped(head, afterMark, Math.max(afterMark, scanner.lineEnd(afterMark)));
      if (to > afterMark && head.charAt(to - 1) == ',') to--;
      Span value = new Span(YamlLines.skipBlanks(head, afterMark, to), to);
      reading.broken(key, keySpan, afterMark, value, lines(from, to), fault);
      scanner.at = to;
    }
  }

  /** The whole lines from {@code from} to {@code to}, as far as they are of the object. */
  private Span lines(int from, int to) {
    int start = head.lastIndexOf('\n', from - 1) + 1;
    int next = head.indexOf('\n', to);
    return new Span(start, next < 0 || next >= scanner.end ? scanner.end + 1 : next + 1);
  }
}
