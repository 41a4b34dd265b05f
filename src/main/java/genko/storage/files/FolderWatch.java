package genko.storage.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hears from the system that something in folders has changed, so that they need not be looked at.
 * It only ever says that nothing was heard: a drive of another machine may change without a word,
 * and what cannot be watched is never quiet. Used by one thread.
 */
public final class FolderWatch implements Closeable {
  /** The system has only so many watches for all programs. */
  private static final int MOST_FOLDERS = 2_000;

  private static final WatchEvent.Kind<?>[] ALL = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final Optional<WatchService> service;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private boolean complete;
  private boolean heard;

  private FolderWatch(Optional<WatchService> service) {
    this.service = service;
  }

  public static FolderWatch begin() {
    try {
      return new FolderWatch(Optional.of(FileSystems.getDefault().newWatchService()));
    } catch (IOException | UnsupportedOperationException _) {
      return new FolderWatch(Optional.empty());
    }
  }

  /**
   * Listens to {@code folders} and to no other, each for itself alone; those that are not there are
   * left out. What changed before one was listened to was not heard, so it is not quiet then.
   */
  public void follow(Set<Path> folders) {
    if (service.isEmpty()) return;
    if (folders.equals(keys.keySet())) return;
    keys.entrySet()
        .removeIf(
            entry -> {
              if (folders.contains(entry.getKey())) return false;
              entry.getValue().cancel();
              return true;
            });
    complete = folders.size() <= MOST_FOLDERS;
    if (!complete) return;
    for (Path folder : folders) listen(service.get(), folder);
  }

  private void listen(WatchService to, Path folder) {
    if (keys.containsKey(folder)) return;
    try {
      keys.put(folder, folder.register(to, ALL));
      heard = true;
    } catch (IOException | ClosedWatchServiceException _) {
      if (Files.isDirectory(folder)) complete = false;
    }
  }

  /** Whether all folders are listened to and nothing was heard of them since this was asked. */
  public boolean isQuiet() {
    if (service.isEmpty() || !complete) return false;
    boolean quiet = !heard;
    heard = false;
    for (WatchKey key = service.get().poll(); key != null; key = service.get().poll()) {
      quiet = false;
      key.pollEvents();
      // A folder that is gone may come back as another.
      if (!key.reset()) keys.values().remove(key);
    }
    return quiet;
  }

  @Override
  public void close() {
    if (service.isEmpty()) return;
    try {
      service.get().close();
    } catch (IOException _) {
      // What is not heard of any more is looked at.
      complete = false;
    }
  }
}
