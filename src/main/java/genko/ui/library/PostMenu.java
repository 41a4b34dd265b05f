package genko.ui.library;

import genko.words.Words;
import genko.workspace.lifecycle.PostAction;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the post that is chosen in the list, while it is one. */
final class PostMenu extends ContextMenu {
  /** How far from the edge of its row it is shown, in pixels. */
  private static final double INSET = 16;

  /** Shows this beside the row of {@code list} that is selected. */
  void show(ListView<PostRow> list) {
    int row = list.getSelectionModel().getSelectedIndex();
    Node beside =
        list.lookupAll(".post-cell").stream()
            .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == row)
            .findFirst()
            .orElse(list);
    Bounds at = beside.localToScreen(beside.getLayoutBounds());
    show(list, at.getMinX() + INSET, at.getMaxY());
  }

  PostMenu(Words words, Supplier<Optional<Path>> single, PostListPane.Actions actions) {
    MenuItem open = new MenuItem(words.say("library.open"));
    open.setOnAction(event -> single.get().ifPresent(actions::open));
    getItems().addAll(open, new SeparatorMenuItem());
    for (PostAction action : PostAction.BEGUN) {
      MenuItem item = new MenuItem(words.say("post." + action.id()));
      item.setId("post." + action.id());
      item.setOnAction(event -> single.get().ifPresent(file -> actions.act(action, file)));
      if (action == PostAction.RENAME) getItems().add(new SeparatorMenuItem());
      getItems().add(item);
    }
    setAutoHide(true);
    setOnShowing(event -> getItems().forEach(item -> item.setDisable(single.get().isEmpty())));
  }
}
