package genko.workspace.search;

import genko.search.BlogFile;
import genko.search.BlogIndex;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The blogs in which somebody has searched, each with its index, and what files they have. Reaches
 * the disk and takes its time: workers call it, any of them at any time.
 */
public final class SearchableBlogs {
  /** For so long a blog is taken to be as it was: as long as one types without a rest. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Disk disk;
  private final PostFiles files;
  private final Clock clock;
  private final Map<Path, Blog> known = new HashMap<>();
  private volatile Optional<Path> folder = Optional.empty();
  private volatile Optional<Path> listed = Optional.empty();

  public SearchableBlogs(Disk disk, PostFiles files, Clock clock) {
    this.disk = disk;
    this.files = files;
    this.clock = clock;
  }

  /** Keeps the indexes below {@code cache}, from the next blog on; until then there are none. */
  public void keepIn(Path cache) {
    folder = Optional.of(cache.resolve("search"));
  }

  public PostFiles files() {
    return files;
  }

  /** Takes {@code folder}, whose posts are listed, for a blog, whatever it is. */
  public void setListed(Path folder) {
    listed = Optional.of(folder);
  }

  /** The blog of the post at {@code file}, or the listed folder; empty where it lies in neither. */
  public Optional<Blog> of(Path file) {
    Optional<PostFolder> posts =
        PostFolder.ofPost(file, clock)
            .or(() -> listed.filter(file::startsWith).map(root -> PostFolder.at(root, clock)));
    if (posts.isEmpty()) return Optional.empty();
    synchronized (known) {
      return Optional.of(known.computeIfAbsent(posts.get().root(), root -> blog(posts.get())));
    }
  }

  private Blog blog(PostFolder posts) {
    // The same blog has the same folder at the next start.
    byte[] name = posts.root().toString().getBytes(StandardCharsets.UTF_8);
    Optional<Path> own = folder.map(all -> all.resolve(UUID.nameUUIDFromBytes(name).toString()));
    return new Blog(posts, new BlogIndex(disk, files, clock, own, posts.root()), clock);
  }

  /** Lets other running copies of the program write the indexes. */
  public void end() {
    synchronized (known) {
      known.values().forEach(blog -> blog.index.close());
      known.clear();
    }
  }

  /** A blog in which can be searched. */
  public static final class Blog {
    private final PostFolder folder;
    private final BlogIndex index;
    private final Clock clock;
    private List<BlogFile> posts = List.of();
    private @Nullable Instant listed;

    private Blog(PostFolder folder, BlogIndex index, Clock clock) {
      this.folder = folder;
      this.index = index;
      this.clock = clock;
    }

    public Path root() {
      return folder.root();
    }

    public BlogIndex index() {
      return index;
    }

    /**
     * Its posts, likely the newest first, as they were a moment ago; fails when its folder cannot
     * be read.
     */
    public synchronized List<BlogFile> posts(BooleanSupplier unwanted) throws IOException {
      Instant now = clock.instant();
      Instant before = listed;
      // A clock that was set back says nothing of how old the list is.
      boolean fresh = before != null && !now.isBefore(before) && before.plus(FRESH).isAfter(now);
      if (fresh) return posts;
      List<BlogFile> all =
          folder.list(unwanted).files().stream()
              .map(file -> new BlogFile(folder.file(file.path()), file.length(), file.modified()))
              .toList();
      // Of a walk that was given up nothing is kept.
      if (unwanted.getAsBoolean()) return all;
      posts = all;
      listed = now;
      return all;
    }

    /** Looks at the folder again when it is asked next: something was written there. */
    public synchronized void written() {
      listed = null;
    }

    /** Has the index hold the posts as they are now. */
    public void follow(BooleanSupplier unwanted) throws IOException {
      index.follow(posts(unwanted), unwanted);
    }
  }
}
