package genko.storage.journal;

import genko.storage.files.Disk;
import genko.storage.files.NotRegularException;
import genko.storage.files.TooLargeException;
import genko.text.SizeLimit;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The journals of one running copy of the program: a folder of its own, held by a lock for as long
 * as it runs. A folder whose lock is free belonged to a copy that is gone; its journals are taken
 * over, each moved in one step, so that no two copies ever have the same one.
 */
public final class JournalFolder implements Closeable {
  private static final String LOCK = "lock";
  private static final String ENDING = ".journal";
  private static final String UNREADABLE = ".unreadable";

  private final Disk disk;
  private final Path all;
  private final Path own;
  private final Closeable held;

  private JournalFolder(Disk disk, Path all, Path own, Closeable held) {
    this.disk = disk;
    this.all = all;
    this.own = own;
    this.held = held;
  }

  /** A journal that was left behind, and the file to go on with. */
  public record Left(Journal journal, JournalFile file) {}

  /** What was left behind, and where that lies of which not all could be read. */
  public record Found(List<Left> left, List<Path> aside) {}

  /** Opens a folder for this copy below {@code all}. */
  public static JournalFolder open(Disk disk, Path all) throws IOException {
    Path own = all.resolve(UUID.randomUUID().toString());
    disk.createFolders(own);
    Optional<Closeable> held = disk.lock(own.resolve(LOCK));
    if (held.isEmpty()) throw new IOException("a new folder is held: " + own);
    return new JournalFolder(disk, all, own, held.get());
  }

  /** This copy's folder, opened when it is first needed. */
  public interface Source {
    JournalFolder open() throws IOException;
  }

  /** A new journal of this copy; nothing is on the disk before something is written. */
  public static JournalFile create(Disk disk, Source folder) {
    return JournalFile.at(disk, () -> folder.open().own.resolve(UUID.randomUUID() + ENDING));
  }

  /** Takes over what copies that are gone have left; a folder that refuses is left for later. */
  public Found takeOver() {
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    try {
      for (String name : disk.names(all)) {
        Path folder = all.resolve(name);
        if (!folder.equals(own)) takeOver(folder, found);
      }
    } catch (IOException _) {
      // What cannot be listed now stays for the next start.
      return found;
    }
    return found;
  }

  private void takeOver(Path folder, Found found) {
    try (Closeable lock = disk.lock(folder.resolve(LOCK)).orElse(null)) {
      if (lock == null) return;
      for (String name : disk.names(folder)) {
        if (name.endsWith(ENDING)) takeFile(folder.resolve(name), found);
        else if (!name.equals(LOCK)) disk.delete(folder.resolve(name));
      }
      disk.delete(folder.resolve(LOCK));
      disk.delete(folder);
    } catch (IOException _) {
      // The others are still taken over, and this one at the next start.
      return;
    }
  }

  private void takeFile(Path file, Found found) throws IOException {
    Path mine = own.resolve(file.getFileName().toString());
    disk.rename(file, mine);
    JournalFile.syncName(disk, own);
    Optional<Journal> journal = read(mine);
    if (journal.isPresent()) {
      if (journal.get().lost()) found.aside().add(copyAside(mine));
      found.left().add(new Left(journal.get(), JournalFile.after(disk, mine, journal.get())));
    } else {
      // Nothing of it can be read by anybody; it is put aside, not thrown away.
      Path aside = aside(mine);
      disk.rename(mine, aside);
      found.aside().add(aside);
    }
  }

  private Optional<Journal> read(Path file) throws IOException {
    try {
      return JournalFile.read(disk, file).filter(journal -> SizeLimit.fits(journal.start().text()));
    } catch (NotRegularException | TooLargeException none) {
      return Optional.empty();
    }
  }

  private Path aside(Path file) {
    return all.resolveSibling(file.getFileName() + UNREADABLE);
  }

  private Path copyAside(Path file) throws IOException {
    Path aside = aside(file);
    byte[] bytes = disk.read(file, JournalFile.MOST_BYTES);
    disk.delete(aside);
    try (Disk.Output out = disk.create(aside, true)) {
      out.write(bytes);
      out.sync();
    }
    return aside;
  }

  /** Keeps a copy of a journal that cannot be followed to its end; where it lies. */
  public Path setAside(Left left) throws IOException {
    return copyAside(left.file().path().orElseThrow());
  }

  /** Gives the folder up; without journals in it, it is removed. */
  @Override
  public void close() throws IOException {
    boolean empty = disk.names(own).stream().allMatch(LOCK::equals);
    held.close();
    if (!empty) return;
    disk.delete(own.resolve(LOCK));
    disk.delete(own);
  }
}
