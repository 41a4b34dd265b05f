package genko.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that were opened or saved last, the last one first, each once. */
final class RecentPaths {
  private static final int MOST = 12;

  private final List<Path> paths = new ArrayList<>();

  List<Path> all() {
    return List.copyOf(paths);
  }

  /** Takes {@code others} for those that were opened last. */
  void set(List<Path> others) {
    paths.clear();
    paths.addAll(others.subList(0, Math.min(MOST, others.size())));
  }

  /** Has {@code to} stand where {@code from} did; whether that was among them. */
  boolean replace(Path from, Path to) {
    if (from.equals(to) || !paths.contains(from)) return false;
    paths.remove(to);
    paths.set(paths.indexOf(from), to);
    return true;
  }

  /** Notes that {@code path} is gone. */
  boolean remove(Path path) {
    return paths.remove(path);
  }

  /** Notes that {@code path} is the last one now. */
  void add(Path path) {
    paths.remove(path);
    paths.addFirst(path);
    if (paths.size() > MOST) paths.removeLast();
  }
}
