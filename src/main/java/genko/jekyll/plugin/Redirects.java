package genko.jekyll.plugin;

import genko.jekyll.liquid.value.Limits;
import genko.jekyll.liquid.value.RenderBudget;
import genko.jekyll.liquid.value.ValueFormat;
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

  /** All of them in one file. */
  private static final String LIST = "redirects.json";

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
    Map<String, Object> led = new LinkedHashMap<>();
    for (BlogPost post : site.documents()) add(post.path(), post.values(), post.url(), site, led);
    for (BlogPage page : List.copyOf(site.pages())) {
      add(page.path(), page.values(), page.url(), site, led);
    }
    boolean listed = !Boolean.FALSE.equals(Values.at(site.config(), "redirect_from", "json"));
    if (!listed || site.modified(LIST).isPresent()) return;
    String json = ValueFormat.json(led, new RenderBudget(Limits.USUAL.withoutSteps()));
    site.add(site.page(LIST, new LinkedHashMap<>(), () -> json));
  }

  private static void add(
      String source,
      Map<String, Object> values,
      String url,
      SiteContents site,
      Map<String, Object> led) {
    String root = RubyValues.text(site.config().get("url")).replaceFirst("/$", "");
    String base = site.blog().config().baseurl();
    for (String from : RubyValues.strings(values.get("redirect_from"))) {
      String path = from.startsWith("/") ? from : "/" + from;
      Map<String, Object> page = new LinkedHashMap<>();
      page.put("sitemap", false);
      page.put("layout", LAYOUT);
      page.put("permalink", path);
      page.put("redirect", Map.of("from", path, "to", root + base + url));
      site.add(site.page("redirect.html", page, () -> ""));
      led.put(path, root + base + url);
    }
    for (String moved : RubyValues.strings(values.get("redirect_to")).stream().limit(1).toList()) {
      boolean whole = moved.startsWith("http://") || moved.startsWith("https://");
      String to = whole ? moved : root + base + (moved.startsWith("/") ? "" : "/") + moved;
      site.say(source, "sitemap", () -> false);
      site.say(source, "layout", () -> LAYOUT);
      site.say(source, "permalink", () -> url);
      site.say(source, "redirect", () -> Map.of("from", url, "to", to));
      led.put(url, to);
    }
  }
}
