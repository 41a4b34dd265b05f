package genko.markdown.kramdown.source;

/**
 * Which way a straight quotation mark turns: kramdown's rules, of which the first that fits counts.
 */
public final class SmartQuotes {
  /**
   * {@code text} characters stay as they are; then come one or two marks, each an index into {@link
   * Settings#quotes}, or -1.
   */
  public record Found(int text, int first, int second) {}

  private static final String PUNCTUATION = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final String NOT_BEFORE_CLOSING = " \\\t\r\n[{(-";
  private static final int LEFT_SINGLE = 0;
  private static final int RIGHT_SINGLE = 1;
  private static final int LEFT_DOUBLE = 2;

  private SmartQuotes() {}

  public static boolean startsAt(TrackedText text, int at) {
    return isMark(CharClasses.charAt(text, at))
        || (CharClasses.charAt(text, at) != '\\' && isMark(CharClasses.charAt(text, at + 1)));
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '\'';
  }

  private static int left(char mark) {
    return mark == '"' ? LEFT_DOUBLE : LEFT_SINGLE;
  }

  private static int right(char mark) {
    return left(mark) + 1;
  }

  /** How to read the mark at {@code at}, or the one after the character there. */
  public static Found read(TrackedText text, int at) {
    char c = text.charAt(at);
    if (isMark(c)) {
      if (emphasisFollows(text, at + 1)) return new Found(0, left(c), -1);
      if (punctuationFollows(text, at + 1)) return new Found(0, right(c), -1);
    }
    int mark = CharClasses.isSpace(c) ? at + 1 : at;
    char first = CharClasses.charAt(text, mark);
    char second = CharClasses.charAt(text, mark + 1);
    if (isMark(first) && isMark(second) && first != second && isWord(text, mark + 2)) {
      return new Found(mark - at, left(first), left(second));
    }
    if (first == '\'' && isDecade(text, mark + 1)) return new Found(mark - at, RIGHT_SINGLE, -1);
    if (mark > at && isMark(first) && isWord(text, mark + 1)) {
      return new Found(1, left(first), -1);
    }
    char next = CharClasses.charAt(text, at + 1);
    if (NOT_BEFORE_CLOSING.indexOf(c) < 0 && isMark(next)) return new Found(1, right(next), -1);
    if (isMark(c) && endsWord(text, at + 1)) return new Found(0, right(c), -1);
    // A single mark counts before a double one, and so does one after another character.
    if (next == '\'') return new Found(1, LEFT_SINGLE, -1);
    if (c == '\'') return new Found(0, LEFT_SINGLE, -1);
    return next == '"' ? new Found(1, LEFT_DOUBLE, -1) : new Found(0, LEFT_DOUBLE, -1);
  }

  private static boolean emphasisFollows(TrackedText text, int at) {
    for (int end = at + 1; end <= at + 2; end++) {
      char mark = CharClasses.charAt(text, end - 1);
      if (mark != '_' && mark != '*') return false;
      if (end < text.length() && !CharClasses.isSpace(text.charAt(end))) return true;
    }
    return false;
  }

  private static boolean punctuationFollows(TrackedText text, int at) {
    char c = CharClasses.charAt(text, at);
    if (c == '\0' || PUNCTUATION.indexOf(c) < 0 || text.startsWith("..", at + 1)) return false;
    // Not at the edge of a word: an underscore is of the word, all else is not.
    return (c == '_') == wordAt(text, at + 1);
  }

  private static boolean wordAt(TrackedText text, int at) {
    return at < text.length() && CharClasses.isUnicodeWord(text.codePointAt(at));
  }

  private static boolean isWord(TrackedText text, int at) {
    return at < text.length() && CharClasses.isWord(text.charAt(at));
  }

  private static boolean isDecade(TrackedText text, int at) {
    return CharClasses.isDigit(CharClasses.charAt(text, at))
        && CharClasses.isDigit(CharClasses.charAt(text, at + 1))
        && CharClasses.charAt(text, at + 2) == 's';
  }

  private static boolean endsWord(TrackedText text, int at) {
    if (at >= text.length() || CharClasses.isSpace(text.charAt(at))) return true;
    return text.charAt(at) == 's' && !wordAt(text, at + 1);
  }
}
