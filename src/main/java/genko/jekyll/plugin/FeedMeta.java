package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.Map;
import java.util.Optional;

/** jekyll-feed: the tag {@code feed_meta}, a link to the feed of the posts, and a page for it. */
final class FeedMeta implements Plugin {
  @Override
  public Optional<Host.Tag> tag(String name) {
    return name.equals("feed_meta")
        ? Optional.of((run, markup, inside) -> link(run))
        : Optional.empty();
  }

  /**
   * The feed of the posts is a page more; those of categories, tags and collections are left out.
   */
  @Override
  public void generate(SiteContents site) {
    Object path = Values.first(Values.at(site.config(), "feed", "path"), "feed.xml");
    String name = RubyValues.text(path).replaceFirst("^/", "");
    if (site.modified(name).isPresent()) return;
    Map<String, Object> values = Map.of("sitemap", false, "collection", "posts");
    site.add(site.page(name, values, () -> ""));
  }

  private static String link(RenderContext run) {
    Object site = run.find("site");
    Object path = Values.first(Values.at(site, "feed", "path"), "feed.xml");
    String href = Values.filtered(run, path, "absolute_url");
    Object title = Values.first(Values.at(site, "title"), Values.at(site, "name"));
    String named = title == null ? "" : " title=\"" + escaped(RubyValues.text(title)) + "\"";
    return "<link type=\"application/atom+xml\" rel=\"alternate\" href=\""
        + escaped(href)
        + "\""
        + named
        + " />";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
