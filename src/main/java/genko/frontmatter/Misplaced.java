package genko.frontmatter;

import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Front matter that Jekyll does not see: lines before it, or no line that ends it. */
final class Misplaced {
  private static final int NEAR = 2000;
  private static final Pattern ENTRY =
      Pattern.compile("---[ \\t]*\\R[ \\t]*[A-Za-z_][\\w-]*[ \\t]*[:：]");

  private Misplaced() {}

  static List<Problem> problems(Text text) {
    String start = text.slice(0, Math.min(text.length(), NEAR));
    int at = lead(start);
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
