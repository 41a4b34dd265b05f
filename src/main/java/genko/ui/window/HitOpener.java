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
 * Opens a post at a place of its blog; at a hit of the search with all hits marked by the find bar.
 * What takes its time to be opened is shown so once it is there, unless another post was asked for
 * meanwhile.
 */
final class HitOpener implements BlogSearchPane.Opener {
  private final PostTabs tabs;
  private final FindBar find;
  private final Panels panels;
  private Optional<Hit> waiting = Optional.empty();

  /** Of a place that nobody searched for, the query is empty. */
  private record Hit(Path post, Optional<Span> at, Optional<BlogQuery> query) {}

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
    open(new Hit(post, at, Optional.of(query)));
  }

  /** Opens {@code post} at {@code at}. */
  void open(Path post, Span at) {
    open(new Hit(post, Optional.of(at), Optional.empty()));
  }

  private void open(Hit hit) {
    waiting = Optional.of(hit);
    tabs.open(List.of(hit.post()));
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
    if (hit.query().isEmpty()) return;
    BlogQuery query = hit.query().get();
    find.mark(query.inBar(), query.options());
    // Without the place of a hit the bar goes to the first one.
    if (at.isEmpty()) find.next();
  }
}
