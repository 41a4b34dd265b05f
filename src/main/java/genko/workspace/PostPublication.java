package genko.workspace;

import genko.frontmatter.FrontMatter;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.RenderedBody;
import genko.jekyll.render.SiteRenderer;
import genko.jekyll.site.Blog;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How an open post is published: by the blog as it was last seen, with the front matter that it has
 * now. Follows the post from state to state; one worker at a time uses it, and any thread says
 * where the post is.
 */
public final class PostPublication {
  /** A post's place: its blog, if it has one, and its path there. */
  public record Place(Optional<Blog> blog, String path, Clock clock) {
    public static final Place NOWHERE =
        new Place(Optional.empty(), "", Clock.system(ZoneId.systemDefault()));

    @SuppressWarnings("ReferenceEquality")
    public boolean isSame(Place other) {
      return other != null
          && blog.orElse(null) == other.blog.orElse(null)
          && path.equals(other.path);
    }

    private SiteRenderer site() {
      return blog.map(one -> SiteRenderer.of(one, clock)).orElseGet(() -> SiteRenderer.none(clock));
    }
  }

  private volatile Place place = Place.NOWHERE;
  private Place of;
  private FrontMatter head;
  private PublishedPost edition;
  private RenderedBody body;

  public void setPlace(Place now) {
    place = now;
  }

  /** The zone of the blog that the post is in now, or of the machine. */
  public ZoneId zone() {
    Place now = place;
    return now.blog().map(blog -> blog.config().zone()).orElseGet(now.clock()::getZone);
  }

  /** The post's place when it was last followed. */
  Place place() {
    return of;
  }

  /** The post with the front matter that it last had; the same value while that stays. */
  PublishedPost edition() {
    return edition;
  }

  /** The body with its Liquid run. */
  @SuppressWarnings("ReferenceEquality")
  RenderedBody follow(ParsedPost from) {
    Place now = place;
    FrontMatter newest = from.post().head();
    boolean moved = !now.isSame(of);
    // An edit of the body leaves the front matter the very value that it was.
    if (moved || newest != head) edition = now.site().edition(now.path(), from.post().text());
    if (moved) body = null;
    of = now;
    head = newest;
    body = RenderedBody.of(from.post().text(), from.post().bodyStart(), from.body(), edition, body);
    return body;
  }
}
