package genko.ui.library;

import genko.workspace.library.PostEntry;
import java.nio.file.Path;

/**
 * A post as a line of the list.
 *
 * @param file where it is on the disk
 * @param month the heading above it, "" where it stands below the same one as the post before
 */
public record PostRow(PostEntry entry, Path file, String month) {}
