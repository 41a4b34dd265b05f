package genko.jekyll.plugin;

import genko.jekyll.rules.Permalink;
import genko.jekyll.rules.Slug;
import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** jekyll-archives: a page for each tag, category, year, month and day of the posts. */
final class Archives implements Plugin {
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "year", "/:year/",
          "month", "/:year/:month/",
          "day", "/:year/:month/:day/",
          "tag", "/tag/:name/",
          "category", "/category/:name/");

  @Override
  public void generate(SiteContents site) {
    List<BlogPage> pages = new ArrayList<>();
    named(site, "tags", "tag", BlogPost::tags, pages);
    named(site, "categories", "category", BlogPost::categories, pages);
    for (String kind : List.of("year", "month", "day")) dated(site, kind, pages);
    pages.forEach(site::add);
  }

  private static @Nullable Object at(SiteContents site, String... keys) {
    Object value = site.config().get("jekyll-archives");
    return Values.at(value, keys);
  }

  private static boolean isOn(SiteContents site, String key) {
    Object enabled = at(site, "enabled");
    return Boolean.TRUE.equals(enabled)
        || "all".equals(enabled)
        || enabled instanceof List<?> list && list.contains(key);
  }

  private static void named(
      SiteContents site,
      String key,
      String kind,
      Function<BlogPost, List<String>> names,
      List<BlogPage> pages) {
    if (!isOn(site, key)) return;
    Map<String, String> slugs = new LinkedHashMap<>();
    for (BlogPost post : site.blog().posts()) {
      for (String name : names.apply(post)) {
        slugs.computeIfAbsent(name, one -> Slug.of(one, Slug.Mode.DEFAULT));
      }
    }
    slugs.forEach((name, slug) -> pages.add(page(site, kind, Map.of(":name", slug), name)));
  }

  private static void dated(SiteContents site, String kind, List<BlogPage> pages) {
    if (!isOn(site, kind)) return;
    Map<String, Map<String, String>> periods = new LinkedHashMap<>();
    for (BlogPost post : site.blog().posts()) {
      Map<String, String> parts = new LinkedHashMap<>();
      parts.put(":year", "%04d".formatted(post.date().getYear()));
      if (!kind.equals("year")) parts.put(":month", "%02d".formatted(post.date().getMonthValue()));
      if (kind.equals("day")) parts.put(":day", "%02d".formatted(post.date().getDayOfMonth()));
      periods.putIfAbsent(parts.toString(), parts);
    }
    for (Map<String, String> parts : periods.values()) pages.add(page(site, kind, parts, null));
  }

  private static BlogPage page(
      SiteContents site, String kind, Map<String, String> parts, @Nullable String title) {
    Object template = Values.first(at(site, "permalinks", kind), ADDRESSES.get(kind));
    String url = RubyValues.text(template).replace(":type", kind);
    for (var part : parts.entrySet())
      url = url.replace(part.getKey(), Permalink.escape(part.getValue()));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("layout", Values.first(at(site, "layouts", kind), at(site, "layout"), "archive"));
    values.put("type", kind);
    values.put("permalink", url);
    if (title != null) values.put("title", title);
    String file = url.endsWith("/") ? url + "index.html" : url;
    return site.page(file.substring(file.startsWith("/") ? 1 : 0), values, () -> "");
  }
}
