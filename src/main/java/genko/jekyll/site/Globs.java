package genko.jekyll.site;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of file names as Ruby reads them. */
public final class Globs {
  private Globs() {}

  /** Whether {@code glob} means {@code path}; a star stands for slashes too. */
  public static boolean matches(String glob, String path) {
    return pattern(glob, false).matcher(path).matches();
  }

  /**
   * {@code glob} as a pattern of whole paths. A star stands for slashes too, unless it {@code
   * stops} at them; then {@code **}{@code /} stands for any folders.
   */
  static Pattern pattern(String glob, boolean stops) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      char letter = glob.charAt(at);
      switch (letter) {
        case '*' -> {
          if (stops && glob.startsWith("**/", at)) {
            out.append("(?:.*/)?");
            at += 2;
          } else {
            out.append(stops ? "[^/]*" : ".*");
          }
        }
        case '?' -> out.append(stops ? "[^/]" : ".");
        case '[' -> {
          int end = glob.indexOf(']', at + 2);
          if (end < 0) {
            out.append("\\[");
          } else {
            String set = glob.substring(at + 1, end).replace("\\", "\\\\").replace("[", "\\[");
            out.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
            at = end;
          }
        }
        case '{' -> out.append(stops ? "(?:" : "\\{");
        case '}' -> out.append(stops ? ")" : "\\}");
        case ',' -> out.append(stops && isInBraces(glob, at) ? "|" : ",");
        case '\\' -> {
          at = Math.min(at + 1, glob.length() - 1);
          out.append(Pattern.quote(glob.substring(at, at + 1)));
        }
        default -> out.append(Pattern.quote(String.valueOf(letter)));
      }
    }
    try {
      return Pattern.compile(out.toString(), Pattern.DOTALL);
    } catch (PatternSyntaxException _) {
      return Pattern.compile(Pattern.quote(glob));
    }
  }

  private static boolean isInBraces(String glob, int at) {
    return glob.lastIndexOf('{', at) > glob.lastIndexOf('}', at);
  }
}
