package genko.jekyll.plugin;

import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.Layout;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * jekyll-redirect-from: each former address of a page is a page of its own, which other pages see
 * in {@code site.pages}, and a page that has moved elsewhere shows where it went.
 */
final class Redirects implements Plugin {
  private static final String LAYOUT = "redirect";

  /** What browsers are told, to the letter of the original. */
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en-US">
        <meta charset="utf-8">
        <title>Redirecting&hellip;</title>
        <link rel="canonical" href="%1$s">
        <script>location="%1$s"</script>
        <meta http-equiv="refresh" content="0; url=%1$s">
        <meta name="robots" content="noindex">
        <h1>Redirecting&hellip;</h1>
        <a href="%1$s">Click here if you are not redirected.</a>
      </html>
      """
          .formatted("{{ page.redirect.to }}");

  @Override
  public Optional<Layout> layout(String name) {
    boolean own = name.equals(LAYOUT);
    return own ? Optional.of(new Layout(name, "redirect.html", Map.of(), PAGE)) : Optional.empty();
  }

  @Override
  public void generate(SiteContents site) {
    for (BlogPost post : site.documents()) add(post.path(), post.values(), post.url(), site);
    for (BlogPage page : List.copyOf(site.pages())) {
      add(page.path(), page.values(), page.url(), site);
    }
  }

  private static void add(
      String source, Map<String, Object> values, String url, SiteContents site) {
    String root = RubyValues.text(site.config().get("url")).replaceFirst("/$", "");
    String base = site.blog().config().baseurl();
    for (String moved : RubyValues.strings(values.get("redirect_to")).stream().limit(1).toList()) {
      boolean whole = moved.startsWith("http://") || moved.startsWith("https://");
      String to = whole ? moved : root + base + (moved.startsWith("/") ? "" : "/") + moved;
      site.say(source, "sitemap", () -> false);
      site.say(source, "layout", () -> LAYOUT);
      site.say(source, "permalink", () -> url);
      site.say(source, "redirect", () -> Map.of("from", url, "to", to));
    }
    for (String from : RubyValues.strings(values.get("redirect_from"))) {
      String path = from.startsWith("/") ? from : "/" + from;
      Map<String, Object> page = new LinkedHashMap<>();
      page.put("sitemap", false);
      page.put("layout", LAYOUT);
      page.put("permalink", path);
      page.put("redirect", Map.of("from", path, "to", root + base + url));
      site.add(site.page("redirect.html", page, () -> ""));
    }
  }
}
