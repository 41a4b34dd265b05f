package genko.ui.library;

import genko.workspace.library.PostEntry;
import java.nio.file.Path;

/**
 * A post as a line of the list.
 *
 * @param root what the path of the post leads from
 * @param month the heading above it, "" where it stands below the same one as the post before
 */
public record PostRow(PostEntry entry, Path root, String month) {
  /** Where the post is on the disk. */
  public Path file() {
    return root.resolve(entry.path());
  }
}
