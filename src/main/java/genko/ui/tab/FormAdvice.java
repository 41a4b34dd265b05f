package genko.ui.tab;

import genko.check.Diagnostic;
import genko.workspace.page.Diagnostics;
import java.util.List;

/** What was found in the front matter, for the rows of the form. */
final class FormAdvice {
  private FormAdvice() {}

  static List<Diagnostic> of(Diagnostics found) {
    int bodyStart = found.post().bodyStart();
    return found.findings().stream()
        .filter(finding -> finding.problem().span().to() < bodyStart)
        .filter(finding -> finding.place().isEmpty())
        // The form says by itself how long the body is.
        .filter(finding -> !finding.problem().key().equals("check.readingTime"))
        .toList();
  }
}
