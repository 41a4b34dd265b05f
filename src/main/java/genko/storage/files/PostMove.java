package genko.storage.files;

import genko.storage.files.FileEncoding.Encoded;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.Save.Written;
import genko.storage.files.SaveResult.ChangedOnDisk;
import genko.storage.files.SaveResult.Exists;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.text.SizeLimit;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings a post to another name or folder, with another text if need be. The new file is whole and
 * safe from a power cut before the old one goes, no other file is written over, and what somebody
 * else wrote meanwhile stays. Stopped anywhere, the post is there under one of its names or both.
 * Where the result is not {@link Saved} everything is as it was before, unless it says otherwise.
 */
public final class PostMove {
  private final Disk disk;
  private final Save save;
  private final SaveLock turns;
  private final PostFiles files;

  PostMove(Disk disk, Save save, SaveLock turns, PostFiles files) {
    this.disk = disk;
    this.save = save;
    this.turns = turns;
    this.files = files;
  }

  /** Moves the file that was opened as {@code was} to {@code to}, where it holds {@code text}. */
  public SaveResult move(Opened was, Path to, Text text) {
    if (was.path().equals(to)) return files.save(was, text);
    if (!SizeLimit.fits(text)) return DiskError.tooLarge(to, text);
    if (FileName.isTooLong(to)) return DiskError.tooLong(to);
    Encoded encoded = was.encoding().encode(text.toString());
    if (encoded instanceof Encoded.Refused refused) {
      return PostFiles.unencodable(text, refused, was.encoding());
    }
    byte[] bytes = ((Encoded.Bytes) encoded).bytes();
    Opened now = new Opened(to, text, was.encoding(), Stamp.of(bytes));
    return turns.take(was.path(), () -> move(was, now, bytes));
  }

  private SaveResult move(Opened was, Opened now, byte[] bytes) {
    Path from = was.path();
    Path to = now.path();
    try {
      if (isLink(from)) return Failed.of("files.move.link", DiskError.name(from));
      if (!holds(was)) return new ChangedOnDisk(files.open(from));
      boolean same = now.stamp().equals(was.stamp());
      if (isTaken(from, to)) return new Exists(to);
      disk.createSharedFolders(DiskError.folder(to));
      // On such a disk another spelling of the name is no other file.
      if (disk.facts(to).isPresent()) return renamed(from, now, same);
      Optional<SaveResult> refused = same ? named(from, to) : written(from, to, bytes);
      return refused.orElseGet(() -> leave(was, now));
    } catch (IOException refused) {
      return DiskError.save(disk, to, bytes.length, refused);
    }
  }

  /** Whether {@code file} itself is a symbolic link, whose file lies elsewhere. */
  private boolean isLink(Path file) throws IOException {
    Path real = disk.resolve(file);
    boolean beside = DiskError.folder(real).equals(disk.resolve(DiskError.folder(file)));
    // A disk that takes capitals for small letters says how the name is spelled there.
    return !beside || !DiskError.name(real).equalsIgnoreCase(DiskError.name(file));
  }

  private boolean holds(Opened was) throws IOException {
    return disk.facts(was.path()).isPresent()
        && Stamp.of(disk.read(was.path(), SizeLimit.MOST_FILE_BYTES)).equals(was.stamp());
  }

  /** Whether another file has the name of {@code to}, or one that reads the same. */
  private boolean isTaken(Path from, Path to) throws IOException {
    if (disk.facts(to).isEmpty()) return false;
    boolean spelled = disk.names(DiskError.folder(to)).contains(DiskError.name(to));
    return spelled || !disk.isSameFile(from, to);
  }

  private SaveResult renamed(Path from, Opened now, boolean same) throws IOException {
    if (!same) return new Exists(now.path());
    disk.rename(from, now.path());
    disk.syncFolder(DiskError.folder(now.path()));
    return new Saved(now, true);
  }

  /** Gives the file its second name; why not, if not. */
  private Optional<SaveResult> named(Path from, Path to) throws IOException {
    try {
      disk.link(to, from);
    } catch (FileAlreadyExistsException _) {
      return Optional.of(new Exists(to));
    } catch (IOException _) {
      // Not every file system has second names.
      return written(from, to, disk.read(from, SizeLimit.MOST_FILE_BYTES));
    }
    return settled(to);
  }

  /** Writes the new file; why not, if not. */
  private Optional<SaveResult> written(Path from, Path to, byte[] bytes) {
    return switch (save.create(to, bytes, false, Optional.of(from))) {
      case Written.Done _ -> settled(to);
      case Written.Refused refused -> Optional.of(refused.why());
      case Written.Taken _, Written.Changed _ -> Optional.of(new Exists(to));
    };
  }

  /** The old name may go only when the new one outlives a power cut, as far as the disk knows. */
  private Optional<SaveResult> settled(Path to) {
    try {
      disk.syncFolder(DiskError.folder(to));
      return Optional.empty();
    } catch (IOException refused) {
      if (DiskError.isUnsupported(refused)) return Optional.empty();
      return Optional.of(backOut(to, DiskError.save(disk, to, 0, refused)));
    }
  }

  /** Takes the old file away, which is still what it was. */
  private SaveResult leave(Opened was, Opened now) {
    Path from = was.path();
    try {
      if (!holds(was)) return backOut(now.path(), new ChangedOnDisk(files.open(from)));
    } catch (IOException refused) {
      return backOut(now.path(), DiskError.save(disk, from, 0, refused));
    }
    try {
      delete(from);
    } catch (IOException refused) {
      return backOut(now.path(), DiskError.save(disk, from, 0, refused));
    }
    try {
      disk.syncFolder(DiskError.folder(from));
      return new Saved(now, true);
    } catch (IOException _) {
      // At worst the old name is back after a power cut, beside the new one.
      return new Saved(now, false);
    }
  }

  /** Takes the new file away again; says that both are there where even that is refused. */
  private SaveResult backOut(Path to, SaveResult why) {
    try {
      delete(to);
      return why;
    } catch (IOException _) {
      return Failed.of("files.move.both", DiskError.name(to));
    }
  }

  /** What hinders it once seldom hinders it twice. */
  private void delete(Path file) throws IOException {
    try {
      disk.delete(file);
    } catch (IOException _) {
      disk.delete(file);
    }
  }
}
