package genko.preview;

import java.util.List;

/**
 * What the built-in article page shows above the body, as it is to be read: plain text, an empty
 * string or list for what the post does not have.
 *
 * @param language the language of the page, as a BCP 47 tag
 */
public record ArticleHeader(
    String title,
    String date,
    String author,
    List<String> categories,
    List<String> tags,
    String readingTime,
    String excerpt,
    String language) {
  public static final ArticleHeader EMPTY =
      new ArticleHeader("", "", "", List.of(), List.of(), "", "", "ja");

  public ArticleHeader {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
  }

  /** Whether there is nothing to show above the body. */
  public boolean isBlank() {
    return title.isBlank()
        && date.isBlank()
        && author.isBlank()
        && categories.isEmpty()
        && tags.isEmpty()
        && readingTime.isBlank()
        && excerpt.isBlank();
  }
}
