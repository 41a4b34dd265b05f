package genko.ui.menu;

import genko.ui.input.TextKeys;
import genko.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;

/**
 * The letters that open the menus of the bar with Alt, and no others: names of files, fields and
 * encodings have underscores ({@code last_modified_at}, {@code Shift_JIS}), and JavaFX would take
 * those in a label or a menu for the mark of a mnemonic, and not show them.
 *
 * <p>Every control begins with mnemonics, those of pop-ups and dialogs too, so they are switched
 * off wherever one comes into a window, and not at each that is made.
 */
public final class Mnemonics {
  // One of each for all lists: to take it away before it is added keeps it from being there twice.
  private static final ListChangeListener<Window> ON_WINDOWS =
      change -> eachAdded(change, Mnemonics::switchOff);
  private static final ListChangeListener<Node> ON_CHILDREN =
      change -> eachAdded(change, Mnemonics::switchOff);
  private static final ListChangeListener<MenuItem> ON_ITEMS =
      change -> eachAdded(change, Mnemonics::switchOff);
  private static final ListChangeListener<Menu> ON_MENUS =
      change -> eachAdded(change, menu -> items(menu.getItems()));

  private Mnemonics() {}

  /**
   * The title of the menu {@code id} of the bar with the mark of its letter: in the title where it
   * has one, behind it in brackets as Japanese programs have it. On a Mac Alt makes characters, and
   * a menu has no letter.
   */
  static String title(Words words, String id) {
    String title = words.say("menu." + id);
    if (TextKeys.altMakesText()) return title;
    String letter = words.say("menu-letter." + id);
    int at = title.indexOf(letter);
    return at < 0
        ? title + "(_" + letter + ")"
        : title.substring(0, at) + "_" + title.substring(at);
  }

  /** Switches mnemonics off in all windows that there are, and in those to come. */
  public static void switchOff() {
    follow(Window.getWindows(), ON_WINDOWS);
    Window.getWindows().forEach(Mnemonics::switchOff);
  }

  /** Switches mnemonics off in {@code scene}, and in what is added to it. */
  public static void switchOff(Scene scene) {
    switchOff(scene.getRoot());
    scene.rootProperty().subscribe(root -> switchOff(root));
  }

  private static void switchOff(Window window) {
    if (window instanceof ContextMenu menu) items(menu.getItems());
    if (window.getScene() != null) switchOff(window.getScene().getRoot());
  }

  private static void switchOff(Node node) {
    if (node instanceof Labeled label && !label.mnemonicParsingProperty().isBound()) {
      label.setMnemonicParsing(false);
    }
    if (node instanceof MenuButton button) items(button.getItems());
    if (node instanceof MenuBar bar) {
      follow(bar.getMenus(), ON_MENUS);
      bar.getMenus().forEach(menu -> items(menu.getItems()));
      return;
    }
    if (node instanceof Parent parent) {
      ObservableList<Node> children = parent.getChildrenUnmodifiable();
      follow(children, ON_CHILDREN);
      children.forEach(Mnemonics::switchOff);
    }
  }

  private static void items(ObservableList<MenuItem> items) {
    follow(items, ON_ITEMS);
    items.forEach(Mnemonics::switchOff);
  }

  private static void switchOff(MenuItem item) {
    item.setMnemonicParsing(false);
    if (item instanceof Menu menu) items(menu.getItems());
  }

  private static <T> void follow(ObservableList<T> list, ListChangeListener<? super T> listener) {
    list.removeListener(listener);
    list.addListener(listener);
  }

  private static <T> void eachAdded(
      ListChangeListener.Change<? extends T> change, Consumer<T> work) {
    while (change.next()) List.copyOf(change.getAddedSubList()).forEach(work);
  }
}
