package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.site.RubyValues;
import java.util.Optional;

/** jekyll-feed: the tag {@code feed_meta}, a link to the feed of the posts. */
final class FeedMeta implements Plugin {
  @Override
  public Optional<Host.Tag> tag(String name) {
    return name.equals("feed_meta")
        ? Optional.of((run, markup, inside) -> link(run))
        : Optional.empty();
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
