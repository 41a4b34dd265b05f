package genko.workspace.search;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.workspace.step.BlogSteps;
import java.nio.file.Path;
import java.time.Clock;

/** What one does in the posts of a blog together: searching them, and replacing in them. */
public record BlogSearches(SearchableBlogs blogs, BlogReplacement replacement) {
  public static BlogSearches of(Disk disk, PostFiles files, Clock clock, BlogSteps steps) {
    return new BlogSearches(new SearchableBlogs(disk, files, clock), new BlogReplacement(steps));
  }

  /** Keeps indexes below {@code cache}, from now on. */
  public void keepIn(Path cache) {
    blogs.keepIn(cache);
  }

  /** Lets other running copies of the program write the indexes. */
  public void end() {
    blogs.end();
  }
}
