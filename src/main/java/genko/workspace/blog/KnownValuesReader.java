package genko.workspace.blog;

import genko.async.TaskRunner;
import genko.frontmatter.FrontMatter;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPost;
import genko.storage.files.BlogFolder;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out what other posts usually say, for one open post after the other: in a blog from the
 * heads that its index holds, elsewhere from the files of the folder, each read once as long as it
 * stays. Of a folder that is no blog no more than the {@value #MOST_FILES} newest posts by name are
 * read.
 */
public final class KnownValuesReader {
  private static final int MOST_FILES = 1000;

  private final PostFiles files;
  private final TaskRunner runner;

  /** What was read from files that belong to no blog, by folder; of the worker. */
  private final Map<Path, Map<Path, FileValues>> folders = new HashMap<>();

  private record FileValues(Optional<BlogFolder.Entry> of, Map<String, List<String>> said) {}

  /** {@code runner} has one worker, which a slow drive may keep waiting. */
  public KnownValuesReader(PostFiles files, TaskRunner runner) {
    this.files = files;
    this.runner = runner;
  }

  /** Has {@code taker} know what the posts beside {@code open} say, from where it is now. */
  public void ask(OpenPost open, Consumer<KnownValues> taker) {
    BlogPosition position = open.position();
    Optional<Path> path = open.path();
    runner.task(() -> read(position, path)).onSuccess(taker).start();
  }

  private KnownValues read(BlogPosition position, Optional<Path> path) {
    Optional<Blog> blog = position.blog();
    if (blog.isPresent()) return inBlog(blog.get(), position.path());
    // A blog that is there but not read yet is asked when the post's position is known.
    if (path.isEmpty() || Blog.folderOf(path.get()).isPresent()) return KnownValues.NONE;
    return inFolder(path.get().toAbsolutePath());
  }

  private static KnownValues inBlog(Blog blog, String path) {
    String collection = blog.at(path).map(BlogPost::collection).orElse("posts");
    return KnownValues.of(
        blog.all().stream()
            .filter(other -> other.collection().equals(collection) && !other.path().equals(path))
            .map(other -> KnownValues.said(other.written()))
            .toList());
  }

  private KnownValues inFolder(Path post) {
    Path folder = post.toAbsolutePath().getParent();
    if (folder == null) return KnownValues.NONE;
    Map<Path, FileValues> before = folders.getOrDefault(folder, Map.of());
    Map<Path, FileValues> now = new HashMap<>();
    for (Path other : files.postsBeside(post, MOST_FILES)) {
      Optional<BlogFolder.Entry> entry = BlogFolder.at(folder).look(other.getFileName().toString());
      FileValues known = before.get(other);
      boolean stays = known != null && entry.isPresent() && entry.equals(known.of);
      now.put(other, stays ? known : new FileValues(entry, read(other)));
    }
    KnownValues values = KnownValues.of(now.values().stream().map(FileValues::said).toList());
    if (before.containsKey(post)) now.put(post, before.get(post));
    folders.put(folder, now);
    return values;
  }

  private Map<String, List<String>> read(Path file) {
    return files.open(file) instanceof Opened read
        ? KnownValues.said(FrontMatter.of(read.text()))
        : Map.of();
  }
}
