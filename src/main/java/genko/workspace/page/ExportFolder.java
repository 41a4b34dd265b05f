package genko.workspace.page;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the writer put the last file that was made of a post; empty before there was one. A blog is
 * never proposed: Jekyll reads its folders and publishes whatever else lies in it.
 */
public record ExportFolder(String last) {
  public static final ExportFolder UNKNOWN = new ExportFolder("");

  public ExportFolder {
    if (last == null) throw new IllegalArgumentException("no folder");
  }

  /**
   * The folder to ask with: that of the last time, else that of {@code post}, else {@code
   * documents}.
   *
   * @param blog the folder of the blog that the post belongs to, as far as that is known
   */
  public Optional<Path> proposed(Optional<Path> post, Optional<Path> blog, Path documents) {
    Optional<Path> before = lastPath().filter(folder -> isFree(folder, blog));
    if (before.isPresent()) return before;
    return post.map(Path::toAbsolutePath)
        .map(Path::getParent)
        .filter(folder -> isFree(folder, blog))
        .or(() -> Optional.of(documents));
  }

  private Optional<Path> lastPath() {
    try {
      return last.isEmpty() ? Optional.empty() : Optional.of(Path.of(last));
    } catch (InvalidPathException elsewhere) {
      return Optional.empty();
    }
  }

  /** This folder after a file has gone to {@code target}. */
  public ExportFolder after(Path target, Optional<Path> blog) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    return folder == null || !isFree(folder, blog) ? this : new ExportFolder(folder.toString());
  }

  /** Whether {@code folder} is no part of a blog: one of its folders says so by its name. */
  private static boolean isFree(Path folder, Optional<Path> blog) {
    Path whole = folder.toAbsolutePath().normalize();
    if (blog.isPresent() && whole.startsWith(blog.get().toAbsolutePath().normalize())) return false;
    for (Path name : whole) {
      if (name.toString().startsWith("_")) return false;
    }
    return true;
  }
}
