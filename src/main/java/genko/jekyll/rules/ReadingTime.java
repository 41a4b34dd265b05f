package genko.jekyll.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a body takes to read. The rule, in one place: {@value #JAPANESE_PER_MINUTE} Japanese
 * characters or {@value #WORDS_PER_MINUTE} words of other text a minute, rounded up, at least one
 * minute.
 *
 * <p>{@code japanese} counts characters of Japanese script with their punctuation, {@code latin}
 * the other words, {@code words} what Jekyll's {@code number_of_words: "auto"} counts; each without
 * markup, code fences, addresses, tags and Liquid. It is a rough reading of Markdown by patterns: a
 * minute more or less is not worth a parse.
 */
public record ReadingTime(int japanese, int latin, int words) {
  /** The middle of what is measured for Japanese read on a screen, 400 to 600. */
  public static final int JAPANESE_PER_MINUTE = 500;

  public static final int WORDS_PER_MINUTE = 200;

  /** The ideographic space; no character behind it is one. */
  private static final int LAST_SPACE = 0x3000;

  /** What is cut out first, from its beginning to its end: comments and Liquid. */
  private static final String[][] ENCLOSED = {{"<!--", "-->"}, {"{%", "%}"}, {"{{", "}}"}};

  /** What is no text to read. */
  private static final Pattern UNREAD =
      Pattern.compile(
          String.join(
              "|",
              "(?m)^[ \\t>]*(?:```|~~~).*$", // a fence and its language
              "(?m)^ {0,3}\\[[^\\]\\n]+\\]:[ \\t]*\\S.*$", // where a link leads
              "</?[A-Za-z][^<>]*>",
              "<[A-Za-z][A-Za-z0-9+.-]*:[^<>\\s]*>",
              "\\{:[^{}\\n]*\\}",
              "(?<=\\])\\([^()\\n]*\\)",
              "(?m)^[ \\t>]*(?:#{1,6}|[-+*]|\\d+\\.)(?=[ \\t])",
              "[*`~|]+"));

  /** Counts {@code body}, a post without its front matter. */
  public static ReadingTime of(CharSequence body) {
    String read = body.toString();
    for (String[] pair : ENCLOSED) read = without(read, pair[0], pair[1]);
    char[] letters = withoutMarks(read).toCharArray();
    int japanese = 0;
    int latin = 0;
    int cjk = 0;
    int runs = 0;
    int spaced = 0;
    boolean inWord = false;
    boolean inRun = false;
    boolean inSpaced = false;
    int point;
    for (int at = 0; at < letters.length; at += Character.charCount(point)) {
      point = letters[at];
      // What most of a Japanese text is written in; to ask more of it takes long.
      if (isCommon(point)) {
        cjk++;
        japanese++;
        if (!inSpaced) spaced++;
        inSpaced = true;
        inRun = false;
        inWord = false;
        continue;
      }
      point = Character.codePointAt(letters, at);
      boolean space =
          point <= LAST_SPACE && (Character.isWhitespace(point) || Character.isSpaceChar(point));
      boolean counted = isCjk(point);
      if (counted) cjk++;
      if (!space && !inSpaced) spaced++;
      inSpaced = !space;
      if (!space && !counted && !inRun) runs++;
      inRun = !space && !counted;
      if (!space && (counted || isJapaneseMark(point))) {
        japanese++;
        inWord = false;
      } else if (Character.isLetterOrDigit(point)) {
        if (!inWord) latin++;
        inWord = true;
      } else if (space) {
        inWord = false;
      }
    }
    return new ReadingTime(japanese, latin, cjk == 0 ? spaced : cjk + runs);
  }

  /** The minutes to read it. */
  public int minutes() {
    long share = (long) japanese * WORDS_PER_MINUTE + (long) latin * JAPANESE_PER_MINUTE;
    return (int) Math.max(1, Math.ceilDiv(share, (long) JAPANESE_PER_MINUTE * WORDS_PER_MINUTE));
  }

  /**
   * {@code text} with a space for each {@link #UNREAD}, which is looked for only where it may be.
   */
  private static String withoutMarks(String text) {
    Matcher unread = UNREAD.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    StringBuilder out = new StringBuilder(text.length());
    char[] letters = text.toCharArray();
    int copied = 0;
    int at = 0;
    while (at < letters.length) {
      boolean mark = letters[at] < 0x80 && mayBeUnread(text, at);
      if (mark && unread.region(at, text.length()).lookingAt()) {
        out.append(text, copied, at).append(' ');
        at = unread.end();
        copied = at;
      } else {
        at++;
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Whether {@link #UNREAD} may stand at {@code at}: to ask it at each space takes long. */
  private static boolean mayBeUnread(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return switch (text.charAt(at)) {
      case '*', '`', '~', '|' -> true;
      case '<' -> next == '/' || next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z';
      case '{' -> next == ':';
      case '(' -> at > 0 && text.charAt(at - 1) == ']';
      case '-', '+', '#', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '\t', '>', '[' ->
          at == 0 || beginsLine(text.charAt(at - 1));
      default -> false;
    };
  }

  /** Whether a line begins behind {@code one}, as patterns count lines. */
  private static boolean beginsLine(char one) {
    return one == '\n' || one == '\r' || one == '\u0085' || one == '\u2028' || one == '\u2029';
  }

  /** {@code text} without what stands between {@code open} and the next {@code close}. */
  private static String without(String text, String open, String close) {
    if (!text.contains(open)) return text;
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
      int to = text.indexOf(close, from + open.length());
      if (to < 0) break;
      out.append(text, at, from).append(' ');
      at = to + close.length();
    }
    return out.append(text, at, text.length()).toString();
  }

  static boolean isCjk(int point) {
    if (point < 0x1100) return false;
    if (isCommon(point)) return true;
    if (point >= 0x3008 && point <= 0x301F || point == 0x3001 || point == 0x3002) return false;
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  /** Kanji, hiragana and katakana, without the marks among them. */
  private static boolean isCommon(int point) {
    return point >= 0x4E00 && point <= 0x9FFF
        || point >= 0x3041 && point <= 0x3096
        || point >= 0x30A1 && point <= 0x30FA;
  }

  /** Punctuation, the long-vowel mark and full-width forms: read as characters of their line. */
  private static boolean isJapaneseMark(int point) {
    return point > 0x3000 && point <= 0x30FF || point > 0xFF00 && point <= 0xFFEF;
  }
}
