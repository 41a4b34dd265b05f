package genko.storage.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hears that something changed in folders, as far as the system tells: nothing is told of drives of
 * other machines, nor where there are more folders than the system watches, so that whoever needs
 * to know looks by himself now and then. Never waits for events. Used by one thread at a time.
 */
public final class FolderEvents implements Closeable {
  private static final WatchEvent.Kind<?>[] ALL = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  /** More are too many for what else runs on the machine. */
  private static final int MOST_FOLDERS = 1000;

  private final Map<Path, WatchKey> keys = new HashMap<>();
  private boolean refused = isSlow();
  private @Nullable WatchService service;

  /** Follows nothing yet. */
  public FolderEvents() {}

  /** There Java itself looks every few seconds only, at each file. */
  private static boolean isSlow() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
  }

  /** Hears of {@code folders} and no others from now on; whether one of them is new. */
  public boolean follow(Collection<Path> folders) {
    Set<Path> wanted = new HashSet<>(folders);
    if (refused || wanted.size() > MOST_FOLDERS) {
      close();
      return false;
    }
    keys.entrySet()
        .removeIf(
            known -> {
              boolean gone = !wanted.contains(known.getKey()) || !known.getValue().isValid();
              if (gone) known.getValue().cancel();
              return gone;
            });
    wanted.removeAll(keys.keySet());
    try {
      for (Path folder : wanted) keys.put(folder, register(folder));
    } catch (IOException | ClosedWatchServiceException | UnsupportedOperationException no) {
      // The system has no more watches to give, or the folder is gone; the next look tells.
      close();
      refused = !(no instanceof NoSuchFileException);
      return false;
    }
    return !wanted.isEmpty();
  }

  private WatchKey register(Path folder) throws IOException {
    WatchService open = service;
    if (open == null) {
      open = folder.getFileSystem().newWatchService();
      service = open;
    }
    return folder.register(open, ALL);
  }

  /** Whether the system tells of all folders that are followed. */
  public boolean isTold() {
    return !keys.isEmpty();
  }

  /** Whether anything changed since this was asked last. */
  public boolean changed() {
    WatchService open = service;
    if (open == null) return false;
    boolean changed = false;
    try {
      for (WatchKey key = open.poll(); key != null; key = open.poll()) {
        changed |= !key.pollEvents().isEmpty();
        if (!key.reset()) changed = true;
      }
    } catch (ClosedWatchServiceException _) {
      return true;
    }
    return changed;
  }

  @Override
  public void close() {
    keys.clear();
    WatchService open = service;
    service = null;
    if (open == null) return;
    try {
      open.close();
    } catch (IOException _) {
      // What is not heard of any more is looked at.
      return;
    }
  }
}
