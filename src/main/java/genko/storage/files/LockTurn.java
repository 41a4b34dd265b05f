package genko.storage.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a running copy of the program waits for its turn with a lock that another may hold: it
 * asks {@code attempts} times, {@code pause} apart.
 */
public record LockTurn(int attempts, Duration pause) {
  /** The lock {@code file}; empty when another copy keeps it, or the thread is interrupted. */
  public Optional<Closeable> wait(Disk disk, Path file) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<Closeable> held = disk.lock(file);
      if (held.isPresent() || attempt == attempts || !rest()) return held;
    }
  }

  /** Whether nothing interrupts the pause. */
  private boolean rest() {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
