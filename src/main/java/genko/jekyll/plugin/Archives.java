package genko.jekyll.plugin;

import genko.jekyll.rules.Permalink;
import genko.jekyll.rules.Slug;
import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  private static final List<String> PERIODS = List.of("year", "month", "day");
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu", Locale.ROOT),
          DateTimeFormatter.ofPattern("MM", Locale.ROOT),
          DateTimeFormatter.ofPattern("dd", Locale.ROOT));

  @Override
  public void generate(SiteContents site) {
    List<BlogPage> pages = new ArrayList<>();
    named(site, "tags", "tag", BlogPost::tags, pages);
    named(site, "categories", "category", BlogPost::categories, pages);
    dated(site, site.blog().posts(), 0, "", pages);
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

  /**
   * The pages of the years, each before those of its months, and so on with the days: years from
   * the first on, what is within them from the last.
   */
  private static void dated(
      SiteContents site, List<BlogPost> posts, int depth, String parts, List<BlogPage> pages) {
    if (depth >= PERIODS.size()) return;
    Map<String, List<BlogPost>> periods = new LinkedHashMap<>();
    for (BlogPost post : posts) {
      String part = FORMS.get(depth).format(post.date());
      periods.computeIfAbsent(part, ignored -> new ArrayList<>()).add(post);
    }
    String kind = PERIODS.get(depth);
    periods.forEach(
        (part, those) -> {
          String all = parts + part + "/";
          if (isOn(site, kind)) pages.add(page(site, kind, names(all), null));
          dated(site, depth == 0 ? those.reversed() : those, depth + 1, all, pages);
        });
  }

  private static Map<String, String> names(String parts) {
    Map<String, String> named = new LinkedHashMap<>();
    String[] each = parts.split("/", -1);
    for (int i = 0; i < each.length - 1; i++) named.put(":" + PERIODS.get(i), each[i]);
    return named;
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
