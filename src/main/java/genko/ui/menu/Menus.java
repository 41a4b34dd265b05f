package genko.ui.menu;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import genko.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The menu bar, built from {@link Action}s, and their keys. Keys are taken before any control sees
 * them, so that undo in a field is the post's undo, and not while an input method composes.
 */
public final class Menus {
  /** A line between two groups of a menu. */
  private static final Action LINE = new Action("", null, () -> {}, null);

  private final Words words;
  private final List<Listed> listed = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();
  private final MenuBar bar = new MenuBar();

  /** What a menu holds: an action, or a menu in it. */
  public sealed interface Entry permits Action, Group {}

  /** A menu within a menu; {@code menu.ID} is its title. */
  record Group(String id, List<Entry> entries) implements Entry {
    Group {
      entries = List.copyOf(entries);
    }
  }

  /** A menu within a menu. */
  public static Group group(String id, Entry... entries) {
    return new Group(id, List.of(entries));
  }

  /** An action with the id of the menu of the bar that it is found in. */
  public record Listed(String menu, Action action) {}

  private record Other(KeyCombination keys, Action action) {}

  public Menus(Words words) {
    this.words = words;
    bar.setUseSystemMenuBar(true);
  }

  public MenuBar bar() {
    return bar;
  }

  /** Every action, menu by menu. */
  public List<Listed> listed() {
    return List.copyOf(listed);
  }

  public static Action line() {
    return LINE;
  }

  public static KeyCombination keys(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN);
  }

  public static KeyCombination shiftKeys(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN, SHIFT_DOWN);
  }

  public static KeyCombination altKeys(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN, ALT_DOWN);
  }

  /** A key with Alt alone. */
  public static KeyCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, ALT_DOWN);
  }

  /** A key with Alt and Shift. */
  static KeyCombination altShift(KeyCode code) {
    return new KeyCodeCombination(code, ALT_DOWN, SHIFT_DOWN);
  }

  /** A key with Shift alone. */
  public static KeyCombination shift(KeyCode code) {
    return new KeyCodeCombination(code, SHIFT_DOWN);
  }

  public static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  /** Adds a menu whose title is {@code menu.ID}. */
  public Menu add(String id, Entry... entries) {
    Menu menu = menu(id, id, List.of(entries));
    bar.getMenus().add(menu);
    return menu;
  }

  private Menu menu(String top, String id, List<Entry> entries) {
    Menu menu = new Menu(words.say("menu." + id));
    for (Entry entry : entries) {
      switch (entry) {
        case Group group -> menu.getItems().add(menu(top, group.id(), group.entries()));
        case Action action -> {
          menu.getItems().add(item(action));
          if (action != LINE) listed.add(new Listed(top, action));
        }
      }
    }
    return menu;
  }

  /** Does {@code action} on {@code keys} too, which no menu shows. */
  void alsoOn(KeyCombination keys, Action action) {
    others.add(new Other(keys, action));
  }

  /**
   * Puts a menu of its own, whose title is {@code menu.ID}, into the first menu, at the end of the
   * group before {@code action}.
   */
  public void insert(String action, String id, Action... entries) {
    Menu menu = new Menu(words.say("menu." + id));
    for (Action entry : entries) {
      menu.getItems().add(item(entry));
      listed.add(new Listed(id, entry));
    }
    insert(action, menu);
  }

  /** Puts {@code entry} into the first menu, at the end of the group before {@code action}. */
  public void insert(String action, Action entry) {
    insert(action, item(entry));
    listed.add(new Listed("file", entry));
  }

  private void insert(String action, MenuItem item) {
    List<MenuItem> items = bar.getMenus().getFirst().getItems();
    int at = 0;
    while (at < items.size() && !action.equals(items.get(at).getId())) at++;
    items.add(Math.max(0, at - 1), item);
  }

  private MenuItem item(Action action) {
    if (action == LINE) return new SeparatorMenuItem();
    MenuItem item = bare(action);
    item.setId(action.id());
    item.setOnAction(event -> action.run());
    item.disableProperty().bind(not(action.enabled()));
    if (action.keys() != null) item.setAccelerator(action.keys());
    return item;
  }

  private MenuItem bare(Action action) {
    String text = words.say(action.key());
    if (action.state() == null) return new MenuItem(text);
    CheckMenuItem item = new CheckMenuItem(text);
    // The item turns by itself when it is chosen; what it shows is the state.
    action.state().subscribe(item::setSelected);
    item.selectedProperty().subscribe(() -> item.setSelected(action.state().get()));
    return item;
  }

  private static BooleanBinding not(ObservableBooleanValue value) {
    return Bindings.not(value);
  }

  /** Puts the files opened last below "open" in the first menu; follows {@code recent}. */
  public void insertRecent(ObservableList<Path> recent, Consumer<Path> open) {
    Menu menu = new Menu(words.say("menu.open-recent"));
    Runnable fill =
        () -> {
          menu.getItems()
              .setAll(
                  recent.stream()
                      .map(
                          path -> {
                            MenuItem item =
                                new MenuItem(path.getFileName() + "  —  " + path.getParent());
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> open.accept(path));
                            return item;
                          })
                      .toList());
          menu.setDisable(recent.isEmpty());
        };
    recent.addListener((ListChangeListener<Path>) change -> fill.run());
    fill.run();
    bar.getMenus().getFirst().getItems().add(2, menu);
  }

  /** Runs the action whose keys {@code event} is, if there is one, and ends the event. */
  public void handle(KeyEvent event) {
    for (Listed entry : listed) {
      Action action = entry.action();
      if (action.keys() != null && handles(action, action.keys(), event)) return;
    }
    for (Other other : others) if (handles(other.action, other.keys, event)) return;
  }

  private static boolean handles(Action action, KeyCombination keys, KeyEvent event) {
    if (!action.enabled().get() || !keys.match(event)) return false;
    action.run();
    event.consume();
    return true;
  }
}
