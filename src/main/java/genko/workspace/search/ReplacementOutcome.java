package genko.workspace.search;

import java.nio.file.Path;
import java.util.List;

/**
 * What a replacement in many posts came to, or taking it back.
 *
 * @param posts how many were changed
 * @param places how many hits were replaced in them
 * @param skipped those that stay as they were
 */
public record ReplacementOutcome(int posts, int places, List<Skipped> skipped) {
  /** A post that was left alone; {@code key} and {@code args} say why. */
  public record Skipped(Path post, String key, List<Object> args) {
    static Skipped changed(Path post) {
      return new Skipped(post, "replace.changed", List.of(post.getFileName().toString()));
    }
  }

  public ReplacementOutcome {
    skipped = List.copyOf(skipped);
  }
}
