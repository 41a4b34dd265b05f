package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.PlainType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** What Jekyll expects of the keys that it knows, and the kind that a value has under its key. */
final class Kinds {
  /** Those of other kinds of blog are among them. */
  static final Set<String> DATES =
      Set.of(
          "date",
          "last_modified_at",
          "date_modified",
          "modified_date",
          "publishDate",
          "expiryDate",
          "lastmod",
          "published_at",
          "updated_at");

  /** Jekyll splits a string under these at white space (utils.rb, pluralized_array_from_hash). */
  static final Set<String> PLURALS = Set.of("tags", "categories");

  static final Set<String> SINGULARS = Set.of("tag", "category");

  /** Fields whose value is text to every blog, so that any other type is a slip. */
  static final Set<String> TEXTS =
      Set.of(
          "title",
          "author",
          "excerpt",
          "description",
          "subtitle",
          "layout",
          "slug",
          "permalink",
          "category",
          "tag",
          "summary",
          "image",
          "lang");

  private static final String WHITE_SPACE = " \t\n\u000B\f\r";
  private static final Pattern DATE_LIKE =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}"
              + "(?:(?:[Tt]|\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d*)?)?\\s*"
              + "(?:Z|UTC|GMT|JST|[-+]\\d{1,2}(?::?\\d{2})?)?)?");

  private Kinds() {}

  static Kind of(String key, String text, Style style) {
    Kind kind = style == Style.PLAIN ? PlainType.of(text).kind() : Kind.TEXT;
    return kind == Kind.TEXT && DATES.contains(key) && isDate(text) ? Kind.DATE : kind;
  }

  static boolean isDate(String text) {
    return text.length() < 64 && DATE_LIKE.matcher(text.strip()).matches();
  }

  /** The items that Jekyll makes of a string; none for keys that are no lists to it. */
  static List<String> itemsOf(String key, String text) {
    if (SINGULARS.contains(key)) return text.isEmpty() ? List.of() : List.of(text);
    if (!PLURALS.contains(key)) return List.of();
    List<String> items = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(text, WHITE_SPACE);
    while (words.hasMoreTokens()) items.add(words.nextToken());
    return List.copyOf(items);
  }
}
