package genko.workspace.search;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.Settings;
import genko.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** What one does in the posts of a blog together: searching them, and replacing in them. */
public record BlogSearches(SearchableBlogs blogs, BlogReplacement replacement) {
  /** {@code writing} has one worker. */
  public static BlogSearches of(
      Disk disk, PostFiles files, Clock clock, Workspace workspace, TaskRunner writing) {
    return new BlogSearches(
        new SearchableBlogs(disk, files, clock), new BlogReplacement(workspace, files, writing));
  }

  /**
   * Keeps indexes below {@code cache} and what is under way in {@code settings}, from now on;
   * {@code taker} hears of a replacement that the end of the program has broken off.
   */
  public void keepIn(Path cache, Settings settings, Consumer<UnfinishedReplacement> taker) {
    blogs.keepIn(cache);
    replacement.keepIn(settings, taker);
  }

  /** Lets other running copies of the program write the indexes. */
  public void end() {
    blogs.end();
  }
}
