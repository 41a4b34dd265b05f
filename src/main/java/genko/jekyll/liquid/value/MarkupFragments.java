package genko.jekyll.liquid.value;

/**
 * The pieces of a tag's text as Liquid's patterns find them, found by hand: those patterns take
 * exponential time or a deep stack on hostile text. Each method gives the end of the piece at
 * {@code at}, or -1 when there is none. Word characters and white space are ASCII, as in Ruby.
 */
public final class MarkupFragments {
  private MarkupFragments() {}

  public static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  public static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  public static int skipSpace(String text, int at) {
    int end = at;
    while (end < text.length() && isSpace(text.charAt(end))) end++;
    return end;
  }

  public static int word(String text, int at) {
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) end++;
    return end > at ? end : -1;
  }

  /** Word characters and hyphens. */
  public static int name(String text, int at) {
    int end = at;
    while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '-')) end++;
    return end > at ? end : -1;
  }

  /** A text in quotes, which can hold everything but its quote. */
  public static int quoted(String text, int at) {
    if (at >= text.length()) return -1;
    char quote = text.charAt(at);
    if (quote != '"' && quote != '\'') return -1;
    return text.indexOf(quote, at + 1) + 1 == 0 ? -1 : text.indexOf(quote, at + 1) + 1;
  }

  /** A text in quotes, or what has no white space, comma or bar outside of quotes. */
  public static int fragment(String text, int at) {
    int whole = quoted(text, at);
    if (whole >= 0) return whole;
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (isSpace(c) || c == ',' || c == '|') break;
      if (c == '"' || c == '\'') {
        int string = quoted(text, end);
        if (string < 0) break;
        end = string;
      } else {
        end++;
      }
    }
    return end > at ? end : -1;
  }

  /** The first offset from {@code at} on where a {@link #fragment} begins, or -1. */
  public static int nextFragment(String text, int at) {
    for (int from = at; from < text.length(); from++) if (fragment(text, from) >= 0) return from;
    return -1;
  }
}
