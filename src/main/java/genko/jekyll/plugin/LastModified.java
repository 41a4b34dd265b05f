package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * jekyll-last-modified-at: when a file was changed last. The original asks Git where it can; here
 * it is always the time of the file.
 */
final class LastModified implements Plugin {
  private static final String KEY = "last_modified_at";

  /** What is published, once it is known. */
  private @Nullable SiteContents site;

  @Override
  public void generate(SiteContents site) {
    this.site = site;
    for (BlogPost post : site.blog().all()) {
      if (!post.values().containsKey(KEY))
        site.say(post.path(), KEY, () -> time(site, post.path()));
    }
    for (BlogPage page : site.pages()) {
      site.say(page.path(), KEY, () -> time(site, page.path()));
    }
  }

  private static @Nullable Object time(SiteContents site, String path) {
    Optional<Instant> modified = site.modified(path);
    return modified.map(time -> time.atZone(site.blog().config().zone())).orElse(null);
  }

  @Override
  public Optional<Host.Tag> tag(String name) {
    return name.equals(KEY)
        ? Optional.of((run, markup, inside) -> shown(run, markup.strip()))
        : Optional.empty();
  }

  private String shown(RenderContext run, String format) {
    String path = RubyValues.text(Values.at(run.find("page"), "path"));
    Object usual = Values.at(run.find("site"), "last-modified-at", "date-format");
    String wanted = format.isEmpty() ? RubyValues.text(Values.first(usual, "%d-%b-%y")) : format;
    SiteContents known = site;
    Object time = known == null ? Values.at(run.find("page"), KEY) : time(known, path);
    return Values.filtered(run, time, "date: \"" + wanted.replace("\"", "") + "\"");
  }
}
