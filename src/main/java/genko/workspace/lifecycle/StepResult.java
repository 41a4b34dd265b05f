package genko.workspace.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * What came of an action, or of taking one back.
 *
 * @param step what can be taken back
 * @param failure why it was not done, the key of a sentence and what fills it
 * @param durable whether it is known to outlive a power cut
 * @param left how many posts with links to it were left as they are
 */
public record StepResult(
    Optional<LifecycleStep> step, Optional<Failure> failure, boolean durable, int left) {
  /**
   * The key of a sentence and what fills it.
   *
   * @param parted where the folder with the post's files lies, if it should lie elsewhere now but
   *     could not be moved back; from the root of the blog
   */
  public record Failure(String key, List<Object> args, Optional<String> parted) {
    public Failure {
      args = List.copyOf(args);
    }
  }

  static StepResult done(LifecycleStep step) {
    return new StepResult(Optional.of(step), Optional.empty(), true, 0);
  }

  static StepResult failed(String key, List<Object> args) {
    return new StepResult(
        Optional.empty(), Optional.of(new Failure(key, args, Optional.empty())), true, 0);
  }

  /** The failure, after which the folder has stayed at {@code place}. */
  StepResult parted(String place) {
    return new StepResult(
        step,
        failure.map(why -> new Failure(why.key(), why.args(), Optional.of(place))),
        durable,
        left);
  }

  StepResult with(boolean safe, int posts) {
    return new StepResult(step, failure, safe, posts);
  }
}
