package genko.storage.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The posts that were opened last, as absolute paths, the last one first. */
public record RecentFiles(List<String> paths) {
  public static final RecentFiles NONE = new RecentFiles(List.of());

  private static final int MOST = 20;

  public RecentFiles {
    paths = List.copyOf(paths);
  }

  /** These files with {@code path} as the last one opened. */
  public RecentFiles with(Path path) {
    String opened = path.toAbsolutePath().normalize().toString();
    Stream<String> others = paths.stream().filter(other -> !other.equals(opened));
    return new RecentFiles(Stream.concat(Stream.of(opened), others).limit(MOST).toList());
  }

  /** These files without {@code path}, which is gone. */
  public RecentFiles without(Path path) {
    List<String> left = new ArrayList<>(paths);
    left.remove(path.toAbsolutePath().normalize().toString());
    return new RecentFiles(left);
  }
}
