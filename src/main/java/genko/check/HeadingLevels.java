package genko.check;

import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import java.util.List;

/**
 * A heading more than one level below the one before it, which leaves a hole in the outline that a
 * screen reader announces (WCAG technique G141).
 */
final class HeadingLevels implements Check {
  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    int before = 0;
    for (BodyHeading heading : BodyHeading.of(post)) {
      boolean jumps = before > 0 && heading.level() > before + 1;
      if (jumps) {
        int right = before + 1;
        ChangeSet raised = ChangeSet.of(heading.marks(), "#".repeat(right));
        List<QuickFix> fixes = post.fix(raised, "check.fix.level", right);
        found.add(
            Severity.NOTE,
            post.lineSpan(heading.line()),
            fixes,
            "check.heading.jump",
            before,
            heading.level());
      }
      before = heading.level();
    }
  }
}
