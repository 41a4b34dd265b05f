package genko.kinds;

import genko.blog.AddressTarget;
import genko.blog.PictureRules;
import genko.blog.PlacedPost;
import genko.blog.PostLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What addresses in Zenn's articles lead to: articles and books by their slugs, and pictures. */
final class ZennAddresses {
  static final String ARTICLES = "articles";
  static final String BOOKS = "books";

  static final PictureRules PICTURES =
      new PictureRules("images", "/images/", 3L << 20, Set.of("png", "jpg", "jpeg", "gif", "webp"));

  private static final Pattern PAGE =
      Pattern.compile("/(articles|books)/([a-z0-9_-]+)/?(?:[?#].*)?");

  private ZennAddresses() {}

  static AddressTarget target(String address, boolean image) {
    if (WrittenAddress.isElsewhere(address)) return AddressTarget.UNKNOWN;
    String path = WrittenAddress.path("", address);
    if (image) {
      if (!address.strip().startsWith(PICTURES.address())) {
        return new AddressTarget.Refused(
            "check.target.place", List.of(address, "Zenn", PICTURES.address()));
      }
      return AddressTarget.files(path);
    }
    Matcher page = PAGE.matcher(address.strip());
    if (!page.matches()) return AddressTarget.UNKNOWN;
    return page.group(1).equals(ARTICLES)
        ? AddressTarget.files(ARTICLES + "/" + page.group(2) + ".md")
        : AddressTarget.files(BOOKS + "/" + page.group(2));
  }

  static boolean isChapter(PlacedPost post) {
    return post.folder().startsWith(BOOKS + "/") && post.name().endsWith(".md");
  }

  /** The name of a chapter without the number that may order it. */
  static String slug(PlacedPost chapter) {
    return chapter.stem().replaceFirst("^\\d+\\.", "");
  }

  /** Where {@code zenn preview} shows an article, or a chapter of a book. */
  static Optional<String> preview(PlacedPost post) {
    if (post.folder().equals(ARTICLES)) return Optional.of("/articles/" + post.stem());
    return isChapter(post)
        ? Optional.of("/" + post.folder() + "/" + post.stem())
        : Optional.empty();
  }

  /** The whole address where it is known who publishes it, else the path, which Zenn takes too. */
  static Optional<PostLink> link(PlacedPost to) {
    String path;
    if (to.folder().equals(ARTICLES)) path = "/articles/" + to.stem();
    else if (isChapter(to)) path = "/" + to.folder() + "/viewer/" + slug(to);
    else return Optional.empty();
    Optional<String> owner = to.said("publication_name");
    return Optional.of(new PostLink(owner.map(one -> "https://zenn.dev/" + one).orElse("") + path));
  }
}
