package genko.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The few questions that Genko asks in a window of their own: which file, and what becomes of
 * unsaved text. Behind an interface because a test answers them without a screen.
 */
public interface Dialogs {
  /** The posts to open; empty when the writer thought better of it. */
  List<Path> chooseFiles(Optional<Path> folder);

  /** The folder whose posts are to be listed. */
  Optional<Path> chooseFolder(Optional<Path> folder);

  /** Where to save a post that would be called {@code name}. */
  Optional<Path> chooseTarget(Optional<Path> folder, String name);

  /** Where to write what is made of a post, as a file that would be called {@code name}. */
  Optional<Path> chooseExport(Optional<Path> folder, String name);

  /** What becomes of the unsaved text of the posts called {@code names}. */
  Unsaved askUnsaved(List<String> names);

  /** An answer to the question about unsaved text. */
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }
}
