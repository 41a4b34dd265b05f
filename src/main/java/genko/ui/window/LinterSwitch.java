package genko.ui.window;

import genko.storage.files.BlogFolder;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.lint.BlogLinters;
import genko.workspace.lint.Linting;
import genko.workspace.notice.Notice;
import genko.workspace.position.BlogPosition;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Lets the linters of the current post's blog run, or forbids it, and says what that means. The
 * JavaFX thread's.
 */
final class LinterSwitch {
  private static final String COMMAND = "linters";

  private final Words words;
  private final PostTabs tabs;
  private final Linting linting;
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private final BooleanProperty on = new SimpleBooleanProperty();

  LinterSwitch(Words words, PostTabs tabs, Linting linting) {
    this.words = words;
    this.tabs = tabs;
    this.linting = linting;
    tabs.currentPosition().subscribe(this::look);
    linting.observe(this::look);
  }

  void addTo(CommandSet commands) {
    commands.addToggle(COMMAND, this::turn, possible, on);
  }

  private Optional<Path> root() {
    return Optional.ofNullable(tabs.currentPosition().getValue())
        .flatMap(BlogPosition::root)
        .map(BlogFolder::root);
  }

  private void look() {
    possible.set(root().isPresent());
    on.set(root().filter(linting::isAllowed).isPresent());
  }

  private void turn() {
    Optional<Path> root = root();
    if (root.isEmpty()) return;
    if (linting.isAllowed(root.get())) {
      linting.forbid(root.get());
      say("notice.linters.off", "");
    } else {
      linting.survey(root.get(), found -> allow(root.get(), found));
    }
  }

  private void allow(Path root, BlogLinters found) {
    if (found.isEmpty()) {
      say("notice.linters.none", "");
      return;
    }
    linting.allow(root, found);
    say("notice.linters.on", found.shown());
  }

  private void say(String key, String what) {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    Notice told = Notice.closable(words, COMMAND, false, words.say(key, what));
    tab.open().notices().show(told);
  }
}
