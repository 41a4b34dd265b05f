package genko.jekyll.plugin;

import genko.jekyll.site.SiteContents;
import java.util.Map;

/** jekyll-sitemap: two pages more, which others see in {@code site.pages}. */
final class Sitemap implements Plugin {
  @Override
  public void generate(SiteContents site) {
    addUnlessThere("sitemap.xml", Map.of("xsl", isThere("sitemap.xsl", site)), site);
    addUnlessThere("robots.txt", Map.of(), site);
  }

  /** Adds an empty page at {@code path}, unless the blog has one or a file there. */
  static void addUnlessThere(String path, Map<String, Object> values, SiteContents site) {
    if (!isThere(path, site)) site.add(site.page(path, values, () -> ""));
  }

  private static boolean isThere(String path, SiteContents site) {
    return site.copied().contains(path)
        || site.pages().stream().anyMatch(page -> page.url().equals("/" + path));
  }
}
