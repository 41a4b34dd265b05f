package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * jekyll-feed: the tag {@code feed_meta}, a link to the feed of the posts, and a page for each
 * feed.
 */
final class FeedMeta implements Plugin {
  @Override
  public Optional<Host.Tag> tag(String name) {
    return name.equals("feed_meta")
        ? Optional.of((run, markup, inside) -> link(run))
        : Optional.empty();
  }

  /** Each feed is a page more, unless the blog has a file in its place. */
  @Override
  public void generate(SiteContents site) {
    Map<String, Object> config = RubyValues.map(site.config().get("feed"));
    Map<String, Map<String, Object>> collections = collections(config);
    collections.forEach(
        (name, said) -> {
          String prefix = name.equals("posts") ? "feed" : "feed/" + name;
          for (String category : new LinkedHashSet<>(RubyValues.strings(said.get("categories")))) {
            add(site, prefix + "/" + category + ".xml", name, Map.of("category", category));
          }
          Object path = Values.first(said.get("path"), prefix + ".xml");
          add(site, RubyValues.text(path), name, Map.of());
        });
    if (Values.isTruthy(config.get("tags"))) tags(site, RubyValues.map(config.get("tags")));
  }

  /** What is said of each collection; the posts are one whether it is named or not. */
  private static Map<String, Map<String, Object>> collections(Map<String, Object> config) {
    Map<String, Map<String, Object>> found = new LinkedHashMap<>();
    Object said = config.get("collections");
    if (said instanceof List<?>) {
      for (String name : RubyValues.strings(said)) found.put(name, Map.of());
    }
    RubyValues.map(said).forEach((name, meta) -> found.put(name, RubyValues.map(meta)));
    Map<String, Object> posts = new LinkedHashMap<>(found.getOrDefault("posts", Map.of()));
    for (String key : List.of("path", "categories")) {
      if (posts.get(key) == null && config.get(key) != null) posts.put(key, config.get(key));
    }
    found.put("posts", posts);
    return found;
  }

  private static void tags(SiteContents site, Map<String, Object> config) {
    Set<String> tags = new LinkedHashSet<>();
    if (config.get("only") != null) tags.addAll(RubyValues.strings(config.get("only")));
    else for (BlogPost post : site.blog().posts()) tags.addAll(post.tags());
    tags.removeAll(RubyValues.strings(config.get("except")));
    String folder = RubyValues.text(Values.first(config.get("path"), "/feed/by_tag/"));
    for (String tag : tags) {
      boolean simple = tag.matches("[a-zA-Z0-9_]+");
      if (simple) add(site, folder + tag + ".xml", "posts", Map.of("tags", tag));
    }
  }

  private static void add(
      SiteContents site, String path, String collection, Map<String, Object> more) {
    String name = path.replaceFirst("^/", "");
    if (site.modified(name).isPresent()) return;
    Map<String, Object> values = new LinkedHashMap<>(more);
    values.put("sitemap", false);
    values.put("xsl", site.modified("feed.xslt.xml").isPresent());
    values.put("collection", collection);
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
