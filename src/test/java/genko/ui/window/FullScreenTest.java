package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The post on the whole screen. */
class FullScreenTest {
  @TempDir private Path folder;

  @Test
  void hasNothingAroundThePostUntilTheWindowIsBack() throws Exception {
    Fx.start();
    // As large as the screen: what is painted then fits on it before and after.
    Rectangle2D screen = Fx.call(() -> Screen.getPrimary().getBounds());
    try (OpenWindow window =
        OpenWindow.of(folder, Locale.ENGLISH, screen.getWidth(), screen.getHeight())) {
      window.open("2025-11-17-a.md", "Words.\n");
      for (KeyCode back : new KeyCode[] {KeyCode.F11, KeyCode.ESCAPE}) {
        assertThat(Fx.call(() -> seen(window))).isTrue();
        window.press(KeyCode.F11, false, false, false);
        eventually(() -> window.stage().isFullScreen() && !seen(window));
        window.press(back, false, false, false);
        eventually(() -> !window.stage().isFullScreen() && seen(window));
      }
    }
  }

  /** Whether menus, tabs and the status line are there; all of them or none. */
  private static boolean seen(OpenWindow window) {
    Node menus =
        window.scene().getRoot().lookupAll("*").stream()
            .filter(MenuBar.class::isInstance)
            .findFirst()
            .orElseThrow();
    Node status = window.scene().getRoot().lookup(".status-bar");
    Node tabs = window.scene().getRoot().lookup(".tabs");
    boolean first = isSeen(menus);
    if (isSeen(status) != first || isSeen(tabs) != first) throw new AssertionError("some of them");
    return first;
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
    return true;
  }
}
