package genko.storage.journal;

import genko.storage.files.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journal on the disk, readable by its owner alone. Each method has put what it wrote beyond a
 * power cut when it returns. A file whose last append failed is written anew by the next one, since
 * half a record may stand at its end. Used by one thread at a time.
 */
public final class JournalFile {
  /** A journal is begun anew long before it is so large. */
  static final long MOST_BYTES = 512L << 20;

  private final Disk disk;
  private final Place place;
  private @Nullable Path file;
  private boolean whole;

  /** Where the file is to be, asked when something is to be written for the first time. */
  interface Place {
    Path choose() throws IOException;
  }

  private JournalFile(Disk disk, Place place) {
    this.disk = disk;
    this.place = place;
  }

  /** The journal that will be at {@code place}, of which nothing is there yet. */
  static JournalFile at(Disk disk, Place place) {
    return new JournalFile(disk, place);
  }

  /** The journal in {@code file} that was read as {@code found}; its entries are gone on with. */
  static JournalFile after(Disk disk, Path file, Journal found) {
    JournalFile journal = new JournalFile(disk, () -> file);
    journal.file = file;
    journal.whole = !found.torn();
    return journal;
  }

  /** Where it lies, once something was written. */
  Optional<Path> path() {
    return Optional.ofNullable(file);
  }

  /** What {@code file} says; empty when it says nothing that can be read. */
  static Optional<Journal> read(Disk disk, Path file) throws IOException {
    return JournalFormat.read(disk.read(file, MOST_BYTES));
  }

  /**
   * Whether the next write has to be {@link #write}: there is no file that could be gone on with.
   */
  public boolean isBroken() {
    return !whole;
  }

  /** Writes the journal anew: the old one stays until the new one is on the disk. */
  public void write(Journal journal) throws IOException {
    Path own = file == null ? place.choose() : file;
    file = own;
    Path fresh = own.resolveSibling(own.getFileName() + ".new");
    disk.delete(fresh);
    try (Disk.Output out = disk.create(fresh, true)) {
      out.write(JournalFormat.begin(journal.start()));
      if (!journal.entries().isEmpty()) out.write(JournalFormat.of(journal.entries()));
      out.sync();
    }
    disk.rename(fresh, own);
    whole = true;
    Path folder = own.getParent();
    if (folder != null) syncName(disk, folder);
  }

  /**
   * Makes a new name in {@code folder} outlive a power cut where the disk can do that; where it
   * cannot, the journal is worth no less for a program that was killed.
   */
  static void syncName(Disk disk, Path folder) {
    try {
      disk.syncFolder(folder);
    } catch (IOException _) {
      return;
    }
  }

  /** Adds {@code entries} to the end. */
  public void append(List<JournalEntry> entries) throws IOException {
    Path own = file;
    if (own == null || !whole) throw new IllegalStateException("nothing to append to: " + own);
    whole = false;
    try (Disk.Output out = disk.append(own)) {
      out.write(JournalFormat.of(entries));
      out.sync();
    }
    whole = true;
  }

  /** Removes the journal: what it says is on the disk elsewhere, or not wanted. */
  public void delete() throws IOException {
    whole = false;
    if (file != null) disk.delete(file);
  }
}
