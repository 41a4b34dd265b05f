package genko.ui.menu;

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
 * Keeps JavaFX from taking an underscore in a label or a menu for the mark of a mnemonic, which it
 * would not show. No words of Genko have mnemonics, and names of files, fields and encodings have
 * underscores: {@code last_modified_at}, {@code Shift_JIS}.
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
      change -> eachAdded(change, Mnemonics::switchOff);

  private Mnemonics() {}

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
    // The title of a menu follows its menu.
    if (node instanceof Labeled label && !label.mnemonicParsingProperty().isBound()) {
      label.setMnemonicParsing(false);
    }
    if (node instanceof MenuButton button) items(button.getItems());
    if (node instanceof MenuBar bar) {
      follow(bar.getMenus(), ON_MENUS);
      bar.getMenus().forEach(Mnemonics::switchOff);
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
