package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.settings.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every surface with words, in both themes. */
class ContrastTest {
  private static final String POST =
      """
      ---
      title: "題"
      date: 2025-11-17 10:00:00 +0900
      tags: [abc, b]
      published: true
      ---

      # 見出し

      本文の**太字**と*斜体*と`code`と[文字](https://example.com/)です。食べれる。

      - 項目
      > 引用

      | 甲 | 乙 |
      |---|---|
      | 一 | 二 |

      **太い行**

      ```java
      @Override int a = 1; // 注
      String b = name("s");
      ```

      ```html
      <b id="c">d</b>
      ```

      ```diff
      -e
      +f
      ```
      """;

  @TempDir private Path folder;

  private final ContrastMeter meter = new ContrastMeter();
  private OpenWindow window;

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void everyWordStandsOut(ThemeChoice choice) throws Exception {
    Fx.start();
    Theme theme = Fx.call(Theme::new);
    Fx.run(() -> theme.choiceProperty().set(choice));
    try (OpenWindow opened = OpenWindow.in(folder).theme(theme).size(1000, 700).show()) {
      window = opened;
      Path posts = Files.createDirectory(folder.resolve("_posts"));
      Files.writeString(folder.resolve("_config.yml"), "title: a\n");
      Files.writeString(posts.resolve("2025-11-16-b.md"), "---\ntags: [猫, 犬]\n---\n");
      Fx.run(
          () -> {
            // The screen without a screen ends at 1000 pixels, and takes no pop-up beyond that.
            window.stage().setX(0);
            window.stage().setY(0);
          });
      meter.measure("start", window.scene());
      PostTab tab = window.open(Files.writeString(posts.resolve("2025-11-17-a.md"), POST));
      eventually(tab::isReviewed);
      CodeArea area = (CodeArea) tab.editor().textNode();
      eventually(
          () ->
              area.getStyleAtPosition(area.getText().indexOf("+f") + 1).contains("md-code-added"));
      windowIsReadable(tab);
      menusAreReadable(tab);
      popUpsAreReadable(tab);
      tipsAreReadable();
      dialogIsReadable(List.of("題"));
      dialogIsReadable(List.of("題", "別"));
    } finally {
      Fx.run(() -> theme.choiceProperty().set(ThemeChoice.SYSTEM));
    }
    assertThat(meter.measured()).isGreaterThan(700);
    assertThat(meter.weak()).as("%s, of %d", choice, meter.measured()).isEmpty();
  }

  private void windowIsReadable(PostTab tab) throws Exception {
    meter.measure("window", window.scene());
    Fx.run(
        () -> {
          for (boolean bad : new boolean[] {false, true}) {
            Notice.Choice way = new Notice.Choice("はい", () -> {});
            tab.open().notices().show(new Notice("t" + bad, bad, "知らせ", List.of(way)));
          }
        });
    Fx.run(() -> tab.editor().paste("直した"));
    List<String> commands =
        List.of(
            "settings",
            "writing-bar",
            "replace",
            "line-numbers",
            "front-matter",
            "next-problem",
            "form-and-outline",
            "outline",
            "lost-texts",
            "history");
    for (String command : commands) {
      act(command);
      meter.measure(command, window.scene());
    }
    act("palette");
    meter.measure("palette", window.scene());
    window.press(KeyCode.ESCAPE, false, false, false);
    act("preview");
    act("form");
    meter.measure("page", window.scene());
    act("preview");
    Fx.run(() -> ((Hyperlink) window.scene().lookup(".problems")).fire());
    meter.measure("problems", window.scene());
    window.press(KeyCode.ESCAPE, false, false, false);
  }

  /** Each menu of the bar, and each menu within one, with the caret where most can be done. */
  private void menusAreReadable(PostTab tab) throws Exception {
    Fx.run(() -> tab.editor().goTo(Span.at(POST.indexOf("一 |"))));
    List<Menu> bar = Fx.call(() -> window.shell().window().menus().bar().getMenus());
    assertThat(bar).hasSize(6);
    int inner = 0;
    for (Menu menu : bar) {
      Fx.run(menu::show);
      eventually(() -> popUps().size() == 1);
      meter.measure("menu " + menu.getText(), popUps().getFirst().getScene());
      for (MenuItem item : menu.getItems()) {
        if (!(item instanceof Menu) || item.isDisable()) continue;
        choose(item);
        window.press(KeyCode.RIGHT, false, false, false);
        eventually(() -> popUps().size() == 2);
        meter.measure("menu " + item.getText(), popUps().getLast().getScene());
        window.press(KeyCode.LEFT, false, false, false);
        eventually(() -> popUps().size() == 1);
        inner++;
      }
      Fx.run(menu::hide);
      eventually(() -> popUps().isEmpty());
    }
    assertThat(inner).isGreaterThan(8);
  }

  /** Goes down to {@code item} in the menu that is open. */
  private void choose(MenuItem item) throws Exception {
    for (int steps = 0; !Fx.call(() -> isChosen(item)); steps++) {
      assertThat(steps).as(item.getText()).isLessThan(40);
      window.press(KeyCode.DOWN, false, false, false);
    }
  }

  private static boolean isChosen(MenuItem item) {
    return popUps().getFirst().getScene().getRoot().lookupAll(".menu-item").stream()
        .filter(Node::isFocused)
        .anyMatch(node -> node.lookup(".label") instanceof Label label && says(label, item));
  }

  private static boolean says(Label label, MenuItem item) {
    return label.getText().equals(item.getText());
  }

  /** What is said of each thing that says something when the mouse rests on it. */
  private void tipsAreReadable() throws Exception {
    List<Tooltip> tips = new ArrayList<>();
    Fx.run(() -> collectTips(window.scene().getRoot(), tips));
    assertThat(tips).hasSizeGreaterThan(10);
    for (Tooltip tip : tips) {
      Fx.run(() -> tip.show(window.scene().getRoot(), 100, 100));
      meter.measure("tip", tip.getScene());
      Fx.run(tip::hide);
    }
  }

  private void collectTips(Node node, List<Tooltip> tips) {
    // Most tips are made when the mouse comes to what they explain.
    if (node instanceof Control) window.enter(node);
    for (Object said : node.getProperties().values()) {
      if (said instanceof Tooltip tip && !tip.getText().isBlank()) tips.add(tip);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) collectTips(child, tips);
    }
  }

  private void popUpsAreReadable(PostTab tab) throws Exception {
    Fx.run(() -> tab.form().focusField("tags"));
    popUp(
        "offers",
        ".chips-entry",
        node -> {
          window.stage().requestFocus();
          node.requestFocus();
          Event.fireEvent(
              node,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
        });
    Fx.run(() -> tab.form().focusField("date"));
    popUp("calendar", ".date-body .form-button", node -> ((Button) node).fire());
    popUp("row menu", ".row-menu", node -> ((MenuButton) node).show());
    popUp("add field", ".add-field > .menu-button", node -> ((MenuButton) node).show());
    popUp("encoding", ".status-bar .hyperlink", node -> ((Hyperlink) node).fire());
    popUp("field menu", ".form-row .text-field", ContrastTest::askByMouse);
    popUp("font", ".writing-bar .combo-box", node -> ((ComboBox<?>) node).show());
    popUp("text menu", ".post-area", ContrastTest::askByMouse);
    Fx.run(() -> tab.editor().goTo(Span.at(POST.indexOf("食べ"))));
    Fx.run(() -> tab.editor().paste(" :smi"));
    popUp("offers of the text", ".root", node -> tab.complete());
  }

  private static void askByMouse(Node field) {
    PickResult place = new PickResult(field, 5, 5);
    Event.fireEvent(
        field,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 200, 200, false, place));
  }

  private void dialogIsReadable(List<String> names) throws Exception {
    Alert alert =
        Fx.call(
            () -> {
              ScreenDialogs dialogs = new ScreenDialogs(window.stage(), Words.of(Locale.JAPANESE));
              Alert asked = dialogs.unsaved(names);
              asked.show();
              return asked;
            });
    DialogPane pane = alert.getDialogPane();
    meter.measure("dialog", pane.getScene());
    Fx.run(
        () -> {
          Button first = (Button) pane.lookupButton(alert.getButtonTypes().getFirst());
          first.requestFocus();
          first.applyCss();
          assertThat(first.getBorder()).as("ring").isNotNull();
          alert.setResult(alert.getButtonTypes().getLast());
          alert.hide();
        });
  }

  private interface Opener {
    void open(Node node);
  }

  private void popUp(String name, String selector, Opener opener) throws Exception {
    eventually(
        () -> {
          if (popUps().isEmpty()) opener.open(window.scene().lookup(selector));
          return !popUps().isEmpty();
        });
    List<PopupWindow> shown = Fx.call(ContrastTest::popUps);
    for (PopupWindow one : shown) meter.measure(name, one.getScene());
    Fx.run(() -> shown.forEach(Window::hide));
  }

  private static List<PopupWindow> popUps() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(PopupWindow.class::cast)
        .filter(Window::isShowing)
        .toList();
  }

  private void act(String command) throws Exception {
    Fx.run(
        () ->
            window.shell().window().menus().listed().stream()
                .map(Menus.Listed::action)
                .filter(action -> action.id().equals(command))
                .forEach(action -> action.run()));
  }
}
