package genko.workspace.habit;

import genko.async.TaskRunner;
import genko.check.Romanization;
import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Knows the habits of the blog that the writer is in, read anew by a worker whenever the blog is
 * another one or a post is begun in it. Until then, and where the blog cannot be read, there are
 * none. Lives on the owner's thread.
 */
public final class HabitReader {
  private final Clock clock;
  private final TaskRunner runner;
  private Optional<Path> root = Optional.empty();
  private BlogHabits habits = BlogHabits.NONE;

  /** The reading that was asked for last; what an earlier one finds comes to nothing. */
  private long current;

  /** {@code runner} has a worker that a slow drive may keep waiting. */
  public HabitReader(Clock clock, TaskRunner runner) {
    this.clock = clock;
    this.runner = runner;
  }

  /** The blog that the writer is in. */
  public Optional<Path> root() {
    return root;
  }

  /** The habits as far as they are known. */
  public BlogHabits habits() {
    return habits;
  }

  /** The writer is in the blog at {@code folder} from now on. */
  public void follow(Path folder) {
    if (root.equals(Optional.of(folder))) return;
    root = Optional.of(folder);
    habits = BlogHabits.NONE;
    refresh();
  }

  /** Reads them anew. */
  public void refresh() {
    root.ifPresent(at -> refresh(at, ++current));
  }

  private void refresh(Path at, long reading) {
    runner
        .task(() -> read(at))
        .onSuccess(found -> take(reading, found))
        .onFailure(unread -> take(reading, BlogHabits.NONE))
        .start();
  }

  private void take(long reading, BlogHabits found) {
    if (reading == current) habits = found;
  }

  private BlogHabits read(Path at) throws IOException {
    BlogHabits found = BlogHabits.read(PostFolder.at(at, clock));
    // A title is read when its file gets a name, on the writer's thread: with the dictionary there.
    if (found.name().filter(NameHabit::latin).isPresent()) Romanization.of("題");
    return found;
  }
}
