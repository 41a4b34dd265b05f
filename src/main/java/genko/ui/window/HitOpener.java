package genko.ui.window;

import genko.search.BlogQuery;
import genko.text.Span;
import genko.ui.find.FindBar;
import genko.ui.search.BlogSearchPane;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Opens a post at a hit of the search of its blog, with all hits marked by the find bar. What takes
 * its time to be opened is shown so once it is there, unless another post was asked for meanwhile.
 */
final class HitOpener implements BlogSearchPane.Opener {
  private final PostTabs tabs;
  private final FindBar find;
  private final Panels panels;
  private Optional<Hit> waiting = Optional.empty();

  private record Hit(Path post, Optional<Span> at, BlogQuery query) {}

  HitOpener(PostTabs tabs, FindBar find, Panels panels) {
    this.tabs = tabs;
    this.find = find;
    this.panels = panels;
  }

  /** Opens what is chosen in {@code search}, from now on. */
  void follow(BlogSearchPane search) {
    search.setOnOpen(this);
    tabs.currentProperty().subscribe(tab -> Optional.ofNullable(tab).ifPresent(this::shown));
  }

  @Override
  public void open(Path post, Optional<Span> at, BlogQuery query) {
    waiting = Optional.of(new Hit(post, at, query));
    tabs.open(List.of(post));
    Optional.ofNullable(tabs.currentProperty().get()).ifPresent(this::shown);
  }

  /** {@code tab} is in front. */
  private void shown(PostTab tab) {
    Optional<Hit> hit = waiting.filter(one -> tab.open().path().equals(Optional.of(one.post())));
    if (hit.isEmpty()) return;
    waiting = Optional.empty();
    if (panels.uncover()) panels.layout();
    show(tab, hit.get());
    tab.editor().requestFocus();
  }

  private void show(PostTab tab, Hit hit) {
    int length = tab.session().post().text().length();
    Span at = hit.at().filter(span -> span.to() <= length).orElse(Span.at(0));
    tab.editor().show(at);
    find.mark(hit.query().inBar(), hit.query().options());
    // Without the place of a hit the bar goes to the first one.
    if (at.isEmpty()) find.next();
  }
}
