package genko.ui.lifecycle;

import genko.frontmatter.FrontMatter;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.workspace.lifecycle.AddressChange;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;

/**
 * Notices that a post that can be read at one address is saved with a head that gives it another:
 * another date, slug or category. Whoever moves its file says so himself.
 */
final class AddressWatch {
  private final Taker taker;
  private final Map<PostTab, Saved> known = new WeakHashMap<>();

  /** Hears of a post that has another address. */
  interface Taker {
    void moved(Path file, String old, String now);
  }

  /** A post as it was saved last, or opened. */
  private record Saved(Path file, FrontMatter head, Optional<String> address) {}

  AddressWatch(Taker taker) {
    this.taker = taker;
  }

  /** Watches the posts of {@code tabs} from now on. */
  void follow(PostTabs tabs) {
    tabs.open().forEach(this::watch);
    tabs.open()
        .addListener(
            (ListChangeListener<PostTab>)
                change -> {
                  while (change.next()) change.getAddedSubList().forEach(this::watch);
                });
  }

  private void watch(PostTab tab) {
    tab.dirtyProperty().subscribe(() -> later(tab));
    tab.blog().publicationProperty().subscribe(() -> later(tab));
  }

  /** What becomes of the post is told before the one who found it out is at rest. */
  private void later(PostTab tab) {
    Platform.runLater(() -> look(tab));
  }

  private void look(PostTab tab) {
    Optional<Path> file = tab.open().path();
    if (file.isEmpty() || tab.session().isDirty() || !tab.blog().isSettled()) return;
    FrontMatter head = tab.session().post().head();
    Optional<String> address = tab.blog().publicationProperty().get().flatMap(AddressChange::read);
    Saved now = new Saved(file.get(), head, address);
    Saved before = known.put(tab, now);
    if (before == null || before.head == head || !before.file.equals(now.file)) return;
    boolean moved = before.address.isPresent() && address.isPresent();
    if (!moved || before.address.equals(address)) return;
    taker.moved(now.file, before.address.orElseThrow(), address.orElseThrow());
  }
}
