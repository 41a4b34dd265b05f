package genko.markdown.flexmark.inline;

import genko.markdown.EmojiNames;

/**
 * Emoji in the places of their names, as Hugo puts them before Markdown is read, in code too. What
 * a name is longer than its emoji is filled up with a character that stands in no text, so that all
 * offsets stay.
 */
final class EmojiMask {
  private static final char FILLER = '\ufdd0';

  private EmojiMask() {}

  /** {@code text} at its length; as it is where the filler stands in it. */
  static String of(String text) {
    int at = text.indexOf(':');
    if (at < 0 || text.indexOf(FILLER) >= 0) return text;
    StringBuilder out = new StringBuilder(text);
    while (at >= 0) {
      int end = at + 1;
      while (end < text.length() && isOfName(text.charAt(end))) end++;
      boolean closed = end > at + 1 && end < text.length() && text.charAt(end) == ':';
      String emoji = closed ? EmojiNames.all().get(text.substring(at + 1, end)) : null;
      int length = end + 1 - at;
      if (emoji != null && emoji.length() <= length) {
        out.replace(at, end + 1, emoji + String.valueOf(FILLER).repeat(length - emoji.length()));
        end++;
      }
      at = text.indexOf(':', end);
    }
    return out.toString();
  }

  /** The text without what fills it up. */
  static String stripped(String text) {
    return text.indexOf(FILLER) < 0 ? text : text.replace(String.valueOf(FILLER), "");
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '+' || c == '-';
  }
}
