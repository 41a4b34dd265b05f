package genko.workspace.lifecycle;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a writer wants to do with the post at {@code file}.
 *
 * @param name what it is to be called; empty for what is usual
 * @param when the moment that it is to go out, in the blog's zone; empty for what is usual
 * @param former an address that it had before its head was changed
 * @param redirect whether its former address is to lead on to it
 */
public record PlanRequest(
    PostAction action,
    Path file,
    Optional<String> name,
    Optional<LocalDateTime> when,
    Optional<String> former,
    boolean redirect) {
  public PlanRequest(
      PostAction action,
      Path file,
      Optional<String> name,
      Optional<LocalDateTime> when,
      boolean redirect) {
    this(action, file, name, when, Optional.empty(), redirect);
  }

  /** What led to the {@code former} address of {@code file} is to lead on. */
  public static PlanRequest readdress(Path file, String former) {
    return new PlanRequest(
        PostAction.READDRESS, file, Optional.empty(), Optional.empty(), Optional.of(former), false);
  }

  public static PlanRequest of(PostAction action, Path file) {
    return new PlanRequest(action, file, Optional.empty(), Optional.empty(), false);
  }
}
