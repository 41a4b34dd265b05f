package genko.check;

import genko.text.Problem;
import genko.text.QuickFix;
import java.util.List;
import java.util.Optional;

/**
 * A problem, its span in the whole text, and the ways out of it, the likeliest first.
 *
 * @param word the word that is no problem any more once it is one of the writer's own
 */
public record Diagnostic(Problem problem, List<QuickFix> fixes, Optional<String> word) {
  /** A problem that is mended in the text or not at all. */
  public Diagnostic(Problem problem, List<QuickFix> fixes) {
    this(problem, fixes, Optional.empty());
  }
}
