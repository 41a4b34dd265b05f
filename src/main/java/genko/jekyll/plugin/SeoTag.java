package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.ValueFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** jekyll-seo-tag: the tag {@code seo}, what search engines and networks are told of a page. */
final class SeoTag implements Plugin {
  static final String VERSION = "2.8.0";

  @Override
  public Optional<Host.Tag> tag(String name) {
    return name.equals("seo")
        ? Optional.of((run, markup, inside) -> new Writer(run, markup).written())
        : Optional.empty();
  }

  /** The tags of one page, a line each. */
  private static final class Writer {
    private final RenderContext run;
    private final SeoValues seo;
    private final StringBuilder out = new StringBuilder();

    Writer(RenderContext run, String markup) {
      this.run = run;
      this.seo = new SeoValues(run, markup);
    }

    String written() {
      line("<!-- Begin Jekyll SEO tag v" + VERSION + " -->");
      if (seo.showsTitle()) line("<title>" + seo.title() + "</title>");
      name("generator", "Jekyll v" + text(Values.at(run.find("jekyll"), "version")));
      String title = seo.pageTitle();
      property("og:title", title);
      name("author", seo.author("name"));
      property("og:locale", seo.locale());
      name("description", seo.description());
      property("og:description", seo.description());
      address();
      property("og:site_name", seo.siteTitle());
      image();
      kind();
      pages();
      card(title);
      networks();
      verifications();
      line("<script type=\"application/ld+json\">");
      line(seo.json() + "</script>");
      line("<!-- End Jekyll SEO tag -->");
      return out.toString();
    }

    private void address() {
      if (!Values.isTruthy(seo.site("url"))) return;
      line("<link rel=\"canonical\" href=\"" + seo.canonical() + "\" />");
      property("og:url", seo.canonical());
    }

    private void image() {
      if (seo.image() == null) return;
      property("og:image", seo.image());
      for (String part : new String[] {"height", "width", "alt"}) {
        property("og:image:" + part, seo.imagePart(part));
      }
    }

    private void kind() {
      Object date = seo.page("date");
      property("og:type", Values.isTruthy(date) ? "article" : "website");
      if (Values.isTruthy(date)) {
        property("article:published_time", Values.filtered(run, date, "date_to_xmlschema"));
      }
    }

    private void pages() {
      Object paginator = run.find("paginator");
      for (String side : new String[] {"previous", "next"}) {
        if (!Values.isTruthy(Values.at(paginator, side + "_page"))) continue;
        Object path = Values.at(paginator, side + "_page_path");
        String rel = side.equals("next") ? "next" : "prev";
        String href = Values.filtered(run, path, "absolute_url");
        line("<link rel=\"" + rel + "\" href=\"" + href + "\" />");
      }
    }

    private void card(@Nullable String title) {
      if (seo.image() == null) {
        name("twitter:card", "summary");
      } else {
        Object card = Values.first(Values.at(seo.page("twitter"), "card"), twitter("card"));
        name("twitter:card", card == null ? "summary_large_image" : card);
        property("twitter:image", seo.image());
        name("twitter:image:alt", seo.imagePart("alt"));
      }
      property("twitter:title", title);
    }

    private @Nullable Object twitter(String key) {
      return Values.at(seo.site("twitter"), key);
    }

    private void networks() {
      if (Values.isTruthy(seo.site("twitter"))) {
        name("twitter:site", "@" + text(twitter("username")).replace("@", ""));
        String writer = seo.twitter();
        if (writer != null) name("twitter:creator", "@" + writer.replace("@", ""));
      }
      Object facebook = seo.site("facebook");
      property("fb:admins", Values.at(facebook, "admins"));
      property("article:publisher", Values.at(facebook, "publisher"));
      property("fb:app_id", Values.at(facebook, "app_id"));
    }

    private void verifications() {
      Object all = seo.site("webmaster_verifications");
      if (!Values.isTruthy(all)) {
        name("google-site-verification", seo.site("google_site_verification"));
        return;
      }
      name("google-site-verification", Values.at(all, "google"));
      name("msvalidate.01", Values.at(all, "bing"));
      name("alexaVerifyID", Values.at(all, "alexa"));
      name("yandex-verification", Values.at(all, "yandex"));
      name("baidu-site-verification", Values.at(all, "baidu"));
      name("facebook-domain-verification", Values.at(all, "facebook"));
    }

    private void name(String name, @Nullable Object content) {
      if (Values.isTruthy(content)) meta("name", name, content);
    }

    private void property(String name, @Nullable Object content) {
      if (Values.isTruthy(content)) meta("property", name, content);
    }

    private void meta(String kind, String name, @Nullable Object content) {
      line("<meta " + kind + "=\"" + name + "\" content=\"" + text(content) + "\" />");
    }

    private String text(@Nullable Object value) {
      return ValueFormat.text(value, run.budget());
    }

    private void line(String line) {
      out.append(line).append('\n');
    }
  }
}
