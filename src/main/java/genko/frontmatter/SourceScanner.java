package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A place in a text that is read on, and what TOML and JSON read alike. */
abstract class SourceScanner {
  static final int DEEPEST = 100;

  final String text;
  final int end;
  int at;

  SourceScanner(String text, Span within) {
    this.text = text;
    this.at = within.from();
    this.end = within.to();
  }

  /** Reads a value, and leaves the place behind it. */
  abstract SourceValue value(int depth) throws SourceFault;

  /** Passes over what may stand between the parts of a map. */
  abstract void skipBlanks();

  /** Whether the line or the text ends here. */
  abstract boolean isLineEnd();

  /** Whether {@code unit} may not stand in a string as it is. */
  abstract boolean isControl(char unit);

  /** Appends what an escape means that the other language lacks; {@code from} is at its mark. */
  abstract void escape(char mark, int from, StringBuilder out) throws SourceFault;

  /** The key of a member of a map, read with the mark between it and the value. */
  abstract String member() throws SourceFault;

  final SourceFault fault(int where, String reason) {
    return new SourceFault(where, "frontmatter." + reason);
  }

  final boolean isAt(String mark) {
    return at + mark.length() <= end && text.startsWith(mark, at);
  }

  final char here() {
    return at < end ? text.charAt(at) : '\0';
  }

  final String slice(int from, int to) {
    return text.substring(from, to);
  }

  /** Where the line of {@code from} ends, before its {@code \n} or {@code \r\n}. */
  final int lineEnd(int from) {
    int found = text.indexOf('\n', from);
    int to = found < 0 || found > end ? end : found;
    return to > from && to < end && text.charAt(to - 1) == '\r' ? to - 1 : to;
  }

  /** Where the line after that of {@code from} begins. */
  final int nextLine(int from) {
    int found = text.indexOf('\n', from);
    return found < 0 || found >= end ? end : found + 1;
  }

  /** Appends the character here, which has to be one: half of one is none. */
  final void character(StringBuilder out) throws SourceFault {
    int point = text.codePointAt(at);
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      throw fault(at, "surrogate");
    }
    out.appendCodePoint(point);
    at += Character.charCount(point);
  }

  /** The string from the quote here to the next like it; escapes stand between double ones. */
  final SourceValue quoted(Style style) throws SourceFault {
    int from = at;
    char quote = here();
    at++;
    StringBuilder out = new StringBuilder();
    while (here() != quote || at == end) {
      if (isLineEnd()) throw fault(from, "broken.quote");
      if (quote == '"' && here() == '\\') {
        at++;
        escape(out);
      } else if (isControl(here())) {
        throw fault(at, "broken.control");
      } else {
        character(out);
      }
    }
    at++;
    return SourceValue.scalar(new Span(from, at), Kind.TEXT, style, out.toString());
  }

  /** Appends what the escape means whose mark, after the backslash, is here. */
  final void escape(StringBuilder out) throws SourceFault {
    int from = at;
    char mark = here();
    at++;
    switch (mark) {
      case 'b' -> out.append('\b');
      case 't' -> out.append('\t');
      case 'n' -> out.append('\n');
      case 'f' -> out.append('\f');
      case 'r' -> out.append('\r');
      case '"', '\\' -> out.append(mark);
      default -> escape(mark, from, out);
    }
  }

  /** The map whose opening brace is here. */
  final SourceValue map(int depth) throws SourceFault {
    int from = at++;
    List<String> meanings = new ArrayList<>();
    skipBlanks();
    boolean more = here() != '}';
    while (more) {
      skipBlanks();
      String key = member();
      skipBlanks();
      meanings.add(key + "=" + value(depth + 1).meaning());
      skipBlanks();
      more = here() == ',';
      if (more) at++;
    }
    if (here() != '}' || at == end) throw fault(at == end ? from : at, "broken.map");
    at++;
    return SourceValue.map(new Span(from, at), slice(from, at), meanings);
  }

  /** The number that the {@code digits} hexadecimal figures from here say. */
  final int hexadecimal(int digits) throws SourceFault {
    if (at + digits > end) throw fault(at, "broken.escape");
    int number = 0;
    for (int i = 0; i < digits; i++) {
      char unit = text.charAt(at + i);
      int figure = unit < 0x80 ? Character.digit(unit, 16) : -1;
      if (figure < 0 || number > 0xFFFFFF) throw fault(at, "broken.escape");
      number = number * 16 + figure;
    }
    at += digits;
    return number;
  }
}
