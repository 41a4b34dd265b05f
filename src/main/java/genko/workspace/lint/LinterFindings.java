package genko.workspace.lint;

import genko.storage.linter.LinterMessage;
import genko.storage.linter.LinterResult;
import genko.text.Change;
import genko.text.Text;
import genko.workspace.lint.BlogLinters.Mistake;
import java.util.List;
import java.util.Optional;

/**
 * What the linters of a blog say of one text.
 *
 * @param troubles of those that said nothing that can be used, each told once
 * @param asking what the writer has not been asked about
 * @param mistakes what of the blog's own file names no linter
 */
public record LinterFindings(
    Text text,
    List<Said> said,
    List<Trouble> troubles,
    Optional<BlogLinters> asking,
    List<Mistake> mistakes) {
  /** What one linter says, which is called {@code linter}. */
  public record Said(String linter, LinterMessage message) {}

  /** A linter that is not run again until somebody wants that. */
  public record Trouble(String linter, LinterResult.Failed failed) {}

  public LinterFindings {
    said = List.copyOf(said);
    troubles = List.copyOf(troubles);
    mistakes = List.copyOf(mistakes);
  }

  /** Nothing said of {@code text}. */
  public static LinterFindings none(Text text) {
    return new LinterFindings(text, List.of(), List.of(), Optional.empty(), List.of());
  }

  /** What of this is still true of {@code next}: all that lies apart from what was changed. */
  public List<Said> after(Text next) {
    if (next == text || said.isEmpty()) return said;
    Change change = text.changeTo(next);
    return said.stream()
        .flatMap(
            one -> one.message.after(change).map(moved -> new Said(one.linter, moved)).stream())
        .toList();
  }
}
