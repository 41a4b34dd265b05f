package genko.frontmatter;

import genko.text.Span;

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
