package genko.ui.tab;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.blog.BlogKind;
import genko.blog.PublicationStatus;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.post.Post;
import genko.post.Update;
import genko.workspace.blog.Blogs;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Finds out where one open post is in its blog, tells the post so, and what becomes of it there. An
 * edit of the body costs nothing here; the disk is looked at when {@link #look} says so.
 */
public final class PostBlog {
  private final OpenPost open;
  private final Blogs blogs;
  private final Latest<Asked, Found> latest;
  private final ReadOnlyObjectWrapper<BlogPosition> position;
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<Optional<PublicationStatus>> publication =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Whether the disk is to be looked at. */
  private final AtomicBoolean stale = new AtomicBoolean(true);

  /** Whether the disk is to be looked at where something may have changed. */
  private final AtomicBoolean glanced = new AtomicBoolean();

  /** Where the post was last seen, of the worker. */
  private BlogPosition seen = BlogPosition.NOWHERE;

  private record Asked(Optional<Path> path, Post post, boolean utf8) {}

  private record Found(BlogPosition position, Optional<PublicationStatus> publication) {}

  public PostBlog(OpenPost open, Blogs blogs) {
    this.open = open;
    this.blogs = blogs;
    position = new ReadOnlyObjectWrapper<>(open.position());
    latest = new Latest<>(blogs.runner(), this::find, (asked, found) -> take(found));
    latest.onFailure(this::fail);
    open.observePosition(() -> position.set(open.position()));
    open.session().observe(this::updated);
  }

  /** Where the disk is reached for the blog. */
  TaskRunner runner() {
    return blogs.runner();
  }

  /** The post's own position, for views. */
  ReadOnlyObjectProperty<BlogPosition> positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** What becomes of the post; nothing of one that belongs to no blog. */
  public ReadOnlyObjectProperty<Optional<PublicationStatus>> publicationProperty() {
    return publication.getReadOnlyProperty();
  }

  /** Whether nothing is known of the post's blog yet, because it is still being read. */
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Looks whether the blog has changed on the disk, or the post has another place in it. */
  public void look() {
    stale.set(true);
    ask();
  }

  /** As {@link #look}, where something of the blog may have changed: cheap, and now and then. */
  public void glance() {
    glanced.set(true);
    ask();
  }

  /** Whether what is known is of the newest text. */
  public boolean isSettled() {
    return latest.isIdle();
  }

  // An edit of the body leaves the front matter the very value that it was.
  private void updated(Update update) {
    if (update.before().head() != update.after().head()) ask();
  }

  private void ask() {
    boolean utf8 = open.encoding().charset().equals(StandardCharsets.UTF_8);
    Optional<Path> path = open.isPost() ? open.path() : Optional.empty();
    latest.ask(new Asked(path, open.session().post(), utf8));
  }

  private void take(Found found) {
    open.setPosition(found.position);
    publication.set(found.publication);
    reading.set(false);
  }

  private void fail(Asked asked, Throwable cause) {
    reading.set(false);
    blogs.runner().onUnhandled().accept(cause);
  }

  private Found find(Asked asked) {
    if (asked.path.isEmpty()) return new Found(nowhere(asked.post.head()), Optional.empty());
    Path path = asked.path.get();
    boolean wanted = stale.getAndSet(false);
    boolean changed = glanced.getAndSet(false) && blogs.mayHaveChanged(path);
    if (wanted || changed) seen = look(path, asked.post.head());
    Optional<PublicationStatus> becomes = seen.publication(asked.post, asked.utf8);
    return new Found(seen, becomes);
  }

  /** Where a post is that no file holds: its head says of which kind it is. */
  private BlogPosition nowhere(FrontMatter head) {
    BlogKind kind = BlogKinds.of(head);
    if (kind == BlogKinds.JEKYLL) return BlogPosition.NOWHERE;
    BlogKinds.Place place = BlogKinds.Place.nowhere(kind);
    return new BlogPosition(place, Optional.empty(), "", blogs.clock());
  }

  /** Where the post at {@code path} is now; the very value it was where that is the same. */
  private BlogPosition look(Path path, FrontMatter head) {
    BlogPosition now = blogs.positionOf(path, head);
    return now.isSame(seen) ? seen : now;
  }
}
