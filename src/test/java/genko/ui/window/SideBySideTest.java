package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.menu.Action;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Form and outline beside each other in a wide window, and one of them in a narrower one. */
class SideBySideTest {
  private static final String POST = "---\ntitle: 題\n---\n\n## 一\n\n本文\n\n## 二\n";

  @TempDir private Path folder;

  private OpenWindow window;
  private PostTab tab;

  @BeforeEach
  void open() throws Exception {
    window = OpenWindow.in(folder).size(1000, 700).show();
    tab = window.open("2025-11-17-a.md", POST);
    eventually(tab::isReviewed);
  }

  @AfterEach
  void close() {
    window.close();
  }

  /** The screen without a screen is narrow; what the window holds is laid out as on a wider one. */
  private void widen(double width) throws Exception {
    Fx.run(
        () -> {
          Parent root = window.scene().getRoot();
          ((Region) root).setMinWidth(width);
          root.resize(width, 700);
          root.layout();
        });
    Fx.frames(3);
  }

  private void press(String command) throws Exception {
    Fx.run(
        () ->
            window.shell().window().menus().listed().stream()
                .map(Menus.Listed::action)
                .filter(action -> action.id().equals(command))
                .forEach(Action::run));
    Fx.frames(3);
  }

  private boolean isShown(Node node) throws Exception {
    return Fx.call(
        () -> {
          for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
          return node.getScene() != null;
        });
  }

  private Set<Node> notices() throws Exception {
    return Fx.call(() -> window.scene().getRoot().lookupAll(".notice"));
  }

  private boolean isIn(Node node) throws Exception {
    return Fx.call(() -> PanelFocus.isInside(window.scene().getFocusOwner(), node));
  }

  @Test
  void bothAreShownWhereThereIsRoomAndOneWhereThereIsNot() throws Exception {
    widen(1700);
    assertThat(isShown(tab.form())).isTrue();
    assertThat(isShown(tab.outline())).isFalse();
    press("form-and-outline");
    assertThat(isShown(tab.form())).isTrue();
    assertThat(isShown(tab.outline())).isTrue();
    assertThat(isShown(tab.editor().textNode())).isTrue();
    widen(1000);
    assertThat(isShown(tab.form())).isTrue();
    assertThat(isShown(tab.outline())).isFalse();
    widen(1700);
    assertThat(isShown(tab.outline())).as("the choice is kept").isTrue();
    press("form-and-outline");
    assertThat(isShown(tab.outline())).isFalse();
  }

  @Test
  void aNarrowWindowSaysWhenItShowsBoth() throws Exception {
    press("form-and-outline");
    assertThat(notices()).hasSize(1);
    widen(1700);
    assertThat(notices()).isEmpty();
  }

  @Test
  void theKeyboardWalksThroughBoth() throws Exception {
    widen(1700);
    press("form-and-outline");
    List<String> walked = new ArrayList<>();
    for (int stop = 0; stop < 4; stop++) {
      press("next-panel");
      walked.add(
          isIn(tab.form())
              ? "form"
              : isIn(tab.outline()) ? "outline" : isIn(tab.editor()) ? "text" : "page");
    }
    assertThat(walked).containsExactly("page", "form", "outline", "text");
    press("outline");
    assertThat(isIn(tab.outline())).isTrue();
    press("outline");
    assertThat(isIn(tab.editor())).isTrue();
    press("form");
    assertThat(isShown(tab.form()) || isShown(tab.outline())).isFalse();
    press("outline");
    assertThat(isShown(tab.form()) && isIn(tab.outline())).isTrue();
  }

  @Test
  void whatIsTypedInStaysWhenTheWindowGetsNarrower() throws Exception {
    widen(1700);
    press("form-and-outline");
    press("outline");
    widen(1000);
    assertThat(isIn(tab.outline())).isTrue();
    assertThat(isShown(tab.outline())).isTrue();
    widen(1700);
    Fx.run(() -> tab.form().focusField("title"));
    window.press(KeyCode.END, false, false, false);
    widen(1000);
    assertThat(isIn(tab.form())).isTrue();
    TextInputControl field = (TextInputControl) Fx.call(() -> window.scene().getFocusOwner());
    assertThat(Fx.call(field::getSelectedText)).isEmpty();
  }
}
