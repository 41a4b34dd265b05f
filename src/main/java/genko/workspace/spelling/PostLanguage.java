package genko.workspace.spelling;

import genko.frontmatter.Field;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogConfig;
import genko.markdown.Counts;
import genko.post.Post;
import genko.workspace.position.BlogPosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The language that a post is written in, as far as its spelling can be looked at. */
final class PostLanguage {
  private static final List<String> OF_BLOG = List.of("lang", "locale");

  private PostLanguage() {}

  /**
   * As the post says it in {@code lang}, else as its blog says it; where neither does, {@code
   * usual} for a text without Japanese. Empty for Japanese, and for what is no language.
   */
  static Optional<Locale> of(
      Post post, Supplier<Counts> counts, BlogPosition position, Locale usual) {
    Optional<String> said = ofPost(post).or(() -> position.blog().flatMap(PostLanguage::ofBlog));
    Locale language = said.map(PostLanguage::locale).orElse(usual);
    if (language.getLanguage().isEmpty() || isJapanese(language)) return Optional.empty();
    boolean unsaid = said.isEmpty() && counts.get().wide() > 0;
    return unsaid ? Optional.empty() : Optional.of(language);
  }

  private static boolean isJapanese(Locale language) {
    return language.getLanguage().equals(Locale.JAPANESE.getLanguage());
  }

  private static Optional<String> ofPost(Post post) {
    return post.head().fields().stream()
        .filter(field -> field.key().equals("lang"))
        .map(Field::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Optional<String> ofBlog(Blog blog) {
    BlogConfig config = blog.config();
    return OF_BLOG.stream().map(config::text).filter(text -> !text.isBlank()).findFirst();
  }

  /** {@code en}, {@code en-US}, {@code en_US.UTF-8}: what people write. */
  private static Locale locale(String said) {
    return Locale.forLanguageTag(said.strip().replaceFirst("[.@].*", "").replace('_', '-'));
  }
}
