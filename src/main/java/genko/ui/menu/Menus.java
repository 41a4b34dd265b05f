package genko.ui.menu;

import genko.ui.input.LateTip;
import genko.ui.menu.MenuTable.Row;
import genko.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The menu bar, built from the {@link MenuTable} and what its commands do, and their keys. Keys are
 * taken before any control sees them, so that undo in a field is the post's undo, and not while an
 * input method composes.
 */
public final class Menus {
  /** A line between two groups of a menu. */
  private static final Action LINE =
      new Action("", new SimpleObjectProperty<>(), () -> {}, Always.TRUE);

  /** Redo, as Windows has it. */
  private static final KeyCombination AGAIN = MenuTable.keys("Shortcut+Y");

  private final Words words;
  private final List<Listed> listed = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();
  private final Map<String, Entry> places = new HashMap<>();
  private final MenuBar bar = new MenuBar();
  private final KeyBindings bindings = new KeyBindings();
  private boolean waiting;

  /** What a menu holds: an action, a menu in it, or an item that is no command. */
  sealed interface Entry permits Action, Group, Item {}

  /** A menu within a menu; {@code menu.ID} is its title. */
  record Group(String id, List<Entry> entries) implements Entry {
    Group {
      entries = List.copyOf(entries);
    }
  }

  /** What is no command. */
  record Item(MenuItem item) implements Entry {}

  /** An action with the id of the menu that it is found in. */
  public record Listed(String menu, Action action) {}

  private record Other(KeyCombination keys, Action action) {}

  public Menus(Words words) {
    this.words = words;
    bar.setUseSystemMenuBar(true);
    bar.sceneProperty().subscribe(scene -> leaveOpen(scene));
  }

  /**
   * Alt opens a menu together with a letter, and often comes up before the letter does. JavaFX
   * takes that for Alt by itself, which would close the menu again.
   */
  private void leaveOpen(@Nullable Scene scene) {
    if (scene == null) return;
    scene.addEventFilter(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() != KeyCode.ALT) return;
          if (bar.getMenus().stream().anyMatch(Menu::isShowing)) event.consume();
        });
  }

  public MenuBar bar() {
    return bar;
  }

  /** Which keys the commands are on. */
  public KeyBindings bindings() {
    return bindings;
  }

  /** Every action, menu by menu. */
  public List<Listed> listed() {
    return List.copyOf(listed);
  }

  static Action line() {
    return LINE;
  }

  /** Offers to go from one of the {@code open} tabs to another. */
  public <T> void placeTabs(ObservableList<T> open, ObjectProperty<T> current) {
    places.put("tabs", TabActions.of(open, current, this));
  }

  /** Offers the files opened last; follows {@code recent}. */
  public void placeRecent(ObservableList<Path> recent, Consumer<Path> open) {
    Menu menu = new Menu(words.say("menu.open-recent"));
    Runnable fill =
        () -> {
          menu.getItems().setAll(recent.stream().map(path -> recentItem(path, open)).toList());
          menu.setDisable(recent.isEmpty());
        };
    recent.addListener((ListChangeListener<Path>) change -> fill.run());
    fill.run();
    places.put("open-recent", new Item(menu));
  }

  private static MenuItem recentItem(Path path, Consumer<Path> open) {
    MenuItem item = new MenuItem(path.getFileName() + "  —  " + path.getParent());
    item.setOnAction(event -> open.accept(path));
    return item;
  }

  /**
   * Fills the bar as the table says.
   *
   * @param post whether a post is open
   * @param text whether the keyboard is in its text
   * @param table whether the caret is in a table
   */
  public void build(
      CommandSet commands,
      ObservableBooleanValue post,
      ObservableBooleanValue text,
      ObservableBooleanValue table) {
    for (Row.Menu menu : MenuTable.menus()) {
      Menu made = new Menu(Mnemonics.title(words, menu.id()));
      fill(made, menu, menu.id(), new Source(commands, bindings, post, text, table));
      bar.getMenus().add(made);
    }
    commands.end();
  }

  /** Where the actions of the table come from. */
  private record Source(
      CommandSet commands,
      KeyBindings bindings,
      ObservableBooleanValue post,
      ObservableBooleanValue text,
      ObservableBooleanValue table) {
    Action action(Row.Command row) {
      CommandSet.Command command = commands.use(row.id());
      ObservableBooleanValue enabled =
          switch (row.when()) {
            case ALWAYS -> Always.TRUE;
            case POST -> post;
            case TEXT -> text;
            case TABLE -> table;
            case OWN -> command.enabled().orElseThrow();
          };
      return new Action(
          row.id(),
          bindings.add(row.id(), row.keys()),
          command.work(),
          enabled,
          command.state().orElse(null));
    }
  }

  private void fill(Menu menu, Row.Menu from, String top, Source source) {
    for (Row row : from.rows()) {
      switch (row) {
        case Row.Command command -> add(menu, top, source.action(command));
        case Row.Line() -> add(menu, top, LINE);
        case Row.Place(String id) -> add(menu, top, placed(id));
        case Row.Menu inner -> {
          Menu made = new Menu(words.say("menu." + inner.id()));
          fill(made, inner, inner.own() ? inner.id() : top, source);
          menu.getItems().add(made);
        }
      }
    }
  }

  private Entry placed(String id) {
    Entry entry = places.get(id);
    if (entry == null) throw new IllegalStateException("nothing was placed at " + id);
    return entry;
  }

  private void add(Menu menu, String top, Entry entry) {
    switch (entry) {
      case Item other -> menu.getItems().add(other.item());
      case Group group -> {
        Menu made = new Menu(words.say("menu." + group.id()));
        group.entries().forEach(each -> add(made, top, each));
        menu.getItems().add(made);
      }
      case Action action -> {
        menu.getItems().add(item(action));
        if (action != LINE) listed.add(new Listed(top, action));
      }
    }
  }

  /** Items for the commands whose ids begin with {@code prefix}, for a menu elsewhere. */
  public List<MenuItem> items(String prefix) {
    return listed.stream()
        .map(Listed::action)
        .filter(action -> action.id().startsWith(prefix))
        .map(this::item)
        .toList();
  }

  /** What the command {@code id} is called. */
  public String name(String id) {
    return words.say(action(id).key());
  }

  /**
   * Explains {@code control} by {@code text} and the keys that the command {@code id} is on when
   * that is shown.
   */
  public void explain(Control control, String text, String id) {
    control.setAccessibleHelp(text);
    LateTip.set(control, () -> tip(text, id));
  }

  private Tooltip tip(String text, String id) {
    Tooltip tip = new Tooltip(text);
    tip.setOnShowing(
        event ->
            tip.setText(
                bindings
                    .of(id)
                    .map(keys -> words.say("menu-tip.keys", text, keys.getDisplayText()))
                    .orElse(text)));
    return tip;
  }

  /** Gives the command {@code id}. */
  public void run(String id) {
    action(id).run();
  }

  private Action action(String id) {
    return listed.stream()
        .map(Listed::action)
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command: " + id));
  }

  /** Whether {@code keys} do something that no command of a menu can take from them. */
  public boolean isReserved(KeyCombination keys) {
    return keys.equals(AGAIN) || others.stream().anyMatch(other -> other.keys.equals(keys));
  }

  /** Whether keys are awaited that shall be those of a command, and do nothing now. */
  public boolean isWaiting() {
    return waiting;
  }

  public void setWaiting(boolean waits) {
    waiting = waits;
  }

  /** Does {@code action} on {@code keys} too, which no menu shows. */
  void alsoOn(KeyCombination keys, Action action) {
    others.add(new Other(keys, action));
  }

  private MenuItem item(Action action) {
    if (action == LINE) return new SeparatorMenuItem();
    MenuItem item = bare(action);
    item.setId(action.id());
    item.setOnAction(event -> action.run());
    item.disableProperty().bind(Bindings.not(action.enabled()));
    item.acceleratorProperty().bind(action.binding());
    return item;
  }

  private MenuItem bare(Action action) {
    String text = words.say(action.key());
    ObservableBooleanValue state = action.state();
    if (state == null) return new MenuItem(text);
    CheckMenuItem item = new CheckMenuItem(text);
    // The item turns by itself when it is chosen; what it shows is the state.
    state.subscribe(item::setSelected);
    item.selectedProperty().subscribe(() -> item.setSelected(state.get()));
    return item;
  }

  /** Runs the action whose keys {@code event} is, if there is one, and ends the event. */
  public void handle(KeyEvent event) {
    for (Listed entry : listed) {
      Action action = entry.action();
      Optional<KeyCombination> keys = action.keys();
      if (keys.isPresent() && handles(action, keys.get(), event)) return;
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
