package genko.frontmatter;

import genko.text.ChangeSet;
import genko.text.Problem;
import java.util.Optional;

/** What becomes of a wish to change a field. */
public sealed interface FieldEdit {
  /** The changes that do it, on the whole text; empty when the field says so already. */
  record Done(ChangeSet changes) implements FieldEdit {}

  /** It cannot be written without harm to this or another field; {@code reason} says why. */
  record Refused(Problem reason) implements FieldEdit {
    @Override
    public ChangeSet changes() {
      return ChangeSet.EMPTY;
    }
  }

  /** The field says so already. */
  static FieldEdit nothing() {
    return new Done(ChangeSet.EMPTY);
  }

  ChangeSet changes();

  /** Why it was refused, if it was. */
  default Optional<Problem> refusal() {
    return this instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
  }
}
