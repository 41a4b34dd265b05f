package genko.workspace.blog;

import genko.async.TaskRunner;
import genko.frontmatter.FrontMatter;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPost;
import genko.storage.files.BlogFolder;
import genko.storage.files.FolderWalk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.workspace.library.PostFolder;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out what other posts usually say, for one open post after the other: in a blog of Jekyll's
 * from the heads that its index holds, in one of another kind from the heads of all its posts,
 * elsewhere from the files of the folder; each file is read once as long as it stays. Of a folder
 * that is no blog no more than the {@value #MOST_FILES} newest posts by name are read.
 */
public final class KnownValuesReader {
  private static final int MOST_FILES = 1000;

  private final PostFiles files;
  private final Clock clock;
  private final TaskRunner runner;

  /** What was read from files that belong to no blog, by folder; of the worker. */
  private final Map<Path, Map<Path, FileValues>> folders = new HashMap<>();

  /** What was read from the blog that was asked about last; of the worker. */
  private Map<FolderWalk.File, Map<String, List<String>>> heads = Map.of();

  private record FileValues(Optional<BlogFolder.Entry> of, Map<String, List<String>> said) {}

  /** {@code runner} has one worker, which a slow drive may keep waiting. */
  public KnownValuesReader(PostFiles files, Clock clock, TaskRunner runner) {
    this.files = files;
    this.clock = clock;
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
    Optional<PostFolder> other = PostFolder.ofPost(path.get(), clock).filter(PostFolder::blog);
    if (other.isEmpty()) return inFolder(path.get().toAbsolutePath());
    try {
      return inBlog(other.get(), path.get().toAbsolutePath().normalize());
    } catch (IOException _) {
      // What cannot be listed says nothing.
      return KnownValues.NONE;
    }
  }

  private static KnownValues inBlog(Blog blog, String path) {
    String collection = blog.at(path).map(BlogPost::collection).orElse("posts");
    return KnownValues.of(
        blog.all().stream()
            .filter(other -> other.collection().equals(collection) && !other.path().equals(path))
            .map(other -> KnownValues.said(other.written()))
            .toList());
  }

  private KnownValues inBlog(PostFolder blog, Path post) throws IOException {
    Map<FolderWalk.File, Map<String, List<String>>> before = heads;
    Map<FolderWalk.File, Map<String, List<String>>> now = new LinkedHashMap<>();
    List<Map<String, List<String>>> others = new ArrayList<>();
    for (FolderWalk.File file : blog.list(() -> false).files()) {
      Map<String, List<String>> said = before.get(file);
      if (said == null) said = blog.head(file.path()).map(KnownValues::said).orElse(Map.of());
      now.put(file, said);
      if (!blog.file(file.path()).equals(post)) others.add(said);
    }
    heads = now;
    return KnownValues.of(others);
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
