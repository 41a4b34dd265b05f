package genko.kinds;

import genko.blog.PlacedPost;
import genko.frontmatter.Field;
import genko.frontmatter.HeadFormat;
import genko.text.Problem;
import genko.text.Problem.Severity;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a blog begins its posts with: an archetype of Hugo's or a scaffold of Hexo's. The date, and
 * what is made of a name that the post has not got yet, are filled in; any other expression stays
 * as it is written, and {@link #left} says so until it is replaced.
 */
final class PostTemplate {
  private static final Pattern EXPRESSION =
      Pattern.compile("\\{\\{-?(.*?)-?\\}\\}", Pattern.DOTALL);

  private PostTemplate() {}

  /** How a program writes its expressions. */
  interface Language {
    /** What {@code expression} comes to; empty where that is not known. */
    Optional<String> value(String expression);
  }

  static String filled(String template, Language language) {
    Matcher found = EXPRESSION.matcher(template);
    return found.replaceAll(
        one ->
            Matcher.quoteReplacement(
                language.value(one.group(1).strip()).orElseGet(() -> one.group())));
  }

  /** Hugo's: a name is not there before the post is saved, and a title is for the writer. */
  static Language hugo(ZonedDateTime now, String section) {
    String date =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.truncatedTo(ChronoUnit.SECONDS));
    return expression -> {
      if (expression.equals(".Date") || expression.equals("now")) return Optional.of(date);
      if (expression.equals(".Type") || expression.equals(".Section")) return Optional.of(section);
      boolean day = expression.matches("(?:now|\\.Date)\\.Format [\"`]2006-01-02[\"`]");
      if (day) return Optional.of(now.toLocalDate().toString());
      boolean named =
          expression.contains(".Name")
              || expression.contains(".File.ContentBaseName")
              || expression.contains(".File.TranslationBaseName")
              || expression.contains(".TranslationBaseName");
      return named ? Optional.of("") : Optional.empty();
    };
  }

  /** Hexo's, which quotes a title by itself. */
  static Language hexo(ZonedDateTime now) {
    return expression ->
        switch (expression) {
          case "title" -> Optional.of("\"\"");
          case "date" ->
              Optional.of(
                  DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(now));
          case "layout" -> Optional.of("post");
          default -> Optional.empty();
        };
  }

  /**
   * The fields of {@code post} that still hold an expression, which no program fills in any more.
   */
  static List<Problem> left(PlacedPost post) {
    return post.head().fields().stream()
        .filter(field -> field.kind() != Field.Kind.BROKEN || isPlain(post))
        .filter(field -> EXPRESSION.matcher(written(post, field)).find())
        .map(field -> Problem.of(Severity.DOUBT, field.valueSpan(), "kind.template", field.key()))
        .toList();
  }

  /** YAML takes two braces for a map in a map, so that such a field is broken. */
  private static boolean isPlain(PlacedPost post) {
    return post.head().format() == HeadFormat.YAML;
  }

  private static String written(PlacedPost post, Field field) {
    return post.head().text().slice(field.lines());
  }
}
