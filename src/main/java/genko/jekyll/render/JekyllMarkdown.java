package genko.jekyll.render;

import genko.jekyll.site.BlogConfig;
import genko.markdown.Dialect;
import genko.markdown.kramdown.Kramdown;
import java.util.Map;

/** Which Markdown the posts of a Jekyll blog are written in. */
public final class JekyllMarkdown {
  /** That of a blog which says nothing about it, and of a post without a blog. */
  public static final Dialect USUAL = Kramdown.JEKYLL;

  private JekyllMarkdown() {}

  /** That of the blog with {@code config}. */
  @SuppressWarnings("unchecked")
  static Dialect of(BlogConfig config) {
    Object kramdown = config.values().get("kramdown");
    Map<String, ?> options = kramdown instanceof Map ? (Map<String, ?>) kramdown : Map.of();
    return Kramdown.of(options, config.text("highlighter"));
  }
}
