package genko.markdown.kramdown.source;

import genko.markdown.AsciiSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands between the braces of {@code {: .class #id key="value" reference}}. Classes add up,
 * of everything else the last one counts; references name attribute list definitions.
 */
public final class AttributeList {
  private final LinkedHashMap<String, String> values = new LinkedHashMap<>();
  private final List<String> references = new ArrayList<>();

  public List<String> references() {
    return references;
  }

  public Map<String, String> values() {
    return values;
  }

  @Override
  public String toString() {
    return values + " " + references;
  }

  /** Adds what {@code text} says. Words that are none of the forms are passed over. */
  public void read(String written) {
    TrackedText text = new TrackedText(written);
    int at = 0;
    while (at < text.length()) {
      if ((at > 0 && !CharClasses.isSpace(text.charAt(at - 1)))
          || CharClasses.isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = readOne(text, at);
      at = end < 0 ? at + 1 : end;
    }
  }

  private int readOne(TrackedText text, int at) {
    char c = text.charAt(at);
    if (c == '.' || c == '#') return classesAndId(text, at);
    int name = nameEnd(text, at);
    if (name < 0) return -1;
    char quote = CharClasses.charAt(text, name + 1);
    if (CharClasses.charAt(text, name) == '=' && (quote == '"' || quote == '\'')) {
      int close = name + 2;
      while (close < text.length() && text.charAt(close) != quote) {
        close +=
            text.charAt(close) == '\\' && isEscape(CharClasses.charAt(text, close + 1), quote)
                ? 2
                : 1;
      }
      if (close < text.length() && endsWord(text, close + 1)) {
        put(text.substring(at, name), unescape(text.substring(name + 2, close), quote));
        return close + 1;
      }
      return -1;
    }
    if (!endsWord(text, name)) return -1;
    references.add(text.substring(at, name));
    return name;
  }

  private int classesAndId(TrackedText text, int from) {
    String id = null;
    List<String> classes = new ArrayList<>();
    int at = from;
    while (at < text.length() && !CharClasses.isSpace(text.charAt(at))) {
      int start = at + 1;
      int end = start;
      if (text.charAt(at) == '#') {
        if (!CharClasses.isAsciiLetter(CharClasses.charAt(text, start))) return -1;
        while (end < text.length() && isNameChar(text.charAt(end))) end++;
        id = text.substring(start, end);
      } else if (text.charAt(at) == '.') {
        while (end < text.length()
            && !CharClasses.isSpace(text.charAt(end))
            && ".#".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        if (end == start) return -1;
        classes.add(text.substring(start, end));
      } else {
        return -1;
      }
      at = end;
    }
    if (id != null) put("id", id);
    for (String name : classes) addClass(name);
    return at;
  }

  private static boolean isEscape(char c, char quote) {
    return c == quote || c == '}';
  }

  private static String unescape(String text, char quote) {
    return AsciiSpace.strip(text.replace("\\" + quote, String.valueOf(quote)).replace("\\}", "}"));
  }

  private static boolean endsWord(TrackedText text, int at) {
    return at >= text.length() || CharClasses.isSpace(text.charAt(at));
  }

  public static boolean isNameChar(char c) {
    return CharClasses.isWord(c) || c == ':' || c == '-';
  }

  /** The end of a name of letters, digits, {@code _}, {@code :} and {@code -}, or -1. */
  public static int nameEnd(TrackedText text, int from) {
    if (!CharClasses.isWord(CharClasses.charAt(text, from))) return -1;
    int at = from + 1;
    while (at < text.length() && isNameChar(text.charAt(at))) at++;
    return at;
  }

  private void put(String key, String value) {
    values.put(key, value);
  }

  private void addClass(String name) {
    values.merge("class", name, (old, more) -> (old + " " + more).stripLeading());
  }

  public void addAll(AttributeList other) {
    other.values.forEach(
        (key, value) -> {
          if (key.equals("class")) addClass(value);
          else put(key, value);
        });
    references.addAll(other.references);
  }

  /** Puts this list's values, and those of the lists that it refers to, onto an element. */
  public void applyTo(Map<String, String> attributes, Map<String, AttributeList> definitions) {
    apply(attributes, definitions, 0);
  }

  private void apply(
      Map<String, String> attributes, Map<String, AttributeList> definitions, int depth) {
    // A definition may refer to itself; nobody nests them this deep.
    if (depth > 16) return;
    for (String reference : references) {
      AttributeList list = definitions.get(reference);
      if (list != null && list != this) list.apply(attributes, definitions, depth + 1);
    }
    values.forEach(
        (key, value) -> {
          if (key.equals("class")) {
            attributes.merge(key, value, (old, more) -> (old + " " + more).stripLeading());
          } else {
            attributes.put(key, value);
          }
        });
  }
}
