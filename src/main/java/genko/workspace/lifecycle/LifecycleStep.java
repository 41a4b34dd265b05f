package genko.workspace.lifecycle;

import genko.storage.files.OpenResult.Opened;
import genko.storage.files.Trash;
import genko.storage.journal.WrittenStep;
import java.util.Optional;

/** An action that was done, with what takes it back. */
public sealed interface LifecycleStep {
  PostPlan plan();

  /**
   * The post is elsewhere, or its head says something else.
   *
   * @param now the file as it was left
   * @param links the step that changed links of other posts
   */
  record Moved(PostPlan plan, Opened now, Optional<WrittenStep> links) implements LifecycleStep {}

  /** There is another one like it. */
  record Copied(PostPlan plan, Opened copy) implements LifecycleStep {}

  /**
   * It is in the trash.
   *
   * @param open whether it was open
   */
  record Trashed(PostPlan plan, Trash.Result.Put put, boolean open) implements LifecycleStep {}
}
