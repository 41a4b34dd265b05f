package genko.storage.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets running copies of the program save one post in turn, so that neither overwrites what the
 * other writes between its look at the file and its writing. Whoever cannot be waited for any
 * longer, or asked for at all, is not waited for: a save is never kept from the disk by this.
 */
final class SaveLock {
  /**
   * So many locks, whichever the posts: their files stay, because a lock that is removed is two.
   */
  private static final int LOCKS = 64;

  private static final LockTurn TURN = new LockTurn(200, Duration.ofMillis(10));

  private final Disk disk;
  private final Path folder;

  SaveLock(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** What {@code work} on {@code file} comes to, done while no other copy works on it. */
  <R> R take(Path file, Supplier<R> work) {
    Optional<Closeable> held = hold(file);
    try {
      return work.get();
    } finally {
      held.ifPresent(SaveLock::free);
    }
  }

  private Optional<Closeable> hold(Path file) {
    try {
      disk.createFolders(folder);
      return TURN.wait(disk, folder.resolve(Integer.toString(number(disk.resolve(file)))));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static int number(Path file) {
    String sum = Stamp.of(file.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    return Integer.parseInt(sum.substring(0, 4), 16) % LOCKS;
  }

  private static void free(Closeable held) {
    try {
      held.close();
    } catch (IOException _) {
      // The system frees it with the program at the latest.
      return;
    }
  }
}
