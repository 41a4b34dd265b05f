package genko.ui.form;

import java.util.Arrays;
import java.util.List;
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

  /** Other fields that Jekyll and common plug-ins read, each with words of its own too. */
  static final List<String> OTHERS =
      List.of("description", "image", "last_modified_at", "permalink", "published", "slug");

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
    if (OTHERS.contains(field)) return Optional.of("form.label." + field.replace('_', '-'));
    return of(field).map(UsualField::label);
  }

  String key() {
    return key;
  }

  /** The key of the words for its label. */
  private String label() {
    return label;
  }
}
