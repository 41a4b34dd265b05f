package genko.storage.versions;

import genko.storage.files.Disk;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Files of which each is there whole or not at all, whatever stops the program. */
record ArchiveFiles(Disk disk) {
  private static final String NEW = "new-";

  /** Whether a file called {@code name} is what a program that died has left of one. */
  static boolean isHalf(String name) {
    return name.startsWith(NEW);
  }

  /** Where the disk can do that, makes the names in {@code own} outlive a power cut. */
  void sync(Path own) {
    try {
      disk.syncFolder(own);
    } catch (IOException _) {
      // For a program that was killed they are worth no less.
      return;
    }
  }

  /** Puts a file there whole or not at all. */
  void write(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(NEW + UUID.randomUUID());
    try (Disk.Output out = disk.create(fresh, true)) {
      out.write(bytes);
      out.sync();
    }
    disk.rename(fresh, file);
  }

  /** The names in {@code own}; none when it is not there. */
  List<String> names(Path own) throws IOException {
    try {
      return disk.names(own);
    } catch (NoSuchFileException | NotDirectoryException _) {
      return List.of();
    }
  }

  /** Removes all versions in {@code own}, and it. */
  void clear(Path own) throws IOException {
    for (String name : names(own)) disk.delete(own.resolve(name));
    disk.delete(own);
  }

  void deleteLater(Path file) {
    try {
      disk.delete(file);
    } catch (IOException _) {
      // Then the same text is listed twice.
      return;
    }
  }
}
