package genko.storage.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which posts this running copy of the program has open, told to other copies by locks of the
 * system in a folder that they share: a copy that dies gives them back. Only to say that somebody
 * else is there; nothing is ever refused because of it. Used by one thread.
 */
public final class Presence {
  private final Disk disk;
  private final Path folder;
  private final Map<Path, Held> held = new HashMap<>();

  private record Held(Path file, Closeable lock) {}

  public Presence(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** Says that {@code post} is open here; whether another copy has it open already. */
  public boolean isElsewhere(Path post) {
    if (held.containsKey(post)) return false;
    try {
      String whole = disk.resolve(post).toString();
      String name = Stamp.of(whole.getBytes(StandardCharsets.UTF_8)).sha256();
      Path file = folder.resolve(name);
      disk.createFolders(folder);
      Optional<Closeable> lock = disk.lock(file);
      lock.ifPresent(it -> held.put(post, new Held(file, it)));
      return lock.isEmpty();
    } catch (IOException _) {
      // Nobody can be told, and nothing is known of anybody.
      return false;
    }
  }

  /** Says that {@code post} is not open here any more. */
  public void end(Path post) {
    Held mine = held.remove(post);
    if (mine == null) return;
    try (Closeable lock = mine.lock()) {
      // Before it is free, so that hardly ever somebody else holds what is no more.
      if (lock != null) disk.delete(mine.file());
    } catch (IOException _) {
      // An empty file stays, which nobody holds.
      return;
    }
  }

  /** Says that nothing is open here any more. */
  public void endAll() {
    for (Path post : held.keySet().toArray(Path[]::new)) end(post);
  }
}
