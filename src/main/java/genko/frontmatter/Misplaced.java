package genko.frontmatter;

import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter that is not read: lines before it, no line that ends it, or another language than
 * those that are known. Where there is a problem nothing is written, so that no second front matter
 * ever comes to stand before the first.
 */
final class Misplaced {
  private static final int NEAR = 2000;
  private static final Pattern ENTRY =
      Pattern.compile("---[ \\t]*\\R[ \\t]*[A-Za-z_][\\w-]*[ \\t]*[:：]");

  /** The beginnings of heads in other languages, each with what it is called. */
  private static final Map<Pattern, String> FOREIGN =
      Map.of(
          Pattern.compile("\\+\\+\\+[ \\t]*\\R"), "TOML",
          Pattern.compile("\\{\\s*+\""), "JSON",
          Pattern.compile("\"[^\"\\r\\n]*+\"\\s*+:[\\s\\S]*?\\R;;;[ \\t]*\\R"), "JSON",
          Pattern.compile(";;;[ \\t]*\\R"), "JSON",
          Pattern.compile("---[ \\t]*(?i:json|js|javascript|toml|coffee|cson)[ \\t]*\\R"),
              "TOML, JSON");

  private Misplaced() {}

  static List<Problem> problems(Text text) {
    String start = text.slice(0, Math.min(text.length(), NEAR));
    int at = lead(start);
    for (Map.Entry<Pattern, String> foreign : FOREIGN.entrySet()) {
      Matcher found = foreign.getKey().matcher(start).region(at, start.length());
      if (found.lookingAt()) {
        Span mark = new Span(at, start.offsetByCodePoints(at, 1));
        return List.of(Problem.of(Severity.DOUBT, mark, "frontmatter.foreign", foreign.getValue()));
      }
    }
    if (!ENTRY.matcher(start).region(at, start.length()).lookingAt()) return List.of();
    if (at == 0) {
      return List.of(Problem.of(Severity.FAULT, new Span(0, 3), "frontmatter.unclosed"));
    }
    boolean closed = Delimiters.find(Text.of(text.slice(at, text.length()))).isPresent();
    return closed
        ? List.of(Problem.of(Severity.FAULT, new Span(0, at), "frontmatter.late"))
        : List.of();
  }

  private static int lead(String start) {
    int at = 0;
    while (at < start.length() && (start.charAt(at) <= ' ' || start.charAt(at) == '\uFEFF')) at++;
    return at;
  }
}
