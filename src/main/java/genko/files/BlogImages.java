package genko.files;

import genko.preview.ImageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The images that lie in a post's blog: the nearest folder above the post with a {@code
 * _config.yml}, or the post's own folder where there is none. A path that begins with a slash is
 * looked for from the blog's root; any other beside the post, then from the root, since the site
 * resolves it against the address of the published page. Nothing outside the blog is read, wherever
 * {@code ..} or a symbolic link may lead.
 */
public final class BlogImages implements ImageSource {
  /** A file of more bytes is not read. */
  public static final long MAX_BYTES = 32L << 20;

  private static final String CONFIG = "_config.yml";

  private final Path folder;
  private final Path root;

  private BlogImages(Path folder, Path root) {
    this.folder = folder;
    this.root = root;
  }

  /** The images of the post at {@code file}. */
  public static BlogImages of(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path start = folder == null ? file.toAbsolutePath().getRoot() : folder;
    return new BlogImages(start, blogOf(start).orElse(start));
  }

  private static Optional<Path> blogOf(Path folder) {
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.isRegularFile(up.resolve(CONFIG))) return Optional.of(up);
    }
    return Optional.empty();
  }

  @Override
  public Found read(String path) throws IOException {
    Found nearest = new Found.Missing();
    for (Path candidate : candidates(path)) {
      Found found = readWithin(candidate);
      if (found instanceof Found.Bytes || found instanceof Found.TooLarge) return found;
      if (found instanceof Found.Outside) nearest = found;
    }
    return nearest;
  }

  private List<Path> candidates(String path) {
    try {
      String relative = path.replaceFirst("^/+", "");
      if (relative.isEmpty()) return List.of();
      Path fromRoot = root.resolve(relative);
      return path.startsWith("/") ? List.of(fromRoot) : List.of(folder.resolve(relative), fromRoot);
    } catch (InvalidPathException notAPath) {
      return List.of();
    }
  }

  private Found readWithin(Path candidate) throws IOException {
    // Before asking the disk: whether a file exists outside the blog is nobody's business either.
    if (!candidate.normalize().startsWith(root)) return new Found.Outside();
    try {
      Path real = candidate.toRealPath();
      if (!real.startsWith(root.toRealPath())) return new Found.Outside();
      if (!Files.isRegularFile(real)) return new Found.Missing();
      long size = Files.size(real);
      if (size > MAX_BYTES) return new Found.TooLarge(size);
      try (InputStream in = Files.newInputStream(real)) {
        return new Found.Bytes(in.readNBytes((int) MAX_BYTES));
      }
    } catch (FileSystemException notToBeHad) {
      return new Found.Missing();
    }
  }
}
