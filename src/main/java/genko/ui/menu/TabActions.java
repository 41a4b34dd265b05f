package genko.ui.menu;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;

/** Going from one tab to another by key, menu or palette, in their order. */
final class TabActions<T> {
  private static final int NUMBERED = 9;

  private final ObservableList<T> open;
  private final ObjectProperty<T> current;

  private TabActions(ObservableList<T> open, ObjectProperty<T> current) {
    this.open = open;
    this.current = current;
  }

  /** The actions, of which {@code menus} learns the other keys that browsers have. */
  static <T> Menus.Group of(ObservableList<T> open, ObjectProperty<T> current, Menus menus) {
    TabActions<T> tabs = new TabActions<>(open, current);
    IntegerBinding count = Bindings.size(open);
    BooleanExpression several = count.greaterThan(1);
    Action next = new Action("next-tab", key("Shortcut+TAB"), () -> tabs.step(1), several);
    Action previous =
        new Action("previous-tab", key("Shortcut+Shift+TAB"), () -> tabs.step(-1), several);
    menus.alsoOn(key("Shortcut+PAGE_DOWN"), next);
    menus.alsoOn(key("Shortcut+PAGE_UP"), previous);
    List<Menus.Entry> entries = new ArrayList<>(List.of(next, previous, Menus.line()));
    for (int i = 0; i < NUMBERED; i++) {
      int at = i;
      BooleanExpression there = count.greaterThan(i);
      entries.add(
          new Action("tab-" + (i + 1), key("Alt+DIGIT" + (i + 1)), () -> tabs.show(at), there));
    }
    return new Menus.Group("tabs", entries);
  }

  private static KeyCombination key(String written) {
    return MenuTable.keys(written);
  }

  private void step(int by) {
    show(Math.floorMod(open.indexOf(current.get()) + by, open.size()));
  }

  private void show(int at) {
    current.set(open.get(at));
  }
}
