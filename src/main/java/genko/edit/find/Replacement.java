package genko.edit.find;

import genko.text.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What takes the place of a match: words as they are, or, for a regular expression, words with the
 * groups {@code $1}, {@code $0} or {@code $&} and those with names or numbers in braces, with
 * {@code \n} and {@code \t}, and with {@code $$} or a backslash before a mark that means itself. A
 * new line ends as the lines around it do.
 */
public final class Replacement {
  private final List<Part> parts;

  private Replacement(List<Part> parts) {
    this.parts = parts;
  }

  private sealed interface Part {
    record Words(String words) implements Part {}

    record Group(int number) implements Part {}
  }

  /** What became of the writer's words. */
  public sealed interface Given {
    record Wrong(InvalidPattern bad) implements Given {}

    record Ready(Replacement replacement) implements Given {}
  }

  /** What {@code words} put in the place of what {@code search} finds. */
  public static Given of(String words, Search search) {
    if (search.isPattern()) return new Template(words, search).read();
    return new Given.Ready(new Replacement(List.of(new Part.Words(words))));
  }

  Change change(Match match) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Words words -> out.append(words.words());
        case Part.Group group -> out.append(match.group(group.number()));
      }
    }
    String inserted = out.toString();
    if (inserted.indexOf('\n') >= 0) {
      inserted =
          inserted.replace("\r\n", "\n").replace("\n", lineEndNear(match.text(), match.to()));
    }
    return Change.of(match.from(), match.to(), inserted);
  }

  /** The next line end after {@code at}, or else the one before it. */
  private static String lineEndNear(String text, int at) {
    for (int i = at; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\n') return "\n";
      if (unit == '\r') return text.startsWith("\r\n", i) ? "\r\n" : "\r";
    }
    int last = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    if (last < 0 || text.charAt(last) == '\r') return last < 0 ? "\n" : "\r";
    return last > 0 && text.charAt(last - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Reads the words for a regular expression. */
  private static final class Template {
    private final String words;
    private final int groups;
    private final Map<String, Integer> names;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    Template(String words, Search search) {
      this.words = words;
      groups = search.pattern().matcher("").groupCount();
      names = search.pattern().namedGroups();
    }

    Given read() {
      while (at < words.length()) {
        char unit = words.charAt(at++);
        boolean last = at == words.length();
        if (unit == '\\' && !last) {
          escape();
        } else if (unit == '$' && !last) {
          int from = at;
          if (!reference()) {
            return new Given.Wrong(
                new InvalidPattern("find.bad.reference", words.substring(from - 1, at)));
          }
        } else {
          plain.append(unit);
        }
      }
      end();
      return new Given.Ready(new Replacement(List.copyOf(parts)));
    }

    private void escape() {
      char unit = words.charAt(at++);
      plain.append(
          switch (unit) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> unit;
          });
    }

    /** Reads what follows a dollar sign; whether there is such a group. */
    private boolean reference() {
      char unit = words.charAt(at);
      if (unit == '$') {
        at++;
        plain.append('$');
        return true;
      }
      if (unit == '&') {
        at++;
        return group(0);
      }
      if (unit == '{') return name();
      if (unit < '0' || unit > '9') {
        plain.append('$');
        return true;
      }
      int number = 0;
      int digits = 0;
      while (at < words.length() && Character.digit(words.charAt(at), 10) >= 0) {
        int longer = number * 10 + Character.digit(words.charAt(at), 10);
        // $12 is the first group and a 2 when there are not twelve.
        if (digits > 0 && longer > groups) break;
        number = longer;
        digits++;
        at++;
      }
      return group(number);
    }

    private boolean name() {
      int close = words.indexOf('}', at);
      int end = close < 0 ? words.length() : close;
      String name = words.substring(at + 1, end);
      at = close < 0 ? end : end + 1;
      if (close < 0) return false;
      if (name.matches("[0-9]{1,9}")) return group(Integer.parseInt(name));
      return names.containsKey(name) && group(names.get(name));
    }

    private boolean group(int number) {
      if (number > groups) return false;
      end();
      parts.add(new Part.Group(number));
      return true;
    }

    private void end() {
      if (!plain.isEmpty()) parts.add(new Part.Words(plain.toString()));
      plain.setLength(0);
    }
  }
}
