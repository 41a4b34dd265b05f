package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.Pictures;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.settings.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every surface with words in both themes: the colour of the letters against the colour that most
 * pixels around them have in the drawn window.
 */
class ContrastTest {
  private static final double LEAST = 4.5;
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

  private final List<String> weak = new ArrayList<>();
  private OpenWindow window;
  private int measured;

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
      PostTab tab = window.open(Files.writeString(posts.resolve("2025-11-17-a.md"), POST));
      eventually(tab::isReviewed);
      CodeArea area = (CodeArea) tab.editor().textNode();
      eventually(
          () ->
              area.getStyleAtPosition(area.getText().indexOf("+f") + 1).contains("md-code-added"));
      windowIsReadable(tab);
      popUpsAreReadable(tab);
      dialogIsReadable();
    } finally {
      Fx.run(() -> theme.choiceProperty().set(ThemeChoice.SYSTEM));
    }
    assertThat(measured).isGreaterThan(100);
    assertThat(weak).as("%s, of %d", choice, measured).isEmpty();
  }

  private void windowIsReadable(PostTab tab) throws Exception {
    measure("window", window.scene());
    Fx.run(
        () -> {
          for (boolean bad : new boolean[] {false, true}) {
            Notice.Choice way = new Notice.Choice("はい", () -> {});
            tab.open().notices().show(new Notice("t" + bad, bad, "知らせ", List.of(way)));
          }
        });
    for (String command :
        List.of("settings", "writing-bar", "replace", "front-matter", "outline", "history")) {
      act(command);
      measure(command, window.scene());
    }
    act("palette");
    measure("palette", window.scene());
    window.press(KeyCode.ESCAPE, false, false, false);
    act("preview");
    act("form");
    measure("page", window.scene());
    act("preview");
    Fx.run(() -> ((Hyperlink) window.scene().lookup(".problems")).fire());
    measure("problems", window.scene());
    window.press(KeyCode.ESCAPE, false, false, false);
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
    popUp("menu", ".menu-bar .menu-button", node -> ((MenuButton) node).show());
    popUp("font", ".writing-bar .combo-box", node -> ((ComboBox<?>) node).show());
    popUp(
        "tooltip",
        ".side-tab",
        node -> {
          Tooltip tip = new Tooltip("説明");
          tip.show(node, 10, 10);
        });
  }

  private void dialogIsReadable() throws Exception {
    Alert alert =
        Fx.call(
            () -> {
              ScreenDialogs dialogs = new ScreenDialogs(window.stage(), Words.of(Locale.JAPANESE));
              Alert asked = dialogs.unsaved(List.of("題"));
              asked.show();
              return asked;
            });
    DialogPane pane = alert.getDialogPane();
    measure("dialog", pane.getScene());
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
    for (PopupWindow one : shown) measure(name, one.getScene());
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

  private void measure(String surface, Scene scene) throws Exception {
    // What has just come is laid out some frames later.
    Fx.frames(3);
    Fx.run(() -> measure(surface, scene.getRoot(), Pictures.of(scene), 1));
  }

  private void measure(String surface, Node node, WritableImage drawn, double opacity) {
    if (!node.isVisible() || node.getOpacity() == 0 || isSwitchedOff(node)) return;
    double shown = opacity * node.getOpacity();
    if (node instanceof Text text && !text.getText().isBlank()) {
      measure(surface, text, drawn, shown);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) measure(surface, child, drawn, shown);
    }
  }

  /** What cannot be used now stands back; a menu says so by a pseudo-class alone. */
  private static boolean isSwitchedOff(Node node) {
    return node.isDisabled()
        || node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled"));
  }

  private void measure(String surface, Text text, WritableImage drawn, double opacity) {
    if (!(text.getFill() instanceof Color ink)) return;
    Bounds at = text.localToScene(text.getLayoutBounds());
    if (isCutOff(text, at)) return;
    Color paper = most(drawn.getPixelReader(), at, drawn);
    if (paper == null) return;
    measured++;
    double contrast = contrast(over(ink, opacity, paper), paper);
    if (contrast >= LEAST) return;
    Node of = text.getParent() instanceof Labeled labeled ? labeled : text;
    weak.add(
        "%s: %.2f %s on %s: %s %s".formatted(surface, contrast, ink, paper, text.getText(), of));
  }

  /** Whether a list or a panel around {@code text} does not show all of it. */
  private static boolean isCutOff(Text text, Bounds at) {
    for (Node around = text.getParent(); around != null; around = around.getParent()) {
      if (around.getClip() == null) continue;
      Bounds seen = around.localToScene(around.getClip().getBoundsInParent());
      boolean whole = seen.getMinY() <= at.getMinY() + 1 && at.getMaxY() <= seen.getMaxY() + 1;
      if (!whole) return true;
    }
    return false;
  }

  /** The colour of most pixels of {@code at}; null when that is not in the picture. */
  private static Color most(PixelReader pixels, Bounds at, WritableImage drawn) {
    Map<Integer, Integer> counts = new HashMap<>();
    int right = (int) Math.min(drawn.getWidth(), at.getMaxX() + 2);
    int low = (int) Math.min(drawn.getHeight(), at.getMaxY() + 1);
    for (int y = (int) Math.max(0, at.getMinY() - 1); y < low; y++) {
      for (int x = (int) Math.max(0, at.getMinX() - 2); x < right; x++) {
        counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            one -> Color.rgb(one.getKey() >> 16 & 255, one.getKey() >> 8 & 255, one.getKey() & 255))
        .orElse(null);
  }

  private static Color over(Color ink, double opacity, Color paper) {
    Color solid = Color.color(ink.getRed(), ink.getGreen(), ink.getBlue());
    return paper.interpolate(solid, ink.getOpacity() * opacity);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
