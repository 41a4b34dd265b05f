package genko.jekyll.rules;

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

  /** What is cut out first, from its beginning to its end: comments and Liquid. */
  private static final String[][] ENCLOSED = {{"<!--", "-->"}, {"{%", "%}"}, {"{{", "}}"}};

  /** What is no text to read; the characters that it can begin with come first, for speed. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "(?=[-+*#0-9 \\t>`~\\[<{(|])(?:"
              + String.join(
                  "|",
                  "(?m)^[ \\t>]*(?:```|~~~).*$", // a fence and its language
                  "(?m)^ {0,3}\\[[^\\]\\n]+\\]:[ \\t]*\\S.*$", // where a link leads
                  "</?[A-Za-z][^<>]*>",
                  "<[A-Za-z][A-Za-z0-9+.-]*:[^<>\\s]*>",
                  "\\{:[^{}\\n]*\\}",
                  "(?<=\\])\\([^()\\n]*\\)",
                  "(?m)^[ \\t>]*(?:#{1,6}|[-+*]|\\d+\\.)(?=[ \\t])",
                  "[*`~|]+")
              + ")");

  /** Counts {@code body}, a post without its front matter. */
  public static ReadingTime of(CharSequence body) {
    String read = body.toString();
    for (String[] pair : ENCLOSED) read = without(read, pair[0], pair[1]);
    read = UNREAD.matcher(read).replaceAll(" ");
    int japanese = 0;
    int latin = 0;
    int cjk = 0;
    int runs = 0;
    int spaced = 0;
    boolean inWord = false;
    boolean inRun = false;
    boolean inSpaced = false;
    int point;
    for (int at = 0; at < read.length(); at += Character.charCount(point)) {
      point = read.codePointAt(at);
      boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
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

  /** {@code text} without what stands between {@code open} and the next {@code close}. */
  private static String without(String text, String open, String close) {
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

  private static boolean isCjk(int point) {
    if (point < 0x1100) return false;
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  /** Punctuation, the long-vowel mark and full-width forms: read as characters of their line. */
  private static boolean isJapaneseMark(int point) {
    return point > 0x3000 && point <= 0x30FF || point > 0xFF00 && point <= 0xFFEF;
  }
}
