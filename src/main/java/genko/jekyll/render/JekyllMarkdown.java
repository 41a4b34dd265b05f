package genko.jekyll.render;

import genko.jekyll.site.BlogConfig;
import genko.markdown.Dialect;
import genko.markdown.flexmark.CommonMark;
import genko.markdown.kramdown.Kramdown;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which Markdown the posts of a Jekyll blog are written in. */
public final class JekyllMarkdown {
  /** That of a blog which says nothing about it, and of a post without a blog. */
  public static final Dialect USUAL = Kramdown.JEKYLL;

  private JekyllMarkdown() {}

  /** That of the blog with {@code config}. */
  @SuppressWarnings("unchecked")
  static Dialect of(BlogConfig config) {
    Optional<Dialect> other = commonMark(config);
    if (other.isPresent()) return other.get();
    Object kramdown = config.values().get("kramdown");
    Map<String, ?> options = kramdown instanceof Map ? (Map<String, ?>) kramdown : Map.of();
    return Kramdown.of(options, config.text("highlighter"));
  }

  /** That of a blog whose {@code config} asks for CommonMark in the place of kramdown. */
  public static Optional<Dialect> commonMark(BlogConfig config) {
    String engine = config.text("markdown").toLowerCase(Locale.ROOT);
    if (!engine.equals("commonmark") && !engine.equals("commonmarkghpages")) {
      return Optional.empty();
    }
    Map<?, ?> said = config.values().get("commonmark") instanceof Map<?, ?> map ? map : Map.of();
    return Optional.of(
        CommonMark.jekyll(names(said.get("options")), names(said.get("extensions"))));
  }

  private static List<String> names(@Nullable Object list) {
    return list instanceof Collection<?> some
        ? some.stream().map(String::valueOf).toList()
        : List.of();
  }
}
