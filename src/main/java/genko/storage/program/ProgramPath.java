package genko.storage.program;

import genko.storage.files.Disk;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a program of the machine lies. It is looked for here and not by the system, which on
 * Windows looks into the current folder first, and that may be a blog.
 */
public final class ProgramPath {
  /** Where it usually lies on systems whose windows are not given the path of a shell. */
  private static final List<String> USUAL =
      List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");

  private ProgramPath() {}

  /** The program {@code name}, which has no ending. */
  public static Optional<Path> find(Disk disk, String name) {
    return find(disk, name, System.getenv("PATH"), File.separatorChar == '\\');
  }

  static Optional<Path> find(Disk disk, String name, @Nullable String path, boolean windows) {
    List<String> folders = new ArrayList<>();
    if (path != null) folders.addAll(List.of(path.split(File.pathSeparator, -1)));
    if (!windows) folders.addAll(USUAL);
    return folders.stream()
        .map(folder -> program(disk, folder, windows ? name + ".exe" : name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Path> program(Disk disk, String folder, String name) {
    try {
      Path file = Path.of(folder).resolve(name);
      // A place that depends on where one is may be anybody's.
      if (!file.isAbsolute()) return Optional.empty();
      return disk.facts(file).filter(Disk.Facts::regular).map(facts -> file);
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }
}
