package genko.workspace.library;

import genko.async.TaskRunner;
import genko.workspace.library.ListedFolder.Look;
import genko.workspace.library.PostList.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows the posts of one folder: has a worker look at it when the system says that something
 * changed, and now and then in case it does not say so, and tells of what it found, or that nothing
 * comes back. Lives on the owner's thread, which it keeps no longer the more posts there are.
 */
final class FolderScan {
  /** Longer than this no disk that is well takes. */
  private static final Duration LATE = Duration.ofSeconds(5);

  private final Clock clock;
  private final TaskRunner runner;
  private final Consumer<PostList> taker;
  private final ListedFolder folder;
  private PostList posts = new PostList(Optional.empty(), List.of(), Status.READING, 0, 0);
  private PostList told = posts;

  /** What that was made of. */
  private PostList source = posts;

  private Instant heard = Instant.EPOCH;
  private Instant next = Instant.EPOCH;
  private boolean looking;
  private boolean helped;
  private boolean gone;
  private boolean ended;

  FolderScan(Path asked, Clock clock, TaskRunner runner, Consumer<PostList> taker) {
    this.clock = clock;
    this.runner = runner;
    this.taker = taker;
    folder = new ListedFolder(asked, clock, runner.reporting(this::hear));
  }

  /** No more is told of the folder. */
  void end() {
    ended = true;
    folder.end();
    runner.task(folder::close).start();
  }

  /** Looks for changes, unless the last look has not come back. */
  void look() {
    if (ended) return;
    if (looking) {
      if (heard.plus(LATE).isBefore(clock.instant())) tell(Status.LATE);
      return;
    }
    looking = true;
    heard = clock.instant();
    // So far ahead it is only where the clock was set back.
    boolean due = !heard.isBefore(next) || heard.plus(ListedFolder.LONGEST).isBefore(next);
    runner
        .task(() -> folder.look(due))
        .onSuccess(look -> look.ifPresent(this::seen))
        .onFailure(why -> gone())
        .onEnd(this::looked)
        .start();
  }

  private void hear(PostList now) {
    heard = clock.instant();
    gone = false;
    posts = now;
    tell(now.status());
    if (helped || ended) return;
    helped = true;
    runner.task(folder::help).onEnd(() -> helped = false).start();
  }

  private void seen(Look look) {
    gone = false;
    posts = look.posts();
    next = clock.instant().plus(look.rest());
  }

  private void gone() {
    gone = true;
    next = clock.instant().plus(ListedFolder.UNTOLD);
  }

  private void looked() {
    looking = false;
    tell(gone ? Status.GONE : posts.status());
  }

  private void tell(Status status) {
    if (ended || source == posts && told.status() == status) return;
    source = posts;
    told = posts.with(status);
    taker.accept(told);
  }
}
