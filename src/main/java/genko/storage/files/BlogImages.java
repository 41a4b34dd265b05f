package genko.storage.files;

import genko.preview.ImageSource;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  private final Path folder;
  private final BlogFolder blog;
  private final Optional<Function<String, List<String>>> places;

  private BlogImages(
      Path folder, BlogFolder blog, Optional<Function<String, List<String>>> places) {
    this.folder = folder;
    this.blog = blog;
    this.places = places;
  }

  /** The images of the post at {@code file}. */
  public static BlogImages of(Path file) {
    Path folder = BlogFolder.parent(file);
    BlogFolder blog = BlogFolder.above(file).orElseGet(() -> BlogFolder.at(folder));
    return new BlogImages(folder, blog, Optional.empty());
  }

  /** Images in {@code blog}, where {@code places} says for a path which files it may be. */
  public static BlogImages in(BlogFolder blog, Function<String, List<String>> places) {
    return new BlogImages(blog.root(), blog, Optional.of(places));
  }

  @Override
  public Found read(String path) throws IOException {
    Found nearest = new Found.Missing();
    for (Path candidate : candidates(path)) {
      Found found = blog.read(candidate, MAX_BYTES, false);
      if (found instanceof Found.Bytes || found instanceof Found.TooLarge) return found;
      if (found instanceof Found.Outside) nearest = found;
    }
    return nearest;
  }

  private List<Path> candidates(String path) {
    try {
      if (places.isPresent()) return places.get().apply(path).stream().map(blog::resolve).toList();
      String relative = path.replaceFirst("^/+", "");
      if (relative.isEmpty()) return List.of();
      Path fromRoot = blog.resolve(relative);
      return path.startsWith("/") ? List.of(fromRoot) : List.of(folder.resolve(relative), fromRoot);
    } catch (InvalidPathException notAPath) {
      return List.of();
    }
  }
}
