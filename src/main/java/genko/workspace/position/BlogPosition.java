package genko.workspace.position;

import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.SiteRenderer;
import genko.jekyll.site.Blog;
import genko.jekyll.site.EditedPost;
import genko.post.Post;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a post is: its blog as it was last seen, if it has one, and the path from the blog's root,
 * "" where it has none. What the blog makes of a state of the post is found out once for all who
 * ask, in any thread: {@link #read} gives the same value while the front matter stays.
 */
public final class BlogPosition {
  public static final BlogPosition NOWHERE =
      new BlogPosition(Optional.empty(), "", Clock.system(ZoneId.systemDefault()));

  private final Optional<Blog> blog;
  private final String path;
  private final Clock clock;

  /** What was read last; null until something is. */
  private @Nullable EditedPost last;

  public BlogPosition(Optional<Blog> blog, String path, Clock clock) {
    this.blog = blog;
    this.path = path;
    this.clock = clock;
  }

  public Optional<Blog> blog() {
    return blog;
  }

  public String path() {
    return path;
  }

  /** The zone of the blog, or of the machine. */
  public ZoneId zone() {
    return blog.map(one -> one.config().zone()).orElseGet(clock::getZone);
  }

  /** Whether {@code other} is the same place in the same state of the same blog. */
  public boolean isSame(BlogPosition other) {
    return blog.orElse(null) == other.blog.orElse(null) && path.equals(other.path);
  }

  /** What {@code post} is in the blog; empty without one. */
  // An edit of the body leaves the front matter the very value that it was.
  public synchronized Optional<EditedPost> read(Post post) {
    if (blog.isEmpty()) return Optional.empty();
    EditedPost known = last;
    if (known == null || known.head() != post.head()) {
      known = EditedPost.of(blog.get(), path, post.head(), post.text());
      last = known;
    }
    return Optional.of(known);
  }

  /** {@code post} as it is published here. */
  public PublishedPost edition(Post post) {
    return read(post)
        .map(edited -> SiteRenderer.edition(edited, clock))
        .orElseGet(() -> SiteRenderer.none(clock).edition(path, post.head(), post.text()));
  }
}
