package genko.workspace.save;

import genko.jekyll.site.Blog;
import genko.preview.ImageSource;
import genko.preview.SiteAddress;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The images of a post as its site will have them: behind the {@code baseurl} of its blog, or by
 * the whole address of the site, they are still files of the blog's folder.
 */
record SiteImages(ImageSource files, Supplier<Optional<Blog>> blog) implements ImageSource {
  @Override
  public Found read(String path) throws IOException {
    Optional<String> own = own(path);
    Found found = own.isPresent() ? files.read(own.get()) : new Found.Missing();
    if (found instanceof Found.Bytes || found instanceof Found.TooLarge) return found;
    return ImageSource.isRemote(path) ? new Found.Remote() : files.read(path);
  }

  /** The path from the root of the blog that {@code path} is at in the site. */
  private Optional<String> own(String path) {
    Optional<Blog> known = blog.get();
    if (known.isEmpty()) return Optional.empty();
    String base = known.get().config().baseurl();
    Optional<String> inside = Optional.of(path);
    if (ImageSource.isRemote(path)) {
      inside = SiteAddress.of(known.get().config().url(), "/").inside(path);
    } else if (base.isEmpty()) {
      return Optional.empty();
    }
    return inside
        .filter(one -> one.startsWith(base + "/"))
        .map(one -> one.substring(base.length()));
  }
}
