package genko.ui.window;

import genko.ui.find.FindBar;
import genko.ui.input.Composition;
import genko.ui.lifecycle.PostActions;
import genko.ui.menu.Menus;
import genko.ui.palette.Palette;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.ui.theme.Typesetting;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What keys, clicks and the wheel mean for the whole window, before any control sees them: the keys
 * of the menus, and Esc, which leads back to the text step by step.
 *
 * @param root what the events go through
 */
record WindowKeys(
    Parent root,
    PostTabs tabs,
    Menus menus,
    FindBar find,
    Palette palette,
    PostActions actions,
    RightPanel beside,
    Panels panels,
    Typesetting typesetting,
    FullScreen fullScreen) {
  /** Takes them from now on. */
  void follow() {
    root.addEventFilter(KeyEvent.ANY, this::leaveToMenu);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::left);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
    root.addEventFilter(ScrollEvent.SCROLL, typesetting::handle);
  }

  /**
   * A menu that is open has the keys; JavaFX offers it each and then sends what it has no use for,
   * letters among them, on to what lies behind.
   */
  private void leaveToMenu(KeyEvent event) {
    for (Window shown : Window.getWindows()) {
      if (!(shown instanceof ContextMenu menu) || !menu.isShowing()) continue;
      if (menu.getOwnerWindow() == root.getScene().getWindow()) event.consume();
    }
  }

  /** Who goes elsewhere by mouse leaves no half-composed word behind. */
  private void clicked(MouseEvent event) {
    boolean inside = PanelFocus.isInside((Node) event.getTarget(), focusedParent());
    if (!inside) Composition.finish(root);
  }

  /** What has the keyboard, when something can lie in it. */
  private @Nullable Node focusedParent() {
    return root.getScene().getFocusOwner() instanceof Parent one ? one : null;
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) return;
    PostTab tab = tabs.currentProperty().get();
    if (tab != null && tab.isComposing()
        || find.isComposing()
        || beside.isComposing()
        || palette.isVisible()
        || actions.pane().isVisible()) return;
    if (menus.isWaiting()) return;
    // Esc in what stands in place of the preview closes it, which also uncovers the text.
    boolean inside =
        beside.isReplaced() && PanelFocus.isInside(root.getScene().getFocusOwner(), beside);
    if (event.getCode() == KeyCode.ESCAPE && !inside && panels.uncover()) {
      if (tab != null) tab.editor().requestFocus();
      event.consume();
      return;
    }
    boolean redo = event.getCode() == KeyCode.Y && event.isShortcutDown() && !event.isAltDown();
    if (redo && tab != null) {
      tab.redo();
      event.consume();
      return;
    }
    menus.handle(event);
    if (!event.isConsumed()) typesetting.handle(event);
  }

  /**
   * What nobody else took: Esc in the text closes the bar above it, then what is beside it, then
   * the whole screen.
   */
  private void left(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    PostTab tab = tabs.currentProperty().get();
    boolean inText = tab != null && root.getScene().getFocusOwner() == tab.editor().textNode();
    if (find.isVisible() && inText) find.close();
    else if (beside.isReplaced()) beside.close();
    else if (!fullScreen.leave()) return;
    event.consume();
  }
}
