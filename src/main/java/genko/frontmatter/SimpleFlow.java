package genko.frontmatter;

import genko.frontmatter.SimpleYaml.NotSimple;
import genko.frontmatter.yaml.YamlConstructor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value on one line, within brackets or quotes, as {@link SimpleYaml} reads it. Throws {@link
 * NotSimple} at everything that might mean more than it shows.
 */
final class SimpleFlow {
  /** What ends or begins something within brackets, or might. */
  private static final String MARKS = ",[]{}:#\"'&*!|>%@`?=<";

  private static final int DEEPEST = 8;

  private final String yaml;
  private final int end;
  private final YamlConstructor constructor;
  private int at;

  /** What stands between {@code from} and {@code to}, without spaces around it. */
  SimpleFlow(String yaml, int from, int to, YamlConstructor constructor) {
    this.yaml = yaml;
    this.at = from;
    this.end = to;
    this.constructor = constructor;
  }

  /** The value, which is all that stands there. */
  @Nullable Object whole() {
    Object value = value(0);
    if (at != end) throw new NotSimple();
    return value;
  }

  private @Nullable Object value(int depth) {
    if (depth > DEEPEST) throw new NotSimple();
    return switch (peek()) {
      case '[' -> list(depth);
      case '{' -> map(depth);
      case '"', '\'' -> quoted();
      default -> word();
    };
  }

  private char peek() {
    if (at >= end) throw new NotSimple();
    return yaml.charAt(at);
  }

  private void skipSpaces() {
    while (at < end && yaml.charAt(at) == ' ') at++;
  }

  private List<Object> list(int depth) {
    List<Object> all = new ArrayList<>();
    at++;
    skipSpaces();
    while (all.isEmpty() ? peek() != ']' : goesOn(']')) {
      all.add(value(depth + 1));
      skipSpaces();
    }
    at++;
    return Collections.unmodifiableList(all);
  }

  private Map<String, Object> map(int depth) {
    Map<String, Object> all = new LinkedHashMap<>();
    at++;
    skipSpaces();
    while (all.isEmpty() ? peek() != '}' : goesOn('}')) {
      String key = key();
      if (peek() != ':') throw new NotSimple();
      at++;
      if (peek() != ' ') throw new NotSimple();
      skipSpaces();
      all.put(key, value(depth + 1));
      skipSpaces();
    }
    at++;
    return Collections.unmodifiableMap(all);
  }

  /** Whether a comma stands here, which is taken along with spaces, and not {@code close}. */
  private boolean goesOn(char close) {
    if (peek() == close) return false;
    if (peek() != ',') throw new NotSimple();
    at++;
    skipSpaces();
    return true;
  }

  private String key() {
    int from = at;
    char first = peek();
    if (first == '"' || first == '\'') {
      String key = quoted();
      if (at - from > SimpleYaml.LONGEST_KEY) throw new NotSimple();
      return key;
    }
    while (SimpleYaml.isInKey(peek())) at++;
    boolean fits = at > from && at - from <= SimpleYaml.LONGEST_KEY;
    if (!fits || !SimpleYaml.isLetter(first)) throw new NotSimple();
    return yaml.substring(from, at);
  }

  private String quoted() {
    char quote = peek();
    int close = yaml.indexOf(quote, at + 1);
    if (close < 0 || close >= end) throw new NotSimple();
    String text = yaml.substring(at + 1, close);
    at = close + 1;
    boolean doubled = at < end && yaml.charAt(at) == quote;
    if (doubled || quote == '"' && text.indexOf('\\') >= 0) throw new NotSimple();
    return text;
  }

  private @Nullable Object word() {
    if (!SimpleYaml.isWord(peek())) throw new NotSimple();
    int from = at;
    while (at < end && MARKS.indexOf(yaml.charAt(at)) < 0) at++;
    int to = at;
    while (to > from && yaml.charAt(to - 1) == ' ') to--;
    return constructor.plain(yaml.substring(from, to));
  }
}
