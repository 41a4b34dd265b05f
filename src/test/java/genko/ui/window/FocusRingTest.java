package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.Pictures;
import genko.ui.menu.Action;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.workspace.notice.Notice;
import genko.workspace.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the keyboard is can be seen at every stop of the Tab key. */
class FocusRingTest {
  private static final int STOPS = 90;
  private static final int AROUND = 4;
  private static final String POST =
      "---\ntitle: \"題\"\ndate: 2025-11-17\ntags: [a]\npublished: true\n---\n\n本文を食べれる。\n";

  @TempDir private Path folder;

  private OpenWindow window;

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void everyStopLooksOtherThanWithoutTheKeyboard(ThemeChoice choice) throws Exception {
    Fx.start();
    Theme theme = Fx.call(Theme::new);
    Fx.run(() -> theme.choiceProperty().set(choice));
    try (OpenWindow opened = OpenWindow.in(folder).theme(theme).size(1000, 700).show()) {
      window = opened;
      PostTab tab = window.open("2025-11-17-a.md", POST);
      eventually(tab::isReviewed);
      Fx.run(() -> tell(tab));
      act("writing-bar");
      act("replace");
      eventually(window.stage()::isFocused);
      assertThat(Fx.call(this::unseen)).isEmpty();
    } finally {
      Fx.run(() -> theme.choiceProperty().set(ThemeChoice.SYSTEM));
    }
  }

  @Test
  void theMenuOfAFieldOpensByKeyAndShowsItsKeys() throws Exception {
    try (OpenWindow opened = OpenWindow.in(folder).size(1000, 700).show()) {
      window = opened;
      PostTab tab = window.open("2025-11-17-a.md", POST);
      eventually(tab::isReviewed);
      for (boolean menuKey : new boolean[] {true, false}) {
        Fx.run(() -> tab.form().focusField("title"));
        window.press(menuKey ? KeyCode.CONTEXT_MENU : KeyCode.F10, !menuKey, false, false);
        eventually(() -> !menus().isEmpty());
        Fx.run(
            () -> {
              assertThat(menus().getFirst().getItems())
                  .extracting(MenuItem::getAccelerator)
                  .filteredOn(keys -> keys != null)
                  .hasSize(3);
              menus().forEach(ContextMenu::hide);
            });
      }
    }
  }

  private static List<ContextMenu> menus() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(Window::isShowing)
        .toList();
  }

  private static void tell(PostTab tab) {
    Notice.Choice choice = new Notice.Choice("はい", () -> {});
    tab.open().notices().show(new Notice("test", false, "知らせ", List.of(choice)));
  }

  private void act(String command) throws Exception {
    Fx.run(
        () ->
            window.shell().window().menus().listed().stream()
                .map(Menus.Listed::action)
                .filter(action -> action.id().equals(command))
                .forEach(Action::run));
  }

  /** The stops that look the same before and after the keyboard went on. */
  private List<String> unseen() {
    List<String> unseen = new ArrayList<>();
    List<Node> seen = new ArrayList<>();
    for (int stop = 0; stop < STOPS; stop++) {
      Node owner = window.scene().getFocusOwner();
      if (seen.contains(owner)) break;
      seen.add(owner);
      Rectangle2D place = place(owner);
      assertThat(place.getWidth()).as("is laid out: %s", owner).isGreaterThan(2 * AROUND);
      WritableImage with = Pictures.of(window.scene(), place);
      owner.requestFocusTraversal(TraversalDirection.NEXT);
      WritableImage without = Pictures.of(window.scene(), place);
      if (differing(with, without) < 8) unseen.add(owner.toString());
    }
    assertThat(seen).hasSizeGreaterThan(20);
    return unseen;
  }

  private Rectangle2D place(Node node) {
    Pictures.layOut(window.scene());
    Bounds at = node.localToScene(node.getLayoutBounds());
    return new Rectangle2D(
        Math.max(0, at.getMinX() - AROUND),
        Math.max(0, at.getMinY() - AROUND),
        at.getWidth() + 2 * AROUND,
        at.getHeight() + 2 * AROUND);
  }

  private static int differing(WritableImage one, WritableImage other) {
    PixelReader first = one.getPixelReader();
    PixelReader second = other.getPixelReader();
    int differing = 0;
    for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
      for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
        if (first.getArgb(x, y) != second.getArgb(x, y)) differing++;
      }
    }
    return differing;
  }
}
