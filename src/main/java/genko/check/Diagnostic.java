package genko.check;

import genko.text.Problem;
import genko.text.QuickFix;
import java.util.List;
import java.util.Optional;

/**
 * A problem, its span in the whole text, and the ways out of it, the likeliest first.
 *
 * @param place where the problem is, if that is in another file; its span is then where the text
 *     leads there
 * @param word the word that is no problem any more once it is one of the writer's own
 */
public record Diagnostic(
    Problem problem, List<QuickFix> fixes, Optional<String> word, Optional<FilePlace> place) {
  /** A problem that is mended in the text or not at all. */
  public Diagnostic(Problem problem, List<QuickFix> fixes) {
    this(problem, fixes, Optional.empty());
  }

  /** A problem of the text that is none any more once {@code word} is one of the writer's own. */
  public Diagnostic(Problem problem, List<QuickFix> fixes, Optional<String> word) {
    this(problem, fixes, word, Optional.empty());
  }

  /** A problem that is mended in another file. */
  public Diagnostic(Problem problem, FilePlace place) {
    this(problem, List.of(), Optional.empty(), Optional.of(place));
  }
}
