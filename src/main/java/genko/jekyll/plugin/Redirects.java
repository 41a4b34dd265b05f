package genko.jekyll.plugin;

import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * jekyll-redirect-from: each former address of a page is a page of its own, which other pages see
 * in {@code site.pages}. What such a page shows is made by nobody here.
 */
final class Redirects implements Plugin {
  @Override
  public void generate(SiteContents site) {
    for (BlogPost post : site.documents()) add(post.values(), post.url(), site);
    for (BlogPage page : List.copyOf(site.pages())) add(page.values(), page.url(), site);
  }

  private static void add(Map<String, Object> values, String url, SiteContents site) {
    String root = RubyValues.text(site.config().get("url")).replaceFirst("/$", "");
    String base = site.blog().config().baseurl();
    for (String from : RubyValues.strings(values.get("redirect_from"))) {
      String path = from.startsWith("/") ? from : "/" + from;
      Map<String, Object> page = new LinkedHashMap<>();
      page.put("sitemap", false);
      page.put("layout", "redirect");
      page.put("permalink", path);
      page.put("redirect", Map.of("from", path, "to", root + base + url));
      site.add(site.page("redirect.html", page, () -> ""));
    }
  }
}
