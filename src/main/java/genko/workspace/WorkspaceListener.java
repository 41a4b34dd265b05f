package genko.workspace;

import genko.storage.files.OpenResult.Opened;
import genko.workspace.save.OpenPost;
import java.util.Optional;

/** Who is told what happens to the open posts, on the owner's thread. */
public interface WorkspaceListener {
  /** {@code post} was opened; it is the last of those that are open. */
  default void opened(OpenPost post) {}

  /** {@code post} was closed. */
  default void closed(OpenPost post) {}

  /** {@code post} was saved, and its file holds its text. */
  default void saved(OpenPost post) {}

  /** Files of posts were moved, made or taken away here. */
  default void filesChanged() {}

  /** Another post is current, or none. */
  default void selected(Optional<OpenPost> post) {}

  /** {@code post}, which is new, is to be begun: with its title. */
  default void begun(OpenPost post) {}

  /** The files that were opened or saved last are others. */
  default void recentChanged() {}

  /** A file could not be opened at all. */
  default void refused(String sentence) {}

  /** The current post is to be seen beside what its file holds. */
  default void compare(Opened file) {}
}
