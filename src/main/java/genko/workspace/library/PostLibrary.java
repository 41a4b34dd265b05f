package genko.workspace.library;

import genko.async.TaskRunner;
import genko.workspace.library.PostList.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The posts of the folder that the writer is in, and what becomes of them, whoever changes them.
 * Looks at the disk when it is told to and wanted, on workers alone; a drive that does not answer
 * keeps nothing waiting but its own list. Lives on the owner's thread.
 */
public final class PostLibrary {
  /** How often {@link #look} is to be called for changes to be seen in time. */
  public static final Duration EACH = Duration.ofMillis(500);

  private final Clock clock;
  private final TaskRunner runner;
  private final List<Runnable> observers = new ArrayList<>();
  private Optional<Path> asked = Optional.empty();
  private Optional<FolderScan> scan = Optional.empty();
  private PostList posts = PostList.NONE;
  private boolean wanted;

  /** {@code runner} has a thread for each task. */
  public PostLibrary(Clock clock, TaskRunner runner) {
    this.clock = clock;
    this.runner = runner;
  }

  /** Calls {@code observer} whenever the posts are others. */
  public void observe(Runnable observer) {
    observers.add(observer);
  }

  /** The posts as they were last seen. */
  public PostList posts() {
    return posts;
  }

  /** The folder that is asked for. */
  public Optional<Path> folder() {
    return posts.folder().map(PostFolder::root).or(() -> asked);
  }

  /** Lists the blog that {@code folder} is or lies in, or the folder itself. */
  public void open(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    if (asked.equals(Optional.of(whole)) || posts.folder().filter(is(whole)).isPresent()) return;
    asked = Optional.of(whole);
    scan.ifPresent(FolderScan::end);
    scan = Optional.empty();
    take(new PostList(Optional.empty(), List.of(), Status.READING, 0, 0));
    look();
  }

  /** Follows no folder any longer. */
  public void end() {
    scan.ifPresent(FolderScan::end);
    scan = Optional.empty();
  }

  private static Predicate<PostFolder> is(Path root) {
    return folder -> folder.root().equals(root);
  }

  /** Lists the blog of the post at {@code file}, if it lies in one. */
  public void openBlogOf(Path file) {
    runner
        .task(() -> PostFolder.ofPost(file, clock).map(PostFolder::root))
        .onSuccess(root -> root.ifPresent(this::open))
        .start();
  }

  /** Whether anybody looks at the list; if not nothing is read. */
  public void setWanted(boolean wanted) {
    this.wanted = wanted;
    look();
  }

  /** Sees what changed, unless a look is under way; costs nothing on this thread. */
  public void look() {
    if (!wanted || asked.isEmpty()) return;
    if (scan.isEmpty()) scan = Optional.of(new FolderScan(asked.get(), clock, runner, this::take));
    scan.get().look();
  }

  private void take(PostList now) {
    posts = now;
    observers.forEach(Runnable::run);
  }
}
