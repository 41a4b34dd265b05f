package genko.storage.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files that are there, so that another path to one of them is known for what it is. */
public final class FileSet {
  private final Disk disk;
  private final Map<Object, Path> known = new HashMap<>();

  /** Those of {@code files} that are there. */
  public FileSet(Disk disk, Collection<Path> files) {
    this.disk = disk;
    for (Path file : files) identity(file).ifPresent(key -> known.putIfAbsent(key, file));
  }

  /** The first of the files that {@code path} leads to as well. */
  public Optional<Path> same(Path path) {
    return identity(path).map(known::get);
  }

  private Optional<Object> identity(Path path) {
    try {
      if (disk.facts(path).isEmpty()) return Optional.empty();
      return Optional.of(disk.identity(path));
    } catch (IOException _) {
      // What cannot even be asked for cannot be written to either; saving then says why.
      return Optional.empty();
    }
  }
}
