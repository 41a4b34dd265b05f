package genko.workspace.page;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.jekyll.rules.PostDate;
import genko.jekyll.site.BlogPost;
import genko.preview.ArticleHeader;
import genko.words.Words;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/**
 * What the built-in article page shows of a post's front matter: of a blog's post as the blog takes
 * it, so that its date is in the blog's zone and its categories are with those of its folders.
 */
public final class ArticleHeaders {
  private ArticleHeaders() {}

  /** The header of a post without a blog. */
  public static ArticleHeader of(FrontMatter head, Words words) {
    return of(head, Optional.empty(), words);
  }

  /** The header of the post with {@code head}, which its blog knows as {@code post}. */
  public static ArticleHeader of(FrontMatter head, Optional<BlogPost> post, Words words) {
    Optional<BlogPost> read = post.filter(one -> one.fault().isEmpty());
    return new ArticleHeader(
        text(head, "title"),
        date(head, read, words),
        text(head, "author"),
        read.map(BlogPost::categories).orElseGet(() -> items(head, "categories", "category")),
        read.map(BlogPost::tags).orElseGet(() -> items(head, "tags", "tag")),
        readingTime(head, words),
        text(head, "excerpt"),
        words.locale().toLanguageTag());
  }

  /** The day, and the time if one is given; as it is written where it cannot be read. */
  private static String date(FrontMatter head, Optional<BlogPost> post, Words words) {
    String written = text(head, "date");
    Optional<PostDate> read = PostDate.parse(written);
    if (read.isEmpty()) return written;
    LocalDateTime at =
        post.map(one -> one.date().toLocalDateTime()).orElseGet(() -> read.get().local());
    DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    String shown = day.withLocale(words.locale()).format(at);
    if (!read.get().timed()) return shown;
    return shown + " " + DateTimeFormatter.ofPattern("HH:mm", words.locale()).format(at);
  }

  /** A bare number counts minutes. */
  private static String readingTime(FrontMatter head, Words words) {
    String written = text(head, "reading_time");
    boolean minutes = !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
    return minutes && written.length() < 6
        ? words.say("preview.reading-time", Integer.parseInt(written))
        : written;
  }

  private static String text(FrontMatter head, String key) {
    return head.field(key).filter(Field::isScalar).map(Field::text).orElse("");
  }

  private static List<String> items(FrontMatter head, String plural, String singular) {
    List<String> items = head.field(plural).map(Field::items).orElse(List.of());
    return items.isEmpty() ? head.field(singular).map(Field::items).orElse(List.of()) : items;
  }
}
