package genko.jekyll.render;

import genko.highlight.Highlighter;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.ParsedTemplate;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPost;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the templates of one page get from its blog; {@code path} leads to the page's source. */
record BlogHost(SiteRenderer site, Clock clock, String path) implements Host {
  private Optional<Blog> blog() {
    return site.blog();
  }

  @Override
  public Optional<Source> include(String name) {
    return site.include(name);
  }

  @Override
  public ParsedTemplate parsed(Source source, Function<String, ParsedTemplate> parser) {
    return site.parsed(source, parser);
  }

  @Override
  public Optional<Source> includeRelative(String name) {
    String file = path.substring(0, path.lastIndexOf('/') + 1) + name;
    return blog().flatMap(one -> one.text(file).map(text -> new Source(file, text)));
  }

  @Override
  public Optional<String> link(String target) {
    // Of the post that is written there will be a page, whatever keeps it from readers now.
    return blog()
        .flatMap(
            all ->
                all.addresses()
                    .urlOf(target)
                    .or(() -> all.at(path).filter(own -> path.equals(target)).map(BlogPost::url)));
  }

  @Override
  public Optional<String> postUrl(String name) {
    return blog().flatMap(all -> all.addresses().postUrl(name));
  }

  @Override
  public Optional<Tag> tag(String name) {
    return site.plugins().tag(name);
  }

  @Override
  public Optional<Work> filter(String name) {
    return SassFilters.named(name, blog()).or(() -> site.plugins().filter(name));
  }

  @Override
  public boolean knowsAllTags() {
    return site.blog().isPresent() && site.plugins().knowsAllTags();
  }

  @Override
  public String markdownify(String text) {
    return site.html(text);
  }

  @Override
  public String smartify(String text) {
    return Smartify.html(text, site);
  }

  @Override
  public String highlight(String language, String code) {
    return Highlighter.html(language, code);
  }

  @Override
  public String url() {
    return blog().map(one -> text(one.config().values(), "url")).orElse("");
  }

  @Override
  public String baseurl() {
    return blog().map(one -> text(one.config().values(), "baseurl")).orElse("");
  }

  private static String text(Map<String, Object> values, String key) {
    return values.get(key) == null ? "" : values.get(key).toString();
  }

  @Override
  public ZoneId zone() {
    return blog().map(one -> one.config().zone()).orElseGet(clock::getZone);
  }

  @Override
  public Instant now() {
    return blog().map(Blog::time).orElseGet(clock::instant);
  }
}
