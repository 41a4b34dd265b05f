package genko.jekyll.plugin;

import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.SiteContents;
import java.util.Optional;
import java.util.stream.Stream;

/** jekyll-default-layout: what names no layout has that of its kind, if the blog has one. */
final class DefaultLayout implements Plugin {
  @Override
  public void generate(SiteContents site) {
    Optional<String> usual = found(site, "default");
    Optional<String> ofPage = found(site, "page").or(() -> usual);
    Optional<String> ofHome = found(site, "home").or(() -> ofPage);
    Optional<String> ofPost = found(site, "post").or(() -> usual);
    for (BlogPage page : site.pages()) {
      if (!site.isMarkdown(page.path()) || page.values().containsKey("layout")) continue;
      Optional<String> layout = page.url().equals("/") ? ofHome : ofPage;
      site.say(page.path(), "layout", () -> layout.orElse(null));
    }
    for (BlogPost post : site.blog().posts()) {
      if (!site.isMarkdown(post.path()) || post.values().containsKey("layout")) continue;
      site.say(post.path(), "layout", () -> ofPost.orElse(null));
    }
  }

  private static Optional<String> found(SiteContents site, String layout) {
    return Stream.of(layout).filter(one -> site.blog().layout(one).isPresent()).findFirst();
  }
}
