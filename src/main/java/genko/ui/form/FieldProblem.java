package genko.ui.form;

import genko.text.ChangeSet;
import genko.text.Problem;
import java.util.List;
import java.util.function.Supplier;

/** A problem of the front matter, and the ways out of it that the writer is offered. */
public record FieldProblem(Problem problem, List<Fix> fixes) {

  /** A way out: what its link says, and the changes to the post that stands when it is taken. */
  public record Fix(String label, Supplier<ChangeSet> changes) {}

  /** Whether both tell of one thing, whatever they offer. */
  boolean repeats(FieldProblem other) {
    return problem.key().equals(other.problem.key()) && problem.span().equals(other.problem.span());
  }
}
