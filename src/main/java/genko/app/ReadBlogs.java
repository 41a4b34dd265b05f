package genko.app;

import genko.jekyll.sass.Sass;
import genko.jekyll.site.Blog;
import genko.storage.cache.KeptStarts;
import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.files.StateFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The blogs of one run, each read once for all threads. What their files begin with is kept in the
 * cache folder for the next run.
 */
final class ReadBlogs implements AutoCloseable {
  private final Clock clock;
  private final Sass sass;
  private final Map<Path, Blog> blogs = new ConcurrentHashMap<>();
  private final Set<Path> said = ConcurrentHashMap.newKeySet();

  ReadBlogs(Clock clock, Sass sass) {
    this.clock = clock;
    this.sass = sass;
  }

  Blog of(BlogFolder folder) {
    return blogs.computeIfAbsent(folder.root(), this::read);
  }

  private Blog read(Path root) {
    Path cache = StateFolder.cache().resolve("starts");
    KeptStarts starts = KeptStarts.in(Disk.UNSYNCED, cache, root, clock);
    return Blog.readPosts(BlogFolder.at(root), clock, sass, starts);
  }

  /** Has {@code complaint} made about the blog at {@code root}, unless it was. */
  void sayOnce(Path root, Runnable complaint) {
    if (said.add(root)) complaint.run();
  }

  @Override
  public void close() {
    blogs.values().forEach(Blog::keepStarts);
  }
}
