package genko.app;

import genko.jekyll.sass.Sass;
import genko.jekyll.site.Blog;
import genko.storage.files.BlogFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The blogs of one run, each read once for all threads. */
final class ReadBlogs {
  private final Clock clock;
  private final Sass sass;
  private final Map<Path, Blog> blogs = new ConcurrentHashMap<>();
  private final Set<Path> said = ConcurrentHashMap.newKeySet();

  ReadBlogs(Clock clock, Sass sass) {
    this.clock = clock;
    this.sass = sass;
  }

  Blog of(BlogFolder folder) {
    return blogs.computeIfAbsent(folder.root(), root -> Blog.readPosts(folder, clock, sass));
  }

  /** Has {@code complaint} made about the blog at {@code root}, unless it was. */
  void sayOnce(Path root, Runnable complaint) {
    if (said.add(root)) complaint.run();
  }
}
