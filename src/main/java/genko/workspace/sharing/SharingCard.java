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
import genko.text.Span;
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

  /** So many UTF-16 units of a paragraph are looked at for it. */
  private static final int LOOKED_AT = 3000;

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

  /** The first of {@code text}, with no character cut through. */
  private static String cut(String text) {
    if (text.length() <= LONGEST) return text;
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  private static String beginning(Post post, Document body) {
    for (Node node : body.root().children()) {
      if (node.kind() != NodeKind.PARAGRAPH) continue;
      Span span = node.span().shift(post.bodyStart());
      int end = Math.min(span.to(), span.from() + LOOKED_AT);
      String text = post.text().slice(new Span(span.from(), end));
      String plain = MARKS.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
      if (!plain.isEmpty()) return cut(plain);
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
