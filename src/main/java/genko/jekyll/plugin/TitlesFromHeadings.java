package genko.jekyll.plugin;

import genko.jekyll.liquid.Template;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.value.Limits;
import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.SiteContents;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** jekyll-titles-from-headings: a page without a title has that of the heading it begins with. */
final class TitlesFromHeadings implements Plugin {
  private static final String KEY = "titles_from_headings";
  private static final Pattern HEADING =
      Pattern.compile(
          "\\A\\s*(?:#{1,3}\\s+(.*)(?:\\s+#{1,3})?|(.*)\\r?\\n[-=]+\\s*)$", Pattern.MULTILINE);

  private final Host host;

  /** {@code host} makes HTML of the heading. */
  TitlesFromHeadings(Host host) {
    this.host = host;
  }

  @Override
  public void generate(SiteContents site) {
    Options options = new Options(site, KEY);
    if (options.isOff()) return;
    for (BlogPage page : site.pages()) {
      if (!site.isMarkdown(page.path()) || page.values().get("title") != null) continue;
      site.say(page.path(), "title", () -> title(page.content().get(), null));
      if (strips(page.values(), options)) {
        site.say(page.path(), "content", () -> stripped(page.content().get()));
      }
    }
    if (!options.isOn("collections")) return;
    for (BlogPost post : site.documents()) {
      if (!site.isMarkdown(post.path())) continue;
      site.say(post.path(), "title", () -> title(post.body(), post.values().get("title")));
    }
  }

  @Override
  public boolean changesSources(Map<String, Object> config) {
    return Boolean.TRUE.equals(Values.at(config, KEY, "collections"));
  }

  @Override
  public String source(BlogPost post, String body, SiteContents site) {
    Options options = new Options(site, KEY);
    boolean acts =
        !options.isOff() && options.isOn("collections") && strips(post.values(), options);
    return acts && site.isMarkdown(post.path()) ? stripped(body) : body;
  }

  private static boolean strips(Map<String, Object> values, Options options) {
    return values.containsKey("strip_title")
        ? Boolean.TRUE.equals(values.get("strip_title"))
        : options.isOn("strip_title");
  }

  private static String stripped(String body) {
    Matcher heading = HEADING.matcher(body);
    return heading.find() ? body.substring(heading.end()).strip() : body;
  }

  private @Nullable Object title(String body, @Nullable Object usual) {
    Matcher heading = HEADING.matcher(body);
    if (!heading.find()) return usual;
    String written = Optional.ofNullable(heading.group(1)).orElseGet(() -> heading.group(2));
    String filters = "{{ v | markdownify | strip_html | normalize_whitespace }}";
    String text = Template.parse(filters).render(Map.of("v", written), host, Limits.USUAL).text();
    return text.replaceAll("\\[\\^[^\\]]*+\\]", "");
  }
}
