package genko.ui.menu;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An underscore is a letter like any other, wherever the window says something. */
class MnemonicsTest {
  private static final String POST =
      """
      ---
      title: 題
      last_modified_at: 2025-11-17
      is_old_one: true
      ---

      # a_b_c

      ![](a_b.png)
      """;

  @TempDir private Path folder;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    window = OpenWindow.in(folder).language(Locale.ENGLISH).size(1400, 900).show();
    window.open("2025-11-17-a_b_c.md", POST);
    Fx.run(() -> window.shell().window().applyCss());
  }

  @AfterEach
  void close() {
    window.close();
  }

  /** What takes an underscore for the mark of a mnemonic. */
  private static List<String> parsing(Window shown) {
    List<String> found = new ArrayList<>();
    if (shown instanceof ContextMenu menu) menu.getItems().forEach(item -> look(item, found));
    look(shown.getScene().getRoot(), found);
    return found;
  }

  private static void look(Node node, List<String> found) {
    if (node instanceof MenuBar bar) {
      bar.getMenus().forEach(menu -> menu.getItems().forEach(item -> look(item, found)));
      return;
    }
    if (node instanceof Labeled label && label.isMnemonicParsing()) {
      found.add(label.getClass().getSimpleName() + " " + label.getText());
    }
    if (node instanceof MenuButton button) button.getItems().forEach(item -> look(item, found));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
    }
  }

  private static void look(MenuItem item, List<String> found) {
    if (item.isMnemonicParsing()) found.add(item.getClass().getSimpleName() + " " + item.getText());
    if (item instanceof Menu menu) menu.getItems().forEach(inner -> look(inner, found));
  }

  /** What is drawn in {@code node} and below, letter by letter. */
  private static Set<String> drawn(Node node) {
    Set<String> texts = new TreeSet<>();
    if (node instanceof Text text) texts.add(text.getText());
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(drawn(child)));
    }
    return texts;
  }

  private static List<ContextMenu> popups() {
    return Window.getWindows().stream()
        .filter(shown -> shown instanceof ContextMenu)
        .map(ContextMenu.class::cast)
        .toList();
  }

  @Test
  void noLabelAndNoMenuOfTheWindowHasMnemonics() throws Exception {
    eventually(() -> window.shell().tabs().currentProperty().get().isReviewed());
    int labels = Fx.call(() -> window.scene().getRoot().lookupAll(".button").size());
    assertThat(labels).isGreaterThan(10);
    assertThat(Fx.call(() -> parsing(window.stage()))).isEmpty();
    Words words = Words.of(Locale.ENGLISH);
    for (String key : words.keys()) {
      if (key.startsWith("menu.")) assertThat(words.say(key)).doesNotContain("_");
    }
  }

  @Test
  void altAndItsLetterOpenEachMenuOfTheBar() throws Exception {
    MenuBar bar = (MenuBar) Fx.call(() -> window.shell().window().lookup(".menu-bar"));
    List<Menu> menus = Fx.call(() -> List.copyOf(bar.getMenus()));
    Words words = Words.of(Locale.ENGLISH);
    Set<String> letters = new TreeSet<>();
    for (String id : List.of("file", "edit", "format", "table", "view", "help")) {
      KeyCode letter = KeyCode.valueOf(words.say("menu-letter." + id).toUpperCase(Locale.ROOT));
      letters.add(letter.getName());
      Menu menu =
          menus.stream()
              .filter(each -> each.getText().replace("_", "").equals(words.say("menu." + id)))
              .findFirst()
              .orElseThrow();
      key(KeyEvent.KEY_PRESSED, KeyCode.ALT);
      key(KeyEvent.KEY_PRESSED, letter);
      key(KeyEvent.KEY_RELEASED, KeyCode.ALT);
      Fx.frames(2);
      eventually(menu::isShowing);
      Fx.run(menu::hide);
    }
    assertThat(letters).hasSameSizeAs(menus);
  }

  private void key(EventType<KeyEvent> type, KeyCode code) throws Exception {
    String text = code == KeyCode.ALT ? "" : code.getName().toLowerCase(Locale.ROOT);
    boolean alt = type == KeyEvent.KEY_PRESSED;
    Fx.run(
        () ->
            Event.fireEvent(
                window.scene().getFocusOwner(),
                new KeyEvent(type, text, text, code, false, false, alt, false)));
  }

  @Test
  void inJapaneseTheLetterOfAMenuStandsBehindIt() {
    Words words = Words.of(Locale.JAPANESE);
    assertThat(Mnemonics.title(words, "file")).isEqualTo("ファイル(_F)");
    assertThat(Mnemonics.title(Words.of(Locale.ENGLISH), "format")).isEqualTo("F_ormat");
  }

  @Test
  void whatComesLaterHasNoneEither() throws Exception {
    Path other = Files.writeString(folder.resolve("x_y_z.md"), POST);
    window.open(other);
    Fx.run(() -> window.shell().window().palette().open(""));
    Fx.run(() -> window.shell().window().history().openVersions());
    eventually(() -> window.shell().tabs().currentProperty().get().isReviewed());
    assertThat(Fx.call(() -> parsing(window.stage()))).isEmpty();
  }

  @Test
  void everyMenuButtonShowsItsItemsWhole() throws Exception {
    List<MenuButton> buttons =
        Fx.call(
            () ->
                window.shell().window().lookupAll(".menu-button").stream()
                    .filter(node -> node instanceof MenuButton && node.getScene() != null)
                    .map(MenuButton.class::cast)
                    .toList());
    assertThat(buttons).hasSizeGreaterThan(6);
    for (MenuButton button : buttons) {
      Fx.run(button::show);
      for (ContextMenu menu : Fx.call(MnemonicsTest::popups)) {
        assertThat(Fx.call(() -> parsing(menu))).as(button.getText()).isEmpty();
      }
      Fx.run(button::hide);
    }
  }

  @Test
  void theEncodingsAreDrawnWithTheirUnderscores() throws Exception {
    Hyperlink encoding =
        (Hyperlink)
            Fx.call(
                () ->
                    window.shell().window().lookupAll(".status-bar .hyperlink").stream()
                        .filter(node -> ((Hyperlink) node).getText().startsWith("UTF-8"))
                        .findFirst()
                        .orElseThrow());
    Fx.run(encoding::fire);
    eventually(() -> !popups().isEmpty());
    eventually(() -> drawn(popups().getFirst().getScene().getRoot()).contains("Shift_JIS"));
    assertThat(Fx.call(() -> parsing(popups().getFirst()))).isEmpty();
    Fx.run(() -> popups().forEach(Window::hide));
  }

  @Test
  void aDialogHasNone() throws Exception {
    Alert alert =
        Fx.call(
            () -> {
              Alert made = new Alert(Alert.AlertType.NONE, "a_b_c", new ButtonType("x_y_z"));
              made.initOwner(window.stage());
              made.show();
              return made;
            });
    eventually(() -> drawn(alert.getDialogPane()).contains("x_y_z"));
    Fx.run(alert::close);
  }
}
