package genko.workspace.blog;

import genko.async.TaskRunner;
import genko.frontmatter.FrontMatter;
import genko.jekyll.sass.Sass;
import genko.jekyll.site.Blog;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.storage.files.FolderWatch;
import genko.workspace.position.BlogPosition;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The blogs that open posts belong to, each read once for all of its posts and refreshed when that
 * is asked for. Whatever reaches a blog's files here does so on one worker, which may be kept
 * waiting by a slow drive and which nothing else waits for.
 */
public final class Blogs {
  /** Looked at anew though nothing was heard: a drive of another machine may be silent. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Clock clock;
  private final TaskRunner runner;
  private volatile Sass sass = Sass.NONE;
  private final Map<Path, Known> known = new HashMap<>();

  private record Known(Blog blog, FolderWatch watch, Instant seen) {}

  /** {@code runner} has one worker, which calls the methods below. */
  public Blogs(Clock clock, TaskRunner runner) {
    this.clock = clock;
    this.runner = runner;
  }

  /** Who makes styles of the Sass within pages; said before any blog is asked for. */
  public void setSass(Sass sass) {
    this.sass = sass;
  }

  /** Whose worker calls the methods below. */
  public TaskRunner runner() {
    return runner;
  }

  public Clock clock() {
    return clock;
  }

  /** The zone of the blog of the post at {@code file}, as it is on the disk now. */
  public Optional<ZoneId> zoneOf(Path file) {
    return Blog.folderOf(file).map(folder -> Blog.zoneOf(folder, clock));
  }

  /** Where the post at {@code file} with {@code head} is, as it is on the disk now. */
  public BlogPosition positionOf(Path file, FrontMatter head) {
    BlogKinds.Place place = BlogKinds.of(file, head);
    if (!place.isJekyll()) {
      String name =
          place
              .root()
              .flatMap(root -> root.nameOf(file))
              .orElseGet(() -> file.getFileName().toString());
      return new BlogPosition(place, Optional.empty(), name, clock);
    }
    Optional<Blog> blog = newest(file);
    String name = blog.flatMap(one -> one.folder().nameOf(file)).orElse("");
    BlogKinds.Place seen =
        place.chosen() || blog.isEmpty()
            ? place
            : new BlogKinds.Place(place.kind(), blog.map(Blog::folder), false);
    return new BlogPosition(seen, blog, name, clock);
  }

  /** The blog of the post at {@code file}, as it is on the disk now. */
  public Optional<Blog> newest(Path file) {
    Optional<BlogFolder> folder = Blog.folderOf(file);
    if (folder.isEmpty()) return Optional.empty();
    Known before = known.get(folder.get().root());
    Instant seen = clock.instant();
    Blog now = before == null ? Blog.read(folder.get(), clock, sass) : before.blog.refreshed();
    FolderWatch watch = before == null ? FolderWatch.begin() : before.watch;
    watch.follow(now.folders());
    known.put(folder.get().root(), new Known(now, watch, seen));
    return Optional.of(now);
  }

  /** Listens to no blog any longer; the system has only so many ears for all programs. */
  public void end() {
    known.values().forEach(one -> one.watch.close());
    known.clear();
  }

  /**
   * Whether the blog of the post at {@code file} may be another than when it was looked at last, by
   * what the system tells and the clock; true for one that is not known. What it has heard it says
   * once.
   */
  public boolean mayHaveChanged(Path file) {
    Known last = Blog.folderOf(file).map(folder -> known.get(folder.root())).orElse(null);
    if (last == null) return true;
    Instant now = clock.instant();
    boolean quiet = last.watch.isQuiet();
    return !quiet || last.blog.isOver(now) || last.seen.plus(SILENCE).isBefore(now);
  }
}
