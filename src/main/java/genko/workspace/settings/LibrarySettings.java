package genko.workspace.settings;

import genko.storage.files.SettingsFile;
import genko.workspace.library.PostQuery;
import java.util.List;

/**
 * The list of posts, kept from one start to the next: the folders that were listed, the last one
 * first, whether the list is shown, and how it is sorted.
 */
@SettingsFile("library")
public record LibrarySettings(
    List<String> folders, boolean shown, PostQuery.Sort sort, boolean byMonth) {
  /** Refuses what a damaged file may say. */
  public LibrarySettings {
    if (folders == null || sort == null) throw new IllegalArgumentException("no library");
    folders = List.copyOf(folders);
  }
}
