package genko.ui.window;

import genko.async.TaskRunner;
import genko.async.Ticker;
import genko.storage.files.FileWatch;
import genko.storage.files.OpenResult.Opened;
import genko.ui.tab.PostTabs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Has open files looked at once a second, each by itself and away from all other work: a drive that
 * does not answer keeps only the look at its own files waiting.
 */
final class FileWatchTimer {
  private static final Duration EACH = Duration.ofSeconds(1);

  private final PostTabs tabs;
  private final Supplier<FileWatch> fresh;
  private final Map<Path, FileWatch> watches = new HashMap<>();
  private final Set<Path> looking = new HashSet<>();
  private final TaskRunner tasks;
  private final Ticking ticking;
  private Runnable ending = () -> {};

  /** Calls something again and again on the owner's thread, until the result is run. */
  interface Ticking {
    Runnable each(Runnable work);
  }

  /** {@code fresh} makes the watch of one file; of {@code tasks} none waits for another. */
  FileWatchTimer(PostTabs tabs, Supplier<FileWatch> fresh, TaskRunner tasks, Ticking ticking) {
    this.tabs = tabs;
    this.fresh = fresh;
    this.tasks = tasks;
    this.ticking = ticking;
  }

  /** Once a second on the thread of the owner. */
  static Ticking eachSecond(TaskRunner tasks) {
    return work -> {
      Ticker ticker = new Ticker(EACH, tasks, work);
      ticker.start();
      return ticker::stop;
    };
  }

  void start() {
    ending = ticking.each(this::look);
  }

  void stop() {
    ending.run();
  }

  private void look() {
    List<Opened> files = tabs.files();
    watches.keySet().retainAll(files.stream().map(Opened::path).toList());
    for (Opened file : files) {
      if (!looking.add(file.path())) continue;
      FileWatch watch = watches.computeIfAbsent(file.path(), path -> fresh.get());
      look(watch, file);
    }
  }

  private void look(FileWatch watch, Opened file) {
    tasks
        .task(() -> watch.look(List.of(file)))
        .onSuccess(seen -> seen.forEach(tabs::heard))
        .onEnd(() -> looking.remove(file.path()))
        .start();
  }
}
