package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.Layout;
import genko.jekyll.site.SiteContents;
import java.util.Map;
import java.util.Optional;

/**
 * What one plug-in does, as its original does it. A new one is a class and a row in {@link
 * KnownPlugins}. Knows no network; what needs it is left out, or shows what the original shows
 * without.
 */
interface Plugin {
  /** The tag called {@code name}. */
  default Optional<Host.Tag> tag(String name) {
    return Optional.empty();
  }

  /** The filter called {@code name}. */
  default Optional<Host.Work> filter(String name) {
    return Optional.empty();
  }

  /** The layout called {@code name} that it brings along, for a blog that has none of that name. */
  default Optional<Layout> layout(String name) {
    return Optional.empty();
  }

  /** Changes what {@code site} publishes before any of it is rendered. */
  default void generate(SiteContents site) {}

  /** Whether {@link #source} may do anything in a blog with {@code config}. */
  default boolean changesSources(Map<String, Object> config) {
    return false;
  }

  /** The Markdown of a document as it is before its Liquid is run. */
  default String source(BlogPost post, String body, SiteContents site) {
    return body;
  }

  /** The HTML of a page as it is written, whole or a part of its body. */
  default String written(RenderedOutput page) {
    return page.html();
  }

  /** A page that was rendered: its HTML, its values, and those of the configuration. */
  record RenderedOutput(String html, Map<String, Object> page, Map<String, Object> config) {}
}
