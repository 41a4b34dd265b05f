package genko.workspace.audit;

import genko.check.Diagnostic;
import genko.text.Problem;
import java.util.Comparator;

/**
 * Something in a post, or in a file of a blog, that its writer should know of.
 *
 * @param path of the file, from the root of what was looked through, with {@code /} between names
 * @param line counts from zero, as {@code column} does, in UTF-16 units
 */
public record AuditFinding(String path, int line, int column, Diagnostic diagnostic) {
  /** By file, then from its top to its bottom, then by what is said. */
  static final Comparator<AuditFinding> ORDER =
      Comparator.comparing(AuditFinding::path)
          .thenComparingInt(AuditFinding::line)
          .thenComparingInt(AuditFinding::column)
          .thenComparing(AuditFinding::rule)
          .thenComparing(finding -> finding.problem().args().toString());

  public Problem problem() {
    return diagnostic.problem();
  }

  /** What it is called in {@code .genko.yml} and in reports. */
  public String rule() {
    return AuditRules.rule(problem());
  }
}
