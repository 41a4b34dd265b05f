package genko.workspace.position;

import genko.blog.AddressTarget;
import genko.blog.PictureRules;
import genko.blog.PlacedPost;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.preview.ImageSource;
import genko.storage.files.BlogFolder;
import genko.storage.files.BlogImages;
import genko.storage.files.PostFiles;
import genko.storage.files.PostImages;
import genko.text.PercentEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the pictures of a post are, by its kind of blog: those that it shows, and new ones. */
public final class PostPictures {
  private PostPictures() {}

  /** Those that the post at {@code file} shows, with the front matter that it has. */
  public static ImageSource shown(Path file, BlogPosition position, FrontMatter head) {
    if (position.kind() == BlogKinds.JEKYLL) return BlogImages.of(file);
    PlacedPost post = position.placed(head);
    return BlogImages.in(
        root(file, position),
        path ->
            position.site().target(post, PercentEncoding.escapeTarget(path), true)
                    instanceof AddressTarget.Files(var paths)
                ? paths
                : List.of());
  }

  /** Where new ones of the post at {@code file} go; empty where its kind takes none as files. */
  public static Optional<PostImages> taken(
      PostFiles files, Path file, BlogPosition position, FrontMatter head) {
    if (position.kind() == BlogKinds.JEKYLL) return Optional.of(files.images(file));
    Optional<PictureRules> rules = position.site().pictures(position.placed(head));
    // A post that lies in no blog has its pictures beside it.
    if (position.root().isEmpty()) return rules.map(any -> files.images(file));
    Path root = root(file, position).root();
    return rules.map(
        one ->
            files.images(root.resolve(one.folder()), one.address(), one.mostBytes(), one.types()));
  }

  private static BlogFolder root(Path file, BlogPosition position) {
    Path whole = file.toAbsolutePath().normalize();
    Path beside = whole.getParent() == null ? whole : whole.getParent();
    return position.root().orElseGet(() -> BlogFolder.at(beside));
  }
}
