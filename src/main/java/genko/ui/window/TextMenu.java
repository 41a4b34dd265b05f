package genko.ui.window;

import genko.ui.input.Composition;
import genko.ui.menu.Action;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The menu of the text itself, where the mouse asks for it, or at the caret by a key. */
final class TextMenu {
  /** The commands in it; an empty one is a line between two groups. */
  private static final List<String> COMMANDS =
      List.of("cut", "copy", "paste", "paste-plain", "", "select-all");

  /** Those that need something that is selected. */
  private static final Set<String> ON_SELECTION = Set.of("cut", "copy");

  private final Words words;
  private final Menus menus;
  private final PostTabs tabs;
  private final ContextMenu menu = new ContextMenu();

  TextMenu(Words words, Menus menus, PostTabs tabs) {
    this.words = words;
    this.menus = menus;
    this.tabs = tabs;
  }

  /** Is asked for in what of {@code holder} is text. */
  void follow(Node holder) {
    // The text has a use for both events, or none, and ends them either way.
    holder.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    holder.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void asked(ContextMenuEvent request) {
    Optional<PostTab> tab = tabOf((Node) request.getTarget());
    if (tab.isEmpty()) return;
    if (request.isKeyboardTrigger()) {
      showAtCaret(tab.get());
    } else {
      Node text = tab.get().editor().textNode();
      Point2D place = text.screenToLocal(request.getScreenX(), request.getScreenY());
      if (!hasSelection(tab.get())) tab.get().editor().placeCaret(place);
      show(tab.get(), request.getScreenX(), request.getScreenY());
    }
    request.consume();
  }

  private void pressed(KeyEvent key) {
    boolean wanted =
        key.getCode() == KeyCode.CONTEXT_MENU
            || key.getCode() == KeyCode.F10 && key.isShiftDown() && !key.isShortcutDown();
    if (!wanted) return;
    tabOf((Node) key.getTarget())
        .ifPresent(
            tab -> {
              showAtCaret(tab);
              key.consume();
            });
  }

  /** The post in whose text {@code node} is. */
  private Optional<PostTab> tabOf(Node node) {
    return Optional.ofNullable(tabs.currentProperty().get())
        .filter(tab -> PanelFocus.isInside(node, tab.editor().textNode()));
  }

  private void showAtCaret(PostTab tab) {
    Node text = tab.editor().textNode();
    Bounds caret =
        tab.editor().caretOnScreen().orElseGet(() -> text.localToScreen(text.getLayoutBounds()));
    show(tab, caret.getMinX(), caret.getMaxY());
  }

  private void show(PostTab tab, double x, double y) {
    Node text = tab.editor().textNode();
    Composition.finish(text);
    menu.hide();
    menu.getItems().setAll(COMMANDS.stream().map(id -> item(id, tab)).toList());
    menu.show(text, x, y);
  }

  private MenuItem item(String id, PostTab tab) {
    if (id.isEmpty()) return new SeparatorMenuItem();
    Action action =
        menus.listed().stream()
            .map(Menus.Listed::action)
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    MenuItem item = new MenuItem(words.say(action.key()));
    item.setOnAction(event -> action.run());
    boolean needed = ON_SELECTION.contains(id) && !hasSelection(tab);
    item.setDisable(needed || !action.enabled().get());
    return item;
  }

  private static boolean hasSelection(PostTab tab) {
    return !tab.session().post().selection().span().isEmpty();
  }
}
