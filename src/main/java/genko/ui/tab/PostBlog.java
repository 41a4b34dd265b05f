package genko.ui.tab;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.jekyll.site.Blog;
import genko.jekyll.site.PublicationStatus;
import genko.post.Post;
import genko.post.Update;
import genko.workspace.Blogs;
import genko.workspace.OpenPost;
import genko.workspace.PostPublication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The blog of one open post, and what becomes of the post in it. An edit of the body costs nothing
 * here, one of the front matter a reading of it on the worker; the disk is looked at when {@link
 * #look} says so.
 */
public final class PostBlog {
  private final OpenPost open;
  private final Blogs blogs;
  private final Latest<Asked, Known> latest;
  private final ObjectProperty<Known> known = new SimpleObjectProperty<>(Known.NOTHING);

  /** The blog as it was last seen, of the worker; null until the disk was looked at. */
  private final AtomicReference<Optional<Blog>> seen = new AtomicReference<>();

  private record Asked(Optional<Path> path, Post post, boolean utf8) {}

  /** What is known of a post's blog; nothing of a post that belongs to none. */
  public record Known(Optional<Blog> blog, Optional<PublicationStatus> publication) {
    static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
  }

  public PostBlog(OpenPost open, Blogs blogs) {
    this.open = open;
    this.blogs = blogs;
    latest = new Latest<>(blogs.runner(), this::find, (asked, found) -> known.set(found));
    open.session().observe(this::updated);
  }

  /** Where the disk is reached for the blog. */
  TaskRunner runner() {
    return blogs.runner();
  }

  /** Where the post is published, as far as that is known. */
  PostPublication.Place place() {
    Optional<Blog> blog = known.get().blog();
    String name =
        blog.flatMap(one -> open.path().flatMap(path -> one.folder().nameOf(path))).orElse("");
    return new PostPublication.Place(blog, name, blogs.clock());
  }

  public ObjectProperty<Known> knownProperty() {
    return known;
  }

  /** Looks whether the blog has changed on the disk, or the post has another place in it. */
  void look() {
    seen.set(null);
    ask();
  }

  /** Whether what is known is of the newest text. */
  boolean isSettled() {
    return latest.isIdle();
  }

  // An edit of the body leaves the front matter the very value that it was.
  @SuppressWarnings("ReferenceEquality")
  private void updated(Update update) {
    if (update.before().head() != update.after().head()) ask();
  }

  private void ask() {
    boolean utf8 = open.encoding().charset().equals(StandardCharsets.UTF_8);
    latest.ask(new Asked(open.path(), open.session().post(), utf8));
  }

  private Known find(Asked asked) {
    if (asked.path().isEmpty()) return Known.NOTHING;
    Path path = asked.path().get();
    Optional<Blog> blog = seen.get();
    if (blog == null) {
      blog = blogs.newest(path);
      seen.set(blog);
    }
    Optional<PublicationStatus> publication =
        blog.flatMap(
            one ->
                one.folder()
                    .nameOf(path)
                    .map(
                        name ->
                            PublicationStatus.of(
                                one,
                                name,
                                asked.post().text(),
                                asked.utf8(),
                                blogs.clock().instant())));
    return new Known(blog, publication);
  }
}
