package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card that shows a post as networks do, over the window. */
class SharingWindowTest {
  @TempDir private Path folder;

  @Test
  void theCardTakesTheKeyboardWhenItIsFirstSeenAndGivesItBack() throws Exception {
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      PostTab tab = window.open("2025-11-17-a.md", "---\ntitle: 題\n---\n\n本文。\n");
      eventually(() -> tab.isSettled() && tab.isReviewed());
      Node text = tab.editor().textNode();
      Fx.run(text::requestFocus);
      Fx.run(() -> window.shell().window().menus().run("sharing"));
      eventually(
          () -> {
            Node card = window.scene().lookup(".sharing-pane");
            return card != null && card.isVisible();
          });
      Node card = Fx.call(() -> window.scene().lookup(".sharing-pane"));
      assertThat(Fx.call(() -> PanelFocus.isInside(window.scene().getFocusOwner(), card))).isTrue();
      window.press(KeyCode.ESCAPE, false, false, false);
      assertThat(Fx.call(card::isVisible)).isFalse();
      assertThat(Fx.call(() -> window.scene().getFocusOwner())).isSameAs(text);
    }
  }
}
