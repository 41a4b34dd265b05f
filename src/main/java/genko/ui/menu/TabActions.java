package genko.ui.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

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
    KeyBindings bindings = menus.bindings();
    Action next =
        new Action(
            "next-tab", on(bindings, "next-tab", "Shortcut+TAB"), () -> tabs.step(1), several);
    Action previous =
        new Action(
            "previous-tab",
            on(bindings, "previous-tab", "Shortcut+Shift+TAB"),
            () -> tabs.step(-1),
            several);
    menus.alsoOn(MenuTable.keys("Shortcut+PAGE_DOWN"), next);
    menus.alsoOn(MenuTable.keys("Shortcut+PAGE_UP"), previous);
    List<Menus.Entry> entries = new ArrayList<>(List.of(next, previous, Menus.line()));
    for (int i = 0; i < NUMBERED; i++) {
      int at = i;
      BooleanExpression there = count.greaterThan(i);
      String id = "tab-" + (i + 1);
      entries.add(
          new Action(id, on(bindings, id, "Alt+DIGIT" + (i + 1)), () -> tabs.show(at), there));
    }
    return new Menus.Group("tabs", entries);
  }

  private static ObservableValue<@Nullable KeyCombination> on(
      KeyBindings bindings, String id, String written) {
    return bindings.add(id, Optional.of(MenuTable.keys(written)));
  }

  private void step(int by) {
    show(Math.floorMod(open.indexOf(current.get()) + by, open.size()));
  }

  private void show(int at) {
    current.set(open.get(at));
  }
}
