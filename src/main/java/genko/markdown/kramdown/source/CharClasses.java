package genko.markdown.kramdown.source;

import genko.markdown.AsciiSpace;

/** The classes of characters that kramdown's rules speak of. */
public final class CharClasses {
  private CharClasses() {}

  public static boolean isSpace(char c) {
    return AsciiSpace.is(c);
  }

  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** An ASCII letter, digit or underscore. */
  public static boolean isWord(char c) {
    return isAsciiLetter(c) || isDigit(c) || c == '_';
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A word character of any script, as at the edges of words. */
  public static boolean isUnicodeWord(int c) {
    return c == '_'
        || Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || Character.getType(c) == Character.ENCLOSING_MARK
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.CONNECTOR_PUNCTUATION;
  }

  /** The position after the line that begins at {@code from}, its line end included. */
  public static int lineEnd(TrackedText text, int from) {
    int at = text.indexOf('\n', from);
    return at < 0 ? text.length() : at + 1;
  }

  public static int skipBlanks(TrackedText text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) at++;
    return at;
  }

  public static int skipSpaces(TrackedText text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) at++;
    return at;
  }

  /** After at most three spaces. */
  public static int skipIndent(TrackedText text, int from) {
    int at = from;
    while (at < text.length() && at < from + 3 && text.charAt(at) == ' ') at++;
    return at;
  }

  /** The position after {@code from}'s line end when only white space comes before it, else -1. */
  public static int restOfLine(TrackedText text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') return at + 1;
      if (!isSpace(c)) return -1;
    }
    return -1;
  }

  public static char charAt(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  public static char charAt(TrackedText text, int at) {
    return text.orNul(at);
  }
}
