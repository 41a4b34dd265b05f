package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of JSON (RFC 8259). */
final class JsonScanner extends SourceScanner {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_+.-]++");

  JsonScanner(String text, Span within) {
    super(text, within);
  }

  /** The kind of the value that {@code token} is without quotes; empty when it is none. */
  static Optional<Kind> plain(String token) {
    if (token.length() > 400) return Optional.empty();
    if (token.equals("true") || token.equals("false")) return Optional.of(Kind.BOOLEAN);
    if (token.equals("null")) return Optional.of(Kind.EMPTY);
    Matcher number = NUMBER.matcher(token);
    if (!number.matches()) return Optional.empty();
    boolean whole = number.group(1) == null && number.group(2) == null;
    return Optional.of(whole ? Kind.INTEGER : Kind.NUMBER);
  }

  void skipSpace() {
    while (at < end && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
  }

  @Override
  SourceValue value(int depth) throws SourceFault {
    if (depth > DEEPEST) throw fault(at, "broken.deep");
    return switch (here()) {
      case '"' -> string();
      case '[' -> array(depth);
      case '{' -> object(depth);
      default -> plain();
    };
  }

  private SourceValue plain() throws SourceFault {
    Matcher word = WORD.matcher(text).region(at, end);
    if (!word.lookingAt()) throw fault(at, "source.value");
    Kind kind = plain(word.group()).orElseThrow(() -> fault(at, "source.value"));
    Span span = new Span(at, word.end());
    at = word.end();
    String said = kind == Kind.EMPTY ? "" : word.group();
    return SourceValue.scalar(span, kind, Style.PLAIN, said);
  }

  SourceValue string() throws SourceFault {
    int from = at++;
    StringBuilder out = new StringBuilder();
    while (here() != '"' || at == end) {
      if (at >= end || here() == '\n' || here() == '\r') throw fault(from, "broken.quote");
      if (here() == '\\') {
        at++;
        escape(out);
      } else if (here() < ' ') {
        throw fault(at, "broken.control");
      } else {
        character(out);
      }
    }
    at++;
    String said = out.toString();
    boolean halved =
        said.codePoints()
            .anyMatch(
                point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    if (halved) throw fault(from, "surrogate");
    return SourceValue.scalar(new Span(from, at), Kind.TEXT, Style.DOUBLE, said);
  }

  private void escape(StringBuilder out) throws SourceFault {
    int from = at;
    char mark = here();
    at++;
    switch (mark) {
      case 'b' -> out.append('\b');
      case 't' -> out.append('\t');
      case 'n' -> out.append('\n');
      case 'f' -> out.append('\f');
      case 'r' -> out.append('\r');
      case '"', '\\', '/' -> out.append(mark);
      case 'u' -> out.append((char) hexadecimal(4));
      default -> throw fault(from, "broken.escape");
    }
  }

  private SourceValue array(int depth) throws SourceFault {
    int from = at++;
    List<SourceValue> items = new ArrayList<>();
    skipSpace();
    boolean more = here() != ']';
    while (more) {
      skipSpace();
      items.add(value(depth + 1));
      skipSpace();
      more = here() == ',';
      if (more) at++;
    }
    if (here() != ']' || at == end) throw fault(at == end ? from : at, "broken.list");
    at++;
    return SourceValue.array(new Span(from, at), slice(from, at), items);
  }

  private SourceValue object(int depth) throws SourceFault {
    int from = at++;
    List<String> meanings = new ArrayList<>();
    skipSpace();
    boolean more = here() != '}';
    while (more) {
      skipSpace();
      if (here() != '"') throw fault(at, "source.member");
      String key = string().text();
      skipSpace();
      if (here() != ':') throw fault(at, "source.member");
      at++;
      skipSpace();
      meanings.add(key + "=" + value(depth + 1).meaning());
      skipSpace();
      more = here() == ',';
      if (more) at++;
    }
    if (here() != '}' || at == end) throw fault(at == end ? from : at, "broken.map");
    at++;
    return SourceValue.map(new Span(from, at), slice(from, at), meanings);
  }
}
