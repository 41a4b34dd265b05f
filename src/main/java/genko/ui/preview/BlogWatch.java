package genko.ui.preview;

import genko.async.TaskRunner;
import genko.async.Ticker;
import genko.blog.PublicationStatus;
import genko.jekyll.site.Blog;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Shows what becomes of the current post, and looks at its blog when the window comes to the front
 * and, where something of it may have changed, every few seconds while it stays there.
 */
public final class BlogWatch {
  private static final Duration EACH = Duration.ofSeconds(5);

  private final PostTabs tabs;
  private final PublicationStrip strip;
  private final ChangeListener<Optional<PublicationStatus>> onStatus =
      (value, before, after) -> show(after);
  private final ChangeListener<Boolean> onReading = (value, before, after) -> showReading(after);
  private final Ticker clock;

  public BlogWatch(PostTabs tabs, PublicationStrip strip, TaskRunner aside) {
    this.tabs = tabs;
    this.strip = strip;
    clock = new Ticker(EACH, aside, this::glance);
    strip.setOnOpen(this::open);
    tabs.currentProperty().addListener((value, before, after) -> follow(before, after));
  }

  /** Follows the window that {@code node} is in. */
  public void follow(Node node) {
    node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(BlogWatch::inFront)
        .orElse(false)
        .subscribe(
            focused -> {
              if (focused) {
                look();
                clock.start();
              } else {
                clock.stop();
              }
            });
  }

  /** Whether {@code window} is in front; one that has been closed is not, whatever it says. */
  private static ObservableValue<Boolean> inFront(Window window) {
    return Bindings.and(window.focusedProperty(), window.showingProperty());
  }

  private void follow(@Nullable PostTab before, @Nullable PostTab after) {
    if (before != null) {
      before.blog().publicationProperty().removeListener(onStatus);
      before.blog().readingProperty().removeListener(onReading);
    }
    if (after == null) {
      strip.show(Optional.empty());
      showReading(false);
      return;
    }
    after.blog().publicationProperty().addListener(onStatus);
    after.blog().readingProperty().addListener(onReading);
    show(after.blog().publicationProperty().get());
    showReading(after.blog().readingProperty().get());
    after.blog().look();
  }

  private void show(Optional<PublicationStatus> status) {
    strip.show(status);
  }

  private void showReading(boolean reading) {
    strip.setReading(reading);
  }

  private void look() {
    PostTab tab = tabs.currentProperty().get();
    if (tab != null) tab.blog().look();
  }

  private void glance() {
    PostTab tab = tabs.currentProperty().get();
    if (tab != null) tab.blog().glance();
  }

  private void open(String path) {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    Optional<Blog> blog = tab.open().position().blog();
    Optional<Path> file = blog.map(one -> one.folder().root().resolve(path));
    file.ifPresent(one -> tabs.open(List.of(one)));
  }
}
