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

  @Override
  void skipBlanks() {
    while (at < end && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
  }

  @Override
  SourceValue value(int depth) throws SourceFault {
    if (depth > DEEPEST) throw fault(at, "broken.deep");
    return switch (here()) {
      case '"' -> string();
      case '[' -> array(depth);
      case '{' -> map(depth);
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
    int from = at;
    SourceValue said = quoted(Style.DOUBLE);
    boolean halved =
        said.text()
            .codePoints()
            .anyMatch(
                point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    if (halved) throw fault(from, "surrogate");
    return said;
  }

  @Override
  boolean isLineEnd() {
    return at >= end || here() == '\n' || here() == '\r';
  }

  @Override
  boolean isControl(char unit) {
    return unit < ' ';
  }

  @Override
  void escape(char mark, int from, StringBuilder out) throws SourceFault {
    switch (mark) {
      case '/' -> out.append(mark);
      case 'u' -> out.append((char) hexadecimal(4));
      default -> throw fault(from, "broken.escape");
    }
  }

  private SourceValue array(int depth) throws SourceFault {
    int from = at++;
    List<SourceValue> items = new ArrayList<>();
    skipBlanks();
    boolean more = here() != ']';
    while (more) {
      skipBlanks();
      items.add(value(depth + 1));
      skipBlanks();
      more = here() == ',';
      if (more) at++;
    }
    if (here() != ']' || at == end) throw fault(at == end ? from : at, "broken.list");
    at++;
    return SourceValue.array(new Span(from, at), slice(from, at), items);
  }

  @Override
  String member() throws SourceFault {
    if (here() != '"') throw fault(at, "source.member");
    String key = string().text();
    skipBlanks();
    if (here() != ':') throw fault(at, "source.member");
    at++;
    return key;
  }
}
