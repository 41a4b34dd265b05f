package genko.ui.window;

import static genko.ui.Fx.eventually;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.menu.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.stage.Window;

/** Gives commands as somebody without a mouse does: by their keys, or through the menus. */
final class CommandKeys {
  private final OpenWindow window;

  CommandKeys(OpenWindow window) {
    this.window = window;
  }

  /** Gives {@code command} by keys, and says which; empty when they do not reach it. */
  Optional<String> give(Action command) throws Exception {
    if (!Fx.call(() -> command.enabled().get())) return Optional.empty();
    if (command.keys().orElse(null) instanceof KeyCodeCombination keys) {
      window.press(
          keys.getCode(),
          keys.getShift() == ModifierValue.DOWN,
          keys.getShortcut() == ModifierValue.DOWN,
          keys.getAlt() == ModifierValue.DOWN);
      return Optional.of(keys.getName());
    }
    List<MenuItem> path = Fx.call(() -> pathTo(command.id()));
    return chooseInMenus(path);
  }

  /** The menus from the bar down to the item {@code id}. */
  private List<MenuItem> pathTo(String id) {
    for (Menu menu : window.shell().window().menus().bar().getMenus()) {
      List<MenuItem> path = pathTo(id, menu);
      if (!path.isEmpty()) return path;
    }
    throw new IllegalArgumentException("in no menu: " + id);
  }

  private static List<MenuItem> pathTo(String id, MenuItem item) {
    if (id.equals(item.getId())) return List.of(item);
    if (!(item instanceof Menu menu)) return List.of();
    for (MenuItem inner : menu.getItems()) {
      List<MenuItem> path = new ArrayList<>(pathTo(id, inner));
      if (path.isEmpty()) continue;
      path.addFirst(item);
      return path;
    }
    return List.of();
  }

  /** F10, to the menu, down to each item of {@code path} and into it. */
  Optional<String> chooseInMenus(List<MenuItem> path) throws Exception {
    StringBuilder way = new StringBuilder("F10");
    press(KeyCode.F10);
    int across = window.shell().window().menus().bar().getMenus().indexOf(path.getFirst());
    for (int step = 0; step < across; step++) press(KeyCode.RIGHT);
    press(KeyCode.DOWN);
    eventually(() -> popUps() == 1);
    for (MenuItem item : path.subList(1, path.size())) {
      way.append(' ').append(item.getText());
      int most = 60;
      while (!Fx.call(() -> isChosen(item)) && most-- > 0) press(KeyCode.DOWN);
      if (most < 0) return Optional.empty();
      boolean last = item == path.getLast();
      int open = Fx.call(CommandKeys::popUps);
      press(last ? KeyCode.ENTER : KeyCode.RIGHT);
      if (!last) eventually(() -> popUps() == open + 1);
    }
    return Optional.of(way.toString());
  }

  void press(KeyCode code) throws Exception {
    window.press(code, false, false, false);
    Fx.frames(1);
  }

  private static int popUps() {
    return PassingSurfaces.popUps().size();
  }

  /** Whether {@code item} of a menu that is open is the one that Enter takes. */
  static boolean isChosen(MenuItem item) {
    for (Window menu : PassingSurfaces.popUps()) {
      for (Node row : menu.getScene().getRoot().lookupAll(".menu-item")) {
        boolean says =
            row.lookup(".label") instanceof Label label && label.getText().equals(item.getText());
        if (says && row.isFocused()) return true;
      }
    }
    return false;
  }
}
