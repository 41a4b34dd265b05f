package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu of the text, by keys and by the mouse. */
class TextMenuTest {
  @TempDir private Path folder;

  private OpenWindow window;
  private PostTab tab;

  @BeforeEach
  void open() throws Exception {
    window = OpenWindow.of(folder, Locale.ENGLISH, 900, 700);
    tab = window.open("2025-11-17-a.md", "First line.\n\nSecond line.\n");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private static List<MenuItem> items() {
    ContextMenu menu = (ContextMenu) PassingSurfaces.popUps().getFirst();
    return menu.getItems().stream().filter(item -> item.getText() != null).toList();
  }

  @Test
  void aKeyOpensItAndKeysChooseFromIt() throws Exception {
    Fx.run(() -> tab.editor().goTo(new Span(0, 5)));
    window.press(KeyCode.F10, true, false, false);
    eventually(() -> PassingSurfaces.popUps().size() == 1);
    assertThat(Fx.call(TextMenuTest::items))
        .extracting(MenuItem::getText)
        .containsExactly("Cut", "Copy", "Paste", "Paste as plain text", "Select all");
    MenuItem copy = Fx.call(() -> items().get(1));
    for (int step = 0; step < 6 && !Fx.call(() -> CommandKeys.isChosen(copy)); step++) {
      window.press(KeyCode.DOWN, false, false, false);
    }
    window.press(KeyCode.ENTER, false, false, false);
    eventually(() -> PassingSurfaces.popUps().isEmpty());
    eventually(() -> "First".equals(Clipboard.getSystemClipboard().getString()));
    assertThat(Fx.call(() -> window.scene().getFocusOwner())).isSameAs(tab.editor().textNode());
  }

  @Test
  void theMouseOpensItWhereItIsAndPutsTheCaretThere() throws Exception {
    Fx.run(() -> tab.editor().goTo(Span.at(24)));
    Fx.frames(3);
    Fx.run(
        () -> {
          Node text = tab.editor().textNode();
          Point2D at = text.localToScreen(30, 30);
          Event.fireEvent(
              text,
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                  30,
                  30,
                  at.getX(),
                  at.getY(),
                  false,
                  new PickResult(text, 30, 30)));
        });
    eventually(() -> PassingSurfaces.popUps().size() == 1);
    assertThat(Fx.call(() -> tab.session().post().selection().caret())).isLessThan(12);
    assertThat(Fx.call(TextMenuTest::items))
        .filteredOn(MenuItem::isDisable)
        .extracting(MenuItem::getText)
        .containsExactly("Cut", "Copy");
    Fx.run(() -> PassingSurfaces.popUps().getFirst().hide());
  }
}
