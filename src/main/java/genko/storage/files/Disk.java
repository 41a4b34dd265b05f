package genko.storage.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every call that reaches the disk, and nothing else, so that a test can make each of them fail in
 * turn. Paths are followed through symbolic links unless a method says otherwise.
 */
public interface Disk {
  /** The disk of this machine. */
  Disk REAL = new RealDisk(true);

  /**
   * As {@link #REAL}, for what can be made again: nobody waits until it would outlive a power cut.
   */
  Disk UNSYNCED = new RealDisk(false);

  /** What is at {@code path}; empty when nothing is. */
  Optional<Facts> facts(Path path) throws IOException;

  /** {@code path} with every symbolic link resolved, also when what it leads to is not there. */
  Path resolve(Path path) throws IOException;

  /**
   * All of {@code file}; {@link NotRegularException} when it is no plain file, {@link
   * TooLargeException} when it has more than {@code most} bytes.
   */
  byte[] read(Path file, long most) throws IOException;

  /**
   * Reads all of {@code file} into {@code room}, and says how many bytes that are; -1 when it has
   * more. {@link NotRegularException} when it is no plain file.
   */
  int read(Path file, byte[] room) throws IOException;

  /** A new file; fails when there is one. A guarded one can be read by its owner alone. */
  Output create(Path file, boolean guarded) throws IOException;

  /** The existing plain file, to be written from its beginning. */
  Output overwrite(Path file) throws IOException;

  /** The existing plain file, to be written on from its end. */
  Output append(Path file) throws IOException;

  /**
   * Holds {@code file}, which is created when it is not there, for this running program until the
   * result is closed; empty when another one holds it.
   */
  Optional<Closeable> lock(Path file) throws IOException;

  /** Gives {@code file} the permissions, owner, group and extended attributes of {@code model}. */
  void adopt(Path file, Path model) throws IOException;

  /** Puts {@code from} in the place of {@code to} in one step. Does not follow links. */
  void rename(Path from, Path to) throws IOException;

  /** Makes {@code name} a further name of {@code file}; fails when there is a file of that name. */
  void link(Path name, Path file) throws IOException;

  /** Removes a file, if it is there. */
  void delete(Path file) throws IOException;

  /** Makes the names in {@code folder} outlive a power cut. */
  void syncFolder(Path folder) throws IOException;

  /** Creates a folder that only its owner can read, and those above it that are not there. */
  void createFolders(Path folder) throws IOException;

  /** Creates a folder that others can read as they can the files beside it, and those above it. */
  void createSharedFolders(Path folder) throws IOException;

  /** The names in {@code folder}, spelled as the disk spells them. */
  List<String> names(Path folder) throws IOException;

  boolean isSameFile(Path one, Path other) throws IOException;

  /** What tells the file at {@code path} from all others: equal for paths that lead to one file. */
  Object identity(Path path) throws IOException;

  /** The highest folder above {@code path} that lies on the same file system. */
  Path mount(Path path) throws IOException;

  /** The number of the user to whom {@code path} belongs; empty where users have none. */
  Optional<Integer> owner(Path path) throws IOException;

  /** The bytes that can still be written into {@code folder}. */
  long room(Path folder) throws IOException;

  /** A file being written. */
  interface Output extends Closeable {
    /** Writes all of {@code bytes} where the last write ended. */
    void write(byte[] bytes) throws IOException;

    /** Writes the first {@code length} of {@code bytes} where the last write ended. */
    default void write(byte[] bytes, int length) throws IOException {
      write(Arrays.copyOf(bytes, length));
    }

    /** Ends the file where the last write ended. */
    void truncate() throws IOException;

    /** Waits until everything written outlives a power cut. */
    void sync() throws IOException;
  }

  /**
   * What a file is; {@code links} counts its names, {@code readOnly} whether we may not write it.
   */
  record Facts(boolean regular, boolean readOnly, int links, long length, Instant modified) {}
}
