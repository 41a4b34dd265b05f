package genko.workspace.search;

import genko.async.Progress;
import genko.search.ReplacementPlan;
import genko.workspace.step.BlogSteps;
import genko.workspace.step.StepOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Replaces in many posts as one of the steps of {@link BlogSteps}. Lives on the owner's thread. */
public final class BlogReplacement {
  private final BlogSteps steps;

  public BlogReplacement(BlogSteps steps) {
    this.steps = steps;
  }

  /** Whether a step is under way. */
  public boolean isBusy() {
    return steps.isBusy();
  }

  /** Whether there is a step to be taken back. */
  public boolean canUndo() {
    return steps.canUndo();
  }

  /**
   * Replaces what {@code plan} says in the blog at {@code root}, as a step called {@code label};
   * {@code taker} hears what came of it. A file that lies elsewhere is found through its link, but
   * left as it is.
   */
  public void apply(Path root, ReplacementPlan plan, String label, Consumer<StepOutcome> taker) {
    List<Path> posts = List.copyOf(plan.chosen().keySet());
    steps.apply(root, posts, plan::changes, label, Progress.NONE, taker);
  }

  /** Takes the last step back. */
  public void undo(Consumer<StepOutcome> taker) {
    steps.undo(Progress.NONE, taker);
  }
}
