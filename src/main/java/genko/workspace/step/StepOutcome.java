package genko.workspace.step;

import java.nio.file.Path;
import java.util.List;

/**
 * What a change of many posts came to, or taking it back.
 *
 * @param posts how many were changed
 * @param places at how many places in them
 * @param skipped those that stay as they were
 * @param stopped whether it was stopped before all were done
 * @param unsaved how many of them are open and not saved now
 */
public record StepOutcome(
    int posts, int places, List<Skipped> skipped, boolean stopped, int unsaved) {
  /**
   * What was left alone, and why: {@code key} and {@code args} say it.
   *
   * @param post the post; the folder of steps where all of it could not be begun
   */
  public record Skipped(Path post, String key, List<Object> args) {
    static Skipped changed(Path post) {
      return new Skipped(post, "replace.changed", List.of(post.getFileName().toString()));
    }

    static Skipped outside(Path post) {
      return new Skipped(post, "step.outside", List.of(post.getFileName().toString()));
    }
  }

  public StepOutcome {
    skipped = List.copyOf(skipped);
  }

  /** What came of all that was wanted. */
  public StepOutcome(int posts, int places, List<Skipped> skipped) {
    this(posts, places, skipped, false, 0);
  }
}
