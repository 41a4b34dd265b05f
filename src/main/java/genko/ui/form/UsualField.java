package genko.ui.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The eight fields that a post of the blog has, in the blog's order, and what they are called. */
enum UsualField {
  TITLE("title", "form.label.title"),
  DATE("date", "form.label.date"),
  CATEGORIES("categories", "form.label.categories"),
  TAGS("tags", "form.label.tags"),
  AUTHOR("author", "form.label.author"),
  EXCERPT("excerpt", "form.label.excerpt"),
  READING_TIME("reading_time", "form.label.reading-time"),
  LAYOUT("layout", "form.label.layout");

  /** Other fields that the kinds of blogs and common plug-ins read, each with words of its own. */
  static final List<String> OTHERS =
      List.of(
          "description",
          "draft",
          "emoji",
          "expiryDate",
          "image",
          "last_modified_at",
          "lastmod",
          "permalink",
          "private",
          "publishDate",
          "published",
          "published_at",
          "slug",
          "topics",
          "type",
          "updated");

  private final String key;
  private final String label;

  UsualField(String key, String label) {
    this.key = key;
    this.label = label;
  }

  private static Optional<UsualField> of(String key) {
    return Arrays.stream(values()).filter(usual -> usual.key.equals(key)).findFirst();
  }

  /** The key of the words for the label of {@code field}; empty for a field of the writer's own. */
  static Optional<String> label(String field) {
    if (OTHERS.contains(field)) return Optional.of("form.label." + words(field));
    return of(field).map(UsualField::label);
  }

  /** The words of a name with dashes between them. */
  private static String words(String field) {
    return field.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
  }

  String key() {
    return key;
  }

  /** The key of the words for its label. */
  private String label() {
    return label;
  }
}
