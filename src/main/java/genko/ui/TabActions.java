package genko.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.IntegerBinding;
import javafx.scene.input.KeyCode;

/** Going from one open post to another by key, menu or palette, in the order of the tabs. */
final class TabActions {
  private static final int NUMBERED = 9;

  private final Desk desk;

  private TabActions(Desk desk) {
    this.desk = desk;
  }

  /**
   * The actions of {@code desk}, of which {@code menus} learns the other keys that browsers have.
   */
  static Menus.Group of(Desk desk, Menus menus) {
    TabActions tabs = new TabActions(desk);
    IntegerBinding count = Bindings.size(desk.open());
    BooleanExpression several = count.greaterThan(1);
    Action next = new Action("next-tab", Menus.keys(KeyCode.TAB), () -> tabs.step(1), several);
    Action previous =
        new Action("previous-tab", Menus.shiftKeys(KeyCode.TAB), () -> tabs.step(-1), several);
    menus.alsoOn(Menus.keys(KeyCode.PAGE_DOWN), next);
    menus.alsoOn(Menus.keys(KeyCode.PAGE_UP), previous);
    List<Menus.Entry> entries = new ArrayList<>(List.of(next, previous, Menus.line()));
    for (int i = 0; i < NUMBERED; i++) {
      int at = i;
      KeyCode digit = KeyCode.valueOf("DIGIT" + (i + 1));
      BooleanExpression there = count.greaterThan(i);
      entries.add(new Action("tab-" + (i + 1), Menus.alt(digit), () -> tabs.show(at), there));
    }
    return new Menus.Group("tabs", entries);
  }

  private void step(int by) {
    int at = desk.open().indexOf(desk.currentProperty().get());
    show(Math.floorMod(at + by, desk.open().size()));
  }

  private void show(int at) {
    desk.currentProperty().set(desk.open().get(at));
  }
}
