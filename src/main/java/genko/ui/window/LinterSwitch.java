package genko.ui.window;

import genko.storage.files.BlogFolder;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.lint.LinterRequest;
import genko.workspace.lint.Linting;
import genko.workspace.position.BlogPosition;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Asks whether the linters of the current post's blog may run, or forbids it, and says what that
 * means. The JavaFX thread's.
 */
final class LinterSwitch {
  private static final String COMMAND = "linters";

  private final LinterRequest request;
  private final PostTabs tabs;
  private final Linting linting;
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private final BooleanProperty on = new SimpleBooleanProperty();

  LinterSwitch(Words words, PostTabs tabs, Linting linting) {
    request = new LinterRequest(words, linting);
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
    PostTab tab = tabs.currentProperty().get();
    if (tab != null) root().ifPresent(root -> request.turn(root, tab.open().notices()));
  }
}
