package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys and values of TOML 1.0. Strings between three quotes have the styles {@link Style#FOLDED}
 * ({@code """}) and {@link Style#LITERAL} ({@code '''}); a line end in them is read as {@code \n}.
 */
final class TomlScanner extends SourceScanner {
  private static final Pattern INTEGER =
      Pattern.compile(
          "[+-]?(?:0|[1-9](?:_?[0-9])*+)|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*+"
              + "|0o[0-7](?:_?[0-7])*+|0b[01](?:_?[01])*+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:0|[1-9](?:_?[0-9])*+)(?:\\.[0-9](?:_?[0-9])*+)?(?:[eE][+-]?[0-9](?:_?[0-9])*+)?"
              + "|[+-]?(?:inf|nan)");
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d++)?";
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:[Tt ]" + TIME + "(?:[Zz]|[+-]\\d{2}:\\d{2})?)?|" + TIME);
  private static final Pattern DAY_THEN_TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:[0-9:.+Zz-]*+");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_+.:-]++");
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]++");

  TomlScanner(String text, Span within) {
    super(text, within);
  }

  /** The kind of the value that {@code token} is without quotes; empty when it is none. */
  static Optional<Kind> plain(String token) {
    if (token.length() > 400) return Optional.empty();
    if (token.equals("true") || token.equals("false")) return Optional.of(Kind.BOOLEAN);
    if (INTEGER.matcher(token).matches()) return Optional.of(Kind.INTEGER);
    if (NUMBER.matcher(token).matches()) return Optional.of(Kind.NUMBER);
    Matcher date = DATE.matcher(token);
    return date.matches() && isDay(date) ? Optional.of(Kind.DATE) : Optional.empty();
  }

  private static boolean isDay(Matcher date) {
    if (date.group(1) == null) return true;
    try {
      LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  static boolean isBare(String key) {
    return BARE.matcher(key).matches();
  }

  @Override
  void skipBlanks() {
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
  }

  @Override
  boolean isLineEnd() {
    return at == end || isAt("\n") || isAt("\r\n");
  }

  /** Passes over a comment, if one is here, up to the end of the line. */
  void skipComment() throws SourceFault {
    if (here() != '#' || at == end) return;
    int to = lineEnd(at);
    for (; at < to; at++) {
      if (isControl(text.charAt(at))) throw fault(at, "broken.control");
    }
  }

  private void skipSpace() throws SourceFault {
    while (at < end) {
      char unit = text.charAt(at);
      if (unit == '#') {
        skipComment();
      } else if (unit == ' ' || unit == '\t' || unit == '\n' || isAt("\r\n")) {
        at++;
      } else {
        return;
      }
    }
  }

  @Override
  boolean isControl(char unit) {
    return unit < ' ' && unit != '\t' || unit == '\u007F';
  }

  /** The parts of a dotted key. */
  List<String> path() throws SourceFault {
    List<String> parts = new ArrayList<>();
    while (true) {
      skipBlanks();
      parts.add(key());
      int to = at;
      skipBlanks();
      if (here() != '.') {
        at = to;
        return parts;
      }
      at++;
    }
  }

  private String key() throws SourceFault {
    if (here() == '"' || here() == '\'') {
      if (isAt("\"\"\"") || isAt("'''")) throw fault(at, "source.key");
      return value(0).text();
    }
    Matcher bare = BARE.matcher(text).region(at, end);
    if (!bare.lookingAt()) throw fault(at, "source.key");
    at = bare.end();
    return bare.group();
  }

  @Override
  SourceValue value(int depth) throws SourceFault {
    if (depth > DEEPEST) throw fault(at, "broken.deep");
    return switch (here()) {
      case '"' -> isAt("\"\"\"") ? lines('"') : quoted(Style.DOUBLE);
      case '\'' -> isAt("'''") ? lines('\'') : quoted(Style.SINGLE);
      case '[' -> array(depth);
      case '{' -> map(depth);
      default -> plain();
    };
  }

  private SourceValue plain() throws SourceFault {
    Matcher day = DAY_THEN_TIME.matcher(text).region(at, end);
    Matcher token = day.lookingAt() ? day : TOKEN.matcher(text).region(at, end);
    if (token != day && !token.lookingAt()) throw fault(at, "source.value");
    Kind kind = plain(token.group()).orElseThrow(() -> fault(at, "source.value"));
    Span span = new Span(at, token.end());
    at = token.end();
    return SourceValue.scalar(span, kind, Style.PLAIN, token.group());
  }

  /** A string between three quotes; up to two more of them may stand before the last three. */
  private SourceValue lines(char quote) throws SourceFault {
    int from = at;
    String three = String.valueOf(quote).repeat(3);
    at += 3;
    passLineEnd();
    StringBuilder out = new StringBuilder();
    while (!isAt(three)) {
      if (at >= end) throw fault(from, "broken.quote");
      if (passLineEnd()) {
        out.append('\n');
      } else if (quote == '"' && here() == '\\') {
        at++;
        if (!joinsLines()) escape(out);
      } else if (isControl(here())) {
        throw fault(at, "broken.control");
      } else {
        character(out);
      }
    }
    for (int more = 0; more < 2 && isAt(three + quote); more++) {
      out.append(quote);
      at++;
    }
    at += 3;
    Style style = quote == '"' ? Style.FOLDED : Style.LITERAL;
    return SourceValue.scalar(new Span(from, at), Kind.TEXT, style, out.toString());
  }

  private boolean passLineEnd() {
    if (at == end || !isLineEnd()) return false;
    at = nextLine(at);
    return true;
  }

  /** After a backslash: passes over the white space that it takes away at the end of a line. */
  private boolean joinsLines() {
    int back = at;
    skipBlanks();
    if (!passLineEnd()) {
      at = back;
      return false;
    }
    do skipBlanks();
    while (passLineEnd());
    return true;
  }

  @Override
  void escape(char mark, int from, StringBuilder out) throws SourceFault {
    if (mark != 'u' && mark != 'U') throw fault(from, "broken.escape");
    int point = hexadecimal(mark == 'u' ? 4 : 8);
    boolean whole =
        point <= Character.MAX_CODE_POINT
            && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    if (!whole) throw fault(from, "broken.escape");
    out.appendCodePoint(point);
  }

  private SourceValue array(int depth) throws SourceFault {
    int from = at++;
    List<SourceValue> items = new ArrayList<>();
    skipSpace();
    while (here() != ']' || at == end) {
      if (at == end) throw fault(from, "broken.list");
      items.add(value(depth + 1));
      skipSpace();
      if (here() == ',' && at < end) {
        at++;
        skipSpace();
      } else if (here() != ']') {
        throw fault(at == end ? from : at, "broken.list");
      }
    }
    at++;
    return SourceValue.array(new Span(from, at), slice(from, at), items);
  }

  @Override
  String member() throws SourceFault {
    List<String> path = path();
    skipBlanks();
    if (here() != '=') throw fault(at, "source.equals");
    at++;
    return path.toString();
  }
}
