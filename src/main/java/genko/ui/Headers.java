package genko.ui;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.post.Post;
import genko.preview.Header;
import genko.words.Words;
import java.util.List;

/** What the built-in article page shows of a post's front matter. */
public final class Headers {
  private Headers() {}

  static Header of(Post post, Words words) {
    return of(post.head(), words);
  }

  public static Header of(FrontMatter head, Words words) {
    return new Header(
        text(head, "title"),
        text(head, "date"),
        text(head, "author"),
        items(head, "categories"),
        items(head, "tags"),
        words.locale().toLanguageTag());
  }

  private static String text(FrontMatter head, String key) {
    return head.field(key).filter(Field::isScalar).map(Field::text).orElse("");
  }

  private static List<String> items(FrontMatter head, String key) {
    return head.field(key).map(Field::items).orElse(List.of());
  }
}
