package genko.workspace.git;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.storage.git.GitFailure;
import genko.storage.git.GitReader;
import genko.storage.git.GitState;
import genko.storage.git.GitStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * In which state git has the posts of a folder. Git is called when a post or git's own files
 * changed, on a worker, at most once at a time. Lives on the owner's thread.
 */
public final class PostStates {
  /** More places than this are not told one by one. */
  private static final int MOST_PLACES = 40;

  private final Latest<Asked, Seen> latest;
  private final List<Runnable> observers = new ArrayList<>();
  private Optional<Path> folder = Optional.empty();
  private Supplier<List<String>> paths = List::of;
  private Seen seen = Seen.NONE;
  private boolean stale;

  private record Asked(Path folder, Supplier<List<String>> paths, boolean stale, Seen before) {}

  /**
   * What was seen.
   *
   * @param of whom to ask again; empty where the folder lies in no repository, or git does not say
   */
  private record Seen(
      Optional<GitReader> of, Optional<GitStatus> status, String trace, Map<Path, GitState> files) {
    static final Seen NONE = new Seen(Optional.empty(), Optional.empty(), "", Map.of());
  }

  /** {@code runner} calls git. */
  public PostStates(TaskRunner runner) {
    latest = new Latest<>(runner, PostStates::see, this::take);
  }

  /** Calls {@code observer} whenever a state is another. */
  public void observe(Runnable observer) {
    observers.add(observer);
  }

  /** Whether the folder lies in a repository that git answers of. */
  public boolean isRepository() {
    return seen.status().isPresent();
  }

  /** The files that are not as they were committed and pushed. */
  public Map<Path, GitState> files() {
    return seen.files();
  }

  /**
   * The posts at {@code paths} in {@code now} may be others; a worker asks for them. Paths have
   * slashes.
   */
  public void changed(Path now, Supplier<List<String>> paths) {
    if (!folder.equals(Optional.of(now))) take(Seen.NONE);
    folder = Optional.of(now);
    this.paths = paths;
    stale = true;
    look();
  }

  /** The folders right below the root that hold {@code paths}; none where the root itself does. */
  private static List<String> places(List<String> paths) {
    TreeSet<String> first = new TreeSet<>();
    for (String path : paths) {
      int slash = path.indexOf('/');
      if (slash < 0 || first.size() > MOST_PLACES) return List.of();
      first.add(path.substring(0, slash));
    }
    return List.copyOf(first);
  }

  /** Sees what changed; where that is under way, again thereafter if posts may be others by now. */
  public void look() {
    if (folder.isEmpty() || !latest.isIdle() && !stale) return;
    latest.ask(new Asked(folder.get(), paths, stale, seen));
    stale = false;
  }

  private static Seen see(Asked asked) {
    Seen before = asked.before();
    if (!asked.stale() && isSame(before)) return before;
    try {
      // Anew each time: the repository may name other programs by now.
      Optional<GitReader> reader = GitReader.of(asked.folder());
      if (reader.isEmpty()) return Seen.NONE;
      return see(reader.get(), asked);
    } catch (GitFailure _) {
      // A list goes on without; who commits is told why that does not work.
      return Seen.NONE;
    }
  }

  private static boolean isSame(Seen before) {
    if (before.of().isEmpty() || before.status().isEmpty()) return true;
    return before.of().get().trace(before.status().get()).equals(before.trace());
  }

  private static Seen see(GitReader reader, Asked asked) throws GitFailure {
    String prefix = reader.path("");
    List<String> places = places(asked.paths().get()).stream().map(reader::path).toList();
    boolean all = places.isEmpty() && prefix.isEmpty();
    List<String> where = all ? List.of() : places.isEmpty() ? List.of(prefix) : places;
    GitStatus status = reader.status(where);
    Map<Path, GitState> files = new HashMap<>();
    status
        .files()
        .forEach(
            (path, state) -> {
              if (!path.startsWith(prefix)) return;
              files.put(asked.folder().resolve(path.substring(prefix.length())), state);
            });
    return new Seen(Optional.of(reader), Optional.of(status), reader.trace(status), files);
  }

  private void take(Asked asked, Seen now) {
    if (folder.equals(Optional.of(asked.folder()))) take(now);
  }

  private void take(Seen now) {
    boolean same = now.files().equals(seen.files());
    boolean repository = isRepository();
    seen = same ? new Seen(now.of(), now.status(), now.trace(), seen.files()) : now;
    if (!same || repository != isRepository()) observers.forEach(Runnable::run);
  }
}
