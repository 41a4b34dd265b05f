package genko.ui.tab;

import genko.text.QuickFix;
import genko.post.EditSession;
import genko.text.ChangeSet;
import genko.ui.form.FieldProblem;
import genko.words.Words;
import genko.workspace.page.Diagnostics;
import java.util.List;

/** What was found in the front matter, for the rows of the form. */
final class FormAdvice {
  private FormAdvice() {}

  static List<FieldProblem> of(Diagnostics found, EditSession session, Words words) {
    int bodyStart = found.post().bodyStart();
    return found.findings().stream()
        .filter(finding -> finding.problem().span().to() < bodyStart)
        // The form says by itself how long the body is.
        .filter(finding -> !finding.problem().key().equals("check.readingTime"))
        .map(
            finding ->
                new FieldProblem(
                    finding.problem(),
                    finding.fixes().stream().map(fix -> link(found, fix, session, words)).toList()))
        .toList();
  }

  /** A fix changes nothing any more when the text is another. */
  private static FieldProblem.Fix link(
      Diagnostics found, QuickFix fix, EditSession session, Words words) {
    String label = words.say(fix.labelKey(), fix.args().toArray());
    return new FieldProblem.Fix(
        label, () -> found.isOf(session.post()) ? fix.changes() : ChangeSet.EMPTY);
  }
}
