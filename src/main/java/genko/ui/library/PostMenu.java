package genko.ui.library;

import genko.words.Words;
import genko.workspace.lifecycle.PostAction;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the post that is selected in the list. */
final class PostMenu extends ContextMenu {
  PostMenu(Words words, Supplier<Optional<Path>> selected, PostListPane.Actions actions) {
    MenuItem open = new MenuItem(words.say("library.open"));
    open.setOnAction(event -> selected.get().ifPresent(actions::open));
    getItems().addAll(open, new SeparatorMenuItem());
    for (PostAction action : PostAction.values()) {
      MenuItem item = new MenuItem(words.say("post." + action.id()));
      item.setId("post." + action.id());
      item.setOnAction(event -> selected.get().ifPresent(file -> actions.act(action, file)));
      if (action == PostAction.RENAME) getItems().add(new SeparatorMenuItem());
      getItems().add(item);
    }
    setOnShowing(event -> getItems().forEach(item -> item.setDisable(selected.get().isEmpty())));
  }
}
