package genko.storage.files;

import genko.storage.files.Disk.Facts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The log of what went wrong inside the program, in its own folder. It is kept small: an entry that
 * would make it longer than {@value #MOST_BYTES} bytes begins a new file, and of the old ones only
 * the last stays. Used by one thread at a time.
 */
public final class FaultLog {
  static final int MOST_BYTES = 256 << 10;

  /** What is longer is cut: the beginning of a stack says where it happened. */
  static final int MOST_OF_ENTRY = 32 << 10;

  private static final String NAME = "faults.log";
  private static final String BEFORE = "faults-before.log";

  private final Disk disk;
  private final Path folder;

  public FaultLog(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** Where the newest entries are. */
  public Path file() {
    return folder.resolve(NAME);
  }

  /** Adds {@code entry}, which is whole lines. */
  public void add(String entry) throws IOException {
    byte[] bytes = cut(entry).getBytes(StandardCharsets.UTF_8);
    disk.createFolders(folder);
    Optional<Facts> facts = disk.facts(file());
    boolean full = facts.isPresent() && facts.get().length() + bytes.length > MOST_BYTES;
    if (full || facts.isPresent() && !facts.get().regular()) {
      disk.rename(file(), folder.resolve(BEFORE));
      facts = Optional.empty();
    }
    try (Disk.Output out = facts.isPresent() ? disk.append(file()) : disk.create(file(), true)) {
      out.write(bytes);
    }
  }

  private static String cut(String entry) {
    if (entry.length() <= MOST_OF_ENTRY) return entry;
    return entry.substring(0, MOST_OF_ENTRY) + "…\n";
  }
}
