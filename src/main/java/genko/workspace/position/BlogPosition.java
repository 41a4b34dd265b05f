package genko.workspace.position;

import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.blog.PublicationStatus;
import genko.frontmatter.FrontMatter;
import genko.jekyll.render.JekyllMarkdown;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.SiteRenderer;
import genko.jekyll.site.Blog;
import genko.jekyll.site.EditedPost;
import genko.jekyll.site.SitePublication;
import genko.kinds.BlogKinds;
import genko.markdown.Dialect;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a post is: the kind of its blog with what that is configured to, and of Jekyll's its blog
 * as it was last seen, if it has one, and the path from the blog's root, "" where it has none. What
 * the blog makes of a state of the post is found out once for all who ask, in any thread: {@link
 * #read} gives the same value while the front matter stays.
 */
public final class BlogPosition {
  public static final BlogPosition NOWHERE =
      new BlogPosition(Optional.empty(), "", Clock.system(ZoneId.systemDefault()));

  private final BlogSite site;
  private final BlogKinds.Place place;
  private final Optional<Blog> blog;
  private final String path;
  private final Clock clock;

  /** What was read last; null until something is. */
  private @Nullable EditedPost last;

  /** In a blog of Jekyll's, or in none. */
  public BlogPosition(Optional<Blog> blog, String path, Clock clock) {
    this(new BlogKinds.Place(BlogKinds.JEKYLL, blog.map(Blog::folder), false), blog, path, clock);
  }

  /** In a blog of any kind; {@code blog} is known of Jekyll's alone. */
  public BlogPosition(BlogKinds.Place place, Optional<Blog> blog, String path, Clock clock) {
    this(
        place,
        place.kind().site(place.isJekyll() ? Optional.empty() : place.root(), clock),
        blog,
        path,
        clock);
  }

  /** The same where the blog's {@code site} is known already. */
  public BlogPosition(
      BlogKinds.Place place, BlogSite site, Optional<Blog> blog, String path, Clock clock) {
    this.site = site;
    this.place = place;
    this.blog = blog;
    this.path = path;
    this.clock = clock;
  }

  /** The place {@code other} in the same state of the same blog. */
  public BlogPosition at(String other) {
    return new BlogPosition(place, site, blog, other, clock);
  }

  /** What the post's kind of blog makes of it. */
  public BlogSite site() {
    return site;
  }

  public BlogKind kind() {
    return site.kind();
  }

  /** The Markdown of the post. */
  public Dialect dialect() {
    return blog.flatMap(one -> JekyllMarkdown.commonMark(one.config())).orElse(site.dialect());
  }

  /** Whether the writer said of which kind the blog is. */
  public boolean isChosen() {
    return place.chosen();
  }

  /** The folder of the blog, or of what the writer said of it; empty where there is none. */
  public Optional<BlogFolder> root() {
    return place.root();
  }

  /** The post with {@code head} as its kind of blog looks at it. */
  public PlacedPost placed(FrontMatter head) {
    return new PlacedPost(path, head);
  }

  /** What becomes of {@code post}; {@code utf8} says whether it is saved in that encoding. */
  public Optional<PublicationStatus> publication(Post post, boolean utf8) {
    if (kind() != BlogKinds.JEKYLL) return site.publication(placed(post.head()), clock.instant());
    return read(post)
        .filter(edited -> !edited.path().isEmpty())
        .map(edited -> SitePublication.of(edited, utf8, clock.instant()));
  }

  public Optional<Blog> blog() {
    return blog;
  }

  public String path() {
    return path;
  }

  /** The zone of the blog, or of the machine. */
  public ZoneId zone() {
    return blog.map(one -> one.config().zone()).orElseGet(site::zone);
  }

  /** Whether {@code other} is the same place in the same state of the same blog. */
  public boolean isSame(BlogPosition other) {
    return blog.orElse(null) == other.blog.orElse(null)
        && path.equals(other.path)
        && isChosen() == other.isChosen()
        && root().map(BlogFolder::root).equals(other.root().map(BlogFolder::root))
        && site.equals(other.site);
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
    if (kind() != BlogKinds.JEKYLL) {
      return SiteRenderer.other(site.dialect(), clock).edition(path, post.head(), post.text());
    }
    return read(post)
        .map(edited -> SiteRenderer.edition(edited, clock))
        .orElseGet(() -> SiteRenderer.none(clock).edition(path, post.head(), post.text()));
  }
}
