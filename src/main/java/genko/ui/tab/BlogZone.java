package genko.ui.tab;

import genko.jekyll.site.Blog;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.workspace.blog.Blogs;
import genko.workspace.habit.HabitReader;
import genko.workspace.library.PostFolder;
import genko.workspace.page.RenderFailure;
import genko.workspace.position.BlogPosition;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kind and the time zone of the blog that the writer is in: that of the current post, or of the
 * last one that was in a blog, or of the file that was open last. What a new post says of the time
 * is in this zone.
 */
public final class BlogZone {
  private final PostTabs tabs;
  private final Blogs blogs;
  private final HabitReader habits;
  private Optional<ZoneId> zone = Optional.empty();
  private Optional<Blog> blog = Optional.empty();
  private BlogPosition last = BlogPosition.NOWHERE;

  public BlogZone(PostTabs tabs, Blogs blogs) {
    this.tabs = tabs;
    this.blogs = blogs;
    this.habits = new HabitReader(blogs.clock(), blogs.runner());
    tabs.currentPosition().subscribe(this::follow);
    tabs.recent().subscribe(this::lookBack);
    tabs.workspace().names().setBlogZone(this::now);
    tabs.workspace().names().setBlog(() -> last);
    tabs.workspace().names().setHabits(habits);
  }

  /** The zone as far as it is known. */
  public Optional<ZoneId> now() {
    return zone;
  }

  /** The folder of the blog; empty where the writer is in none. */
  public Optional<Path> folder() {
    return habits.root();
  }

  /** The blog itself, as it was seen last; empty until a post of it was open. */
  public Optional<Blog> blog() {
    return blog;
  }

  private void follow(@Nullable BlogPosition position) {
    if (position == null) return;
    boolean other = position.kind() != BlogKinds.JEKYLL;
    if (position.blog().isEmpty() && !other) return;
    last = position;
    position.root().ifPresent(root -> habits.follow(root.root()));
    blog = position.blog();
    zone = Optional.of(position.zone());
  }

  /**
   * The writer has listed {@code folder}, and is in it as long as no post of a blog is in front.
   */
  public void list(PostFolder folder) {
    BlogPosition current = tabs.currentPosition().getValue();
    boolean inBlog = current != null && current.root().isPresent();
    if (inBlog || !folder.blog()) return;
    boolean known =
        last.root().map(BlogFolder::root).equals(Optional.of(folder.root())) && zone.isPresent();
    if (known) return;
    BlogKinds.Place place =
        new BlogKinds.Place(folder.site().kind(), Optional.of(BlogFolder.at(folder.root())), false);
    last = new BlogPosition(place, folder.site(), Optional.empty(), "", blogs.clock());
    zone = Optional.of(folder.site().zone());
    habits.follow(folder.root());
  }

  /** Asks the disk about the file that was open last, where no post of a blog is open yet. */
  private void lookBack() {
    if (zone.isPresent() || tabs.recent().isEmpty()) return;
    Path last = tabs.recent().getFirst();
    blogs
        .runner()
        .task(() -> RenderFailure.watch(() -> blogs.zoneOf(last)).result().flatMap(one -> one))
        .onSuccess(found -> zone = zone.or(() -> found))
        .start();
  }
}
