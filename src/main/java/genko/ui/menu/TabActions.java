package genko.ui.menu;

import genko.ui.tab.PostTabs;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.IntegerBinding;
import javafx.scene.input.KeyCode;

/** Going from one open post to another by key, menu or palette, in the order of the tabs. */
public final class TabActions {
  private static final int NUMBERED = 9;

  private final PostTabs posts;

  private TabActions(PostTabs posts) {
    this.posts = posts;
  }

  /**
   * The actions of {@code posts}, of which {@code menus} learns the other keys that browsers have.
   */
  public static Menus.Group of(PostTabs posts, Menus menus) {
    TabActions tabs = new TabActions(posts);
    IntegerBinding count = Bindings.size(posts.open());
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
    int at = posts.open().indexOf(posts.currentProperty().get());
    show(Math.floorMod(at + by, posts.open().size()));
  }

  private void show(int at) {
    posts.currentProperty().set(posts.open().get(at));
  }
}
