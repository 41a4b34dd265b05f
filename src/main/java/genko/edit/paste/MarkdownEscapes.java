package genko.edit.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words so that kramdown reads them as words: a mark is escaped only where it would mean something.
 * What Liquid would read is written with a character reference, because Liquid knows no escape.
 * Quotes, dashes and dots stay: kramdown makes of them what it makes of those that are typed.
 */
public final class MarkdownEscapes {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(?=\\s|$)");
  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d+|#x[0-9a-fA-F]+|\\w+);");

  private MarkdownEscapes() {}

  /** {@code words} as the words of a link. */
  public static String linkWords(String words) {
    return words(words.strip().replaceAll("\\s+", " "), false, true);
  }

  /** {@code words}, which begin a line where {@code first}; in a link, brackets are escaped too. */
  static String words(String words, boolean first, boolean inLink) {
    StringBuilder out = new StringBuilder(words.length() + 8);
    int from = 0;
    if (first) {
      Matcher number = NUMBER.matcher(words);
      if (number.lookingAt()) {
        out.append(number.group(1)).append("\\.");
        from = number.end();
      }
    }
    for (int at = from; at < words.length(); at++) {
      char unit = words.charAt(at);
      boolean lead = first && at == 0;
      char next = at + 1 < words.length() ? words.charAt(at + 1) : 0;
      char before = at > 0 ? words.charAt(at - 1) : 0;
      switch (unit) {
        // Two backslashes at the end of a line break it.
        case '\\' -> out.append(next == 0 ? "&#92;" : "\\\\");
        case '*', '`', '|', '[' -> out.append('\\').append(unit);
        // At the start of a line kramdown would take "[a\\]:" for the definition of a link.
        case ']' -> out.append(!inLink ? "]" : next == ':' ? "&#93;" : "\\]");
        case '_' -> {
          boolean inWord = Character.isLetter(before) && Character.isLetter(next);
          out.append(inWord ? "_" : "\\_");
        }
        case '{' -> {
          if (next == '{' || next == '%' || before == '{') out.append("&#123;");
          else if (next == ':' || next == '#' || lead) out.append("\\{");
          else out.append('{');
        }
        case '<' -> {
          boolean tag = Character.isLetter(next) || next == 0 || "/!?<".indexOf(next) >= 0;
          out.append(tag || before == '<' ? "\\<" : "<");
        }
        case '>' -> out.append(lead || next == '>' || before == '>' ? "\\>" : ">");
        case '&' -> {
          Matcher reference = REFERENCE.matcher(words).region(at, words.length());
          out.append(reference.lookingAt() ? "&amp;" : "&");
        }
        case '$' -> out.append(next == '$' || before == '$' ? "\\$" : "$");
        // Inside of a struck line kramdown takes an escaped tilde for one of the closing two.
        case '~' -> out.append(next == '~' || before == '~' ? "&#126;" : "~");
        case '#' -> out.append(lead || next == 0 ? "\\#" : "#");
        case '+', '-', '=', ':' -> {
          boolean alone = next == 0 || next == ' ' || words.matches("[-=]+");
          out.append(lead && alone ? "\\" : "").append(unit);
        }
        case '^' -> out.append(lead || inLink ? "&#94;" : "^");
        default -> out.append(unit);
      }
    }
    return out.toString();
  }

  /** A code span that holds {@code code} and nothing else. */
  static String code(String code) {
    if (isLiquid(code) && code.contains("endraw")) return "<code>" + entities(code) + "</code>";
    String fence = "`".repeat(longest(code) + 1);
    boolean edge = code.startsWith("`") || code.endsWith("`");
    String span = edge ? fence + " " + code + " " + fence : fence + code + fence;
    return isLiquid(code) ? "{% raw %}" + span + "{% endraw %}" : span;
  }

  static boolean isLiquid(String code) {
    return code.contains("{{") || code.contains("{%");
  }

  /** Text of an element of HTML. */
  static String entities(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("{", "&#123;")
        .replace("|", "&#124;")
        .replace("*", "&#42;")
        .replace("_", "&#95;")
        .replace("`", "&#96;");
  }

  /** The length of the longest run of backticks. */
  static int longest(String text) {
    int longest = 0;
    int run = 0;
    for (int at = 0; at < text.length(); at++) {
      run = text.charAt(at) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
