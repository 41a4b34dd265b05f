package genko.ui.preview;

import genko.jekyll.render.SiteRenderer;
import genko.jekyll.site.Blog;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.workspace.page.PostRenderer;
import genko.workspace.page.RenderFailure;
import genko.workspace.position.BlogPosition;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Has the page of the current post wear what the switches above it say: its blog's layout or a
 * plain article, with the blog's scripts where the writer allows them.
 */
public final class BlogPages {
  private final PostTabs tabs;
  private final PageBar bar;
  private final PageSources sources;
  private final Clock clock;

  public BlogPages(PostTabs tabs, PageBar bar, PageSources sources, Clock clock) {
    this.tabs = tabs;
    this.bar = bar;
    this.sources = sources;
    this.clock = clock;
    sources.setLiquid(this::run);
    bar.siteProperty().subscribe(this::dress);
    sources.scriptsProperty().subscribe(this::dress);
    tabs.currentPosition().subscribe(this::follow);
    tabs.currentProperty().addListener((value, before, after) -> dress());
  }

  private String run(Blog blog, String path, String text) {
    return RenderFailure.watch(() -> SiteRenderer.of(blog, clock).file(path, text))
        .result()
        .orElse("");
  }

  private void follow(@Nullable BlogPosition position) {
    if (position != null) bar.inBlogProperty().set(position.blog().isPresent());
  }

  private void dress() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    tab.analysis()
        .wear(new PostRenderer.Dress(bar.siteProperty().get(), sources.scriptsProperty().get()));
  }
}
