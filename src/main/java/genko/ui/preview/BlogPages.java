package genko.ui.preview;

import genko.jekyll.render.SiteRenderer;
import genko.jekyll.site.Blog;
import genko.ui.tab.PostBlog.Known;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.workspace.PostRenderer;
import genko.workspace.RenderFailure;
import java.time.Clock;
import javafx.beans.value.ChangeListener;

/**
 * Has the page of the current post wear what the switches above it say: its blog's layout or a
 * plain article, with the blog's scripts where the writer allows them.
 */
public final class BlogPages {
  private final PostTabs tabs;
  private final PageBar bar;
  private final PageSources sources;
  private final Clock clock;
  private final ChangeListener<Known> onKnown = (value, before, after) -> follow(after);

  public BlogPages(PostTabs tabs, PageBar bar, PageSources sources, Clock clock) {
    this.tabs = tabs;
    this.bar = bar;
    this.sources = sources;
    this.clock = clock;
    sources.setLiquid(this::run);
    bar.siteProperty().subscribe(this::dress);
    sources.scriptsProperty().subscribe(this::dress);
    tabs.currentProperty().addListener((value, before, after) -> follow(before, after));
  }

  private String run(Blog blog, String path, String text) {
    return RenderFailure.watch(() -> SiteRenderer.of(blog, clock).file(path, text))
        .result()
        .orElse("");
  }

  private void follow(PostTab before, PostTab after) {
    if (before != null) before.blog().knownProperty().removeListener(onKnown);
    if (after == null) return;
    after.blog().knownProperty().addListener(onKnown);
    follow(after.blog().knownProperty().get());
    dress();
  }

  private void follow(Known known) {
    bar.inBlogProperty().set(known.blog().isPresent());
  }

  private void dress() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    tab.wear(new PostRenderer.Dress(bar.siteProperty().get(), sources.scriptsProperty().get()));
  }
}
