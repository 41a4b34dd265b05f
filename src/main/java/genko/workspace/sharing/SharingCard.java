package genko.workspace.sharing;

import genko.blog.PublicationStatus;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.markdown.Document;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.post.Post;
import genko.preview.ImageSource.Found;
import genko.storage.files.BlogFolder;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What others show of a post where it is shared or found.
 *
 * @param description its own, or else how the text begins, as search engines take that
 * @param own whether the description is its own
 * @param host on whose site it is; "" where that is not known
 * @param path the parts of its address below the host, with {@code ›} between them
 * @param picture the bytes of its picture; empty without one that can be read here
 */
public record SharingCard(
    String title,
    String description,
    boolean own,
    String host,
    String path,
    Optional<Found.Bytes> picture) {
  /** A larger picture is shown by nobody. */
  private static final long MOST_BYTES = 16L << 20;

  /** So much of the text is taken for a description. */
  private static final int LONGEST = 300;

  private static final Pattern MARKS = Pattern.compile("!?\\[([^\\]]*+)\\]\\([^)]*+\\)|[*_`~]++");

  /** That of {@code post}, whose body was read as {@code body}, at {@code at}. Asks the disk. */
  public static SharingCard of(Post post, Document body, BlogPosition at) {
    FrontMatter head = post.head();
    Optional<String> own = text(head, "description").or(() -> text(head, "excerpt"));
    String address =
        at.publication(post, true)
            .map(PublicationStatus::readable)
            .filter(one -> !one.contains(PublicationStatus.UNKNOWN))
            .orElse("");
    String bare = address.replaceFirst("^[a-z]+://", "");
    int slash = bare.indexOf('/');
    String host = slash < 0 ? bare : bare.substring(0, slash);
    String path = slash < 0 ? "" : bare.substring(slash + 1);
    return new SharingCard(
        text(head, "title").orElse(""),
        own.orElseGet(() -> beginning(post, body)),
        own.isPresent(),
        host,
        path.replaceFirst("/$", "").replaceFirst("\\.html$", "").replace("/", " › "),
        picture(head, at));
  }

  private static Optional<String> text(FrontMatter head, String key) {
    return head.field(key)
        .filter(Field::isScalar)
        .map(field -> field.text().strip().replaceAll("\\s+", " "))
        .filter(text -> !text.isEmpty());
  }

  private static String beginning(Post post, Document body) {
    for (Node node : body.root().children()) {
      if (node.kind() != NodeKind.PARAGRAPH) continue;
      String text = post.text().slice(node.span().shift(post.bodyStart()));
      String plain = MARKS.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
      if (!plain.isEmpty()) return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
    return "";
  }

  private static Optional<Found.Bytes> picture(FrontMatter head, BlogPosition at) {
    Optional<SharedPicture> picture = SharedPicture.of(head);
    Optional<String> file = picture.flatMap(one -> one.file(at));
    if (file.isEmpty()) return Optional.empty();
    BlogFolder root = at.root().orElseThrow();
    try {
      return root.read(file.get(), MOST_BYTES) instanceof Found.Bytes bytes
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IOException _) {
      // Shown as a post without a picture; what is wrong with that is told among the problems.
      return Optional.empty();
    }
  }
}
