package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Selection;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.notice.NameBar;
import genko.ui.problems.ProblemList;
import genko.ui.tab.PostTab;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bars around a post: how they lie in small windows, and where the keyboard goes after them.
 */
class BarsTest {
  private static final String POST = "---\ntitle: \"題\"\ndate: 2025-11-17\n---\n\n本文です。\n";
  private static final double TALLEST_MENU = 700;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"ja,1000,700", "en,1000,700", "ja,800,600", "en,800,600"})
  void everyNoticeIsReadableAndLeavesRoomForTheText(String language, double width, double height)
      throws Exception {
    Words words = Words.of(Locale.of(language));
    List<Choice> ways = new ArrayList<>();
    for (String way : List.of("merge", "keep-mine", "take-theirs", "show-both", "close")) {
      ways.add(new Choice(words.say("notice." + way), () -> {}));
    }
    try (OpenWindow window = OpenWindow.of(folder, Locale.of(language), width, height)) {
      PostTab tab = window.open("2025-11-17-a.md", POST);
      int told = 0;
      for (String key : words.keys()) {
        if (!key.matches("(?:notice|files|web)\\..*")) continue;
        String said = filled(words, key);
        Fx.run(() -> tab.open().notices().show(new Notice("file", true, said, ways)));
        Fx.run(() -> window.scene().getRoot().layout());
        Fx.run(() -> check(tab, key, height));
        told++;
      }
      assertThat(told).isGreaterThan(60);
    }
  }

  /** The sentence with long arguments, numbers where it wants numbers. */
  private static String filled(Words words, String key) {
    for (int numbers = 0; numbers < 16; numbers++) {
      Object[] arguments = new Object[4];
      for (int i = 0; i < arguments.length; i++) {
        boolean number = (numbers >> i & 1) == 1;
        arguments[i] = number ? 12_345 : i == 0 ? "2025-11-17-とても長い名前の記事.md" : "長い内容".repeat(12);
      }
      try {
        return words.say(key, arguments);
      } catch (IllegalArgumentException _) {
        // Another argument is a number.
      }
    }
    throw new AssertionError(key);
  }

  private static void check(PostTab tab, String key, double height) {
    Node notice = tab.textPanel().lookup(".notice");
    Bounds bar = notice.localToScene(notice.getLayoutBounds());
    assertThat(bar.getHeight()).as(key).isLessThan(height / 3);
    Label sentence = (Label) notice.lookup(".label");
    Bounds words = sentence.localToScene(sentence.getLayoutBounds());
    boolean oneLine = words.getHeight() <= sentence.prefHeight(-1) + 1;
    assertThat(oneLine || words.getWidth() > bar.getWidth() / 2).as(key).isTrue();
    assertThat(words.getHeight())
        .as(key)
        .isGreaterThanOrEqualTo(sentence.prefHeight(words.getWidth()) - 1);
    for (Node button : notice.lookupAll(".button")) {
      Bounds at = button.localToScene(button.getLayoutBounds());
      assertThat(bar.contains(at)).as(key + " " + button + at + bar).isTrue();
      assertThat(at.getWidth()).isGreaterThanOrEqualTo(((Button) button).prefWidth(-1) - 1);
      assertThat(at.intersects(words)).as(key).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"ja,1000,700", "en,1000,700", "ja,800,600", "en,800,600"})
  void noBarIsWiderThanTheWindow(String language, double width, double height) throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.of(language), width, height)) {
      PostTab tab = window.open("2025-11-17-a.md", POST);
      window.press(KeyCode.H, false, true, false);
      Fx.run(() -> window.shell().window().menus().run("writing-bar"));
      Fx.run(
          () ->
              tab.bars()
                  .ask(
                      new NameBar(
                          Words.of(Locale.of(language)),
                          "2025-11-17-name-of-an-image",
                          "/assets/images/2025/11",
                          name -> {},
                          () -> {})));
      eventually(tab::isReviewed);
      Fx.run(() -> window.scene().getRoot().layout());
      Fx.run(
          () -> {
            for (String bar :
                List.of(".find-bar", ".writing-bar", ".name-bar", ".status-bar", ".tabs")) {
              Node node = window.scene().lookup(bar);
              Bounds around = node.localToScene(node.getLayoutBounds());
              assertThat(around.getMaxX()).as(bar).isLessThanOrEqualTo(width + 0.5);
              for (Node inner : node.lookupAll(".button, .toggle-button, .label, .hyperlink")) {
                if (!isShown(inner)
                    || !(inner instanceof Labeled words)
                    || words.getText().isEmpty()) continue;
                Bounds at = inner.localToScene(inner.getLayoutBounds());
                assertThat(at.getMaxX())
                    .as(bar + " " + inner)
                    .isLessThanOrEqualTo(around.getMaxX() + 0.5);
              }
            }
          });
    }
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
    return true;
  }

  @Test
  void aClickInABarGivesTheKeyboardBackToTheText() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.JAPANESE, 1200, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", POST);
      Node text = tab.editor().textNode();
      Fx.run(text::requestFocus);
      Fx.run(() -> tab.session().select(Selection.at(POST.indexOf("です"))));
      Choice choice = new Choice("する", () -> {});
      for (int i = 0; i < 2; i++) {
        Fx.run(() -> tab.open().notices().show(new Notice("t", false, "文", List.of(choice))));
        window.click(shown(window, ".notice .button"));
        assertThat(Fx.call(() -> window.scene().getFocusOwner() == text)).isTrue();
      }
      for (String button :
          List.of(
              ".tab-tools .button:nth(1)",
              ".page-bar .side-tab:nth(2)",
              ".form-holder .side-tab",
              ".status-bar .problems")) {
        Node node = button.contains(":") ? nth(window, button) : shown(window, button);
        if (node == null) continue;
        window.click(node);
        Node owner = Fx.call(() -> window.scene().getFocusOwner());
        assertThat(owner == text || isInList(owner)).as(button).isTrue();
        Fx.run(text::requestFocus);
      }
    }
  }

  private static boolean isInList(Node node) {
    for (Node at = node; at != null; at = at.getParent())
      if (at instanceof ProblemList) return true;
    return false;
  }

  private static Node shown(OpenWindow window, String selector) throws Exception {
    return Fx.call(
        () ->
            window.scene().getRoot().lookupAll(selector).stream()
                .filter(BarsTest::isShown)
                .filter(ButtonBase.class::isInstance)
                .findFirst()
                .orElse(null));
  }

  private static Node nth(OpenWindow window, String selector) throws Exception {
    int colon = selector.indexOf(":nth(");
    int at = Integer.parseInt(selector.substring(colon + 5, selector.length() - 1));
    return Fx.call(
        () ->
            window.scene().getRoot().lookupAll(selector.substring(0, colon)).stream()
                .filter(BarsTest::isShown)
                .toList()
                .get(at));
  }

  @Test
  void aClickInABarGivesTheKeyboardBackToTheFieldWithItsSelection() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.JAPANESE, 1200, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", POST.replace("題", "長い題名"));
      Fx.run(() -> tab.form().selectField("title"));
      TextInputControl field = (TextInputControl) Fx.call(() -> window.scene().getFocusOwner());
      Fx.run(() -> field.selectRange(1, 3));
      Choice choice = new Choice("する", () -> {});
      Fx.run(() -> tab.open().notices().show(new Notice("t", false, "文", List.of(choice))));
      window.click(shown(window, ".notice .button"));
      assertThat(Fx.call(() -> window.scene().getFocusOwner() == field)).isTrue();
      assertThat(Fx.call(field::getSelectedText)).isEqualTo("い題");
      Fx.run(() -> window.shell().window().menus().run("writing-bar"));
      window.press(KeyCode.ESCAPE, false, false, false);
      assertThat(Fx.call(() -> window.scene().getFocusOwner() == field)).isTrue();
    }
  }

  @Test
  void whatAButtonDoesWithTheKeyboardStands() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.JAPANESE, 1200, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", POST);
      Choice toTitle = new Choice("題へ", () -> tab.form().selectField("title"));
      Fx.run(() -> tab.open().notices().show(new Notice("t", false, "文", List.of(toTitle))));
      window.click(shown(window, ".notice .button"));
      assertThat(Fx.call(() -> window.scene().getFocusOwner() instanceof TextInputControl))
          .isTrue();
    }
  }

  @Test
  void theFindBarKeepsTheKeyboardInItsField() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.JAPANESE, 1200, 700)) {
      window.open("2025-11-17-a.md", POST);
      window.press(KeyCode.F, false, true, false);
      Node field = Fx.call(() -> window.scene().getFocusOwner());
      assertThat(field).isInstanceOf(TextInputControl.class);
      window.click(shown(window, ".find-bar .toggle-button"));
      assertThat(Fx.call(() -> window.scene().getFocusOwner() == field)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"ja", "en"})
  void everyMenuFitsASmallScreen(String language) throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.of(language), 1000, 700)) {
      window.open("2025-11-17-a.md", POST);
      MenuBar bar = (MenuBar) Fx.call(() -> window.scene().lookup(".menu-bar"));
      List<Menu> menus = new ArrayList<>();
      Fx.run(() -> collect(bar.getMenus(), menus));
      assertThat(menus.size()).isGreaterThan(8);
      for (Menu menu : menus) {
        double high =
            Fx.call(
                () -> {
                  ContextMenu shown = new ContextMenu();
                  for (MenuItem item : menu.getItems()) {
                    boolean line = item instanceof SeparatorMenuItem;
                    shown
                        .getItems()
                        .add(line ? new SeparatorMenuItem() : new MenuItem(item.getText()));
                  }
                  shown.show(window.stage(), 0, 0);
                  double height = shown.getHeight();
                  shown.hide();
                  return height;
                });
        assertThat(high).as(menu.getText()).isBetween(20.0, TALLEST_MENU);
      }
    }
  }

  private static void collect(List<? extends MenuItem> items, List<Menu> menus) {
    for (MenuItem item : items) {
      if (!(item instanceof Menu menu) || menu.getItems().isEmpty()) continue;
      menus.add(menu);
      collect(menu.getItems(), menus);
    }
  }

  @ParameterizedTest
  @CsvSource({"ja,1000,700", "en,800,600"})
  void theProblemsLieInTheWindowEachOnceAndWhatIsCertainIsMendedAsOneStep(
      String language, double width, double height) throws Exception {
    String text =
        "---\ntitle: \""
            + "長".repeat(45)
            + "\"\ndate: 2025-11-17\nreading_time: 90\n---\n\n"
            + "見え\u200Bない。\n\n**太字だけ**\n\n文\u00A0です。\n\n".repeat(3)
            + "終わり";
    try (OpenWindow window = OpenWindow.of(folder, Locale.of(language), width, height)) {
      PostTab tab = window.open("2025-11-17-a.md", text);
      eventually(tab::isReviewed);
      eventually(() -> isShown(window.scene().lookup(".status-bar .problems")));
      window.click(shown(window, ".status-bar .problems"));
      Node list = Fx.call(() -> window.scene().lookup(".problem-window"));
      Fx.run(() -> window.scene().getRoot().layout());
      assertThat(Fx.call(list::isVisible)).isTrue();
      Bounds at = Fx.call(() -> list.localToScene(list.getLayoutBounds()));
      assertThat(at.getMinX()).isPositive();
      assertThat(at.getMinY()).isPositive();
      assertThat(at.getMaxX()).isLessThan(width);
      assertThat(at.getMaxY()).isLessThan(height);
      List<String> said =
          Fx.call(
              () ->
                  list.lookupAll(".problem").stream()
                      .map(one -> ((Button) one).getText())
                      .toList());
      assertThat(said).doesNotHaveDuplicates();
      assertThat(said.stream().filter(one -> one.contains("45"))).hasSize(1);
      long inForm =
          Fx.call(
              () ->
                  tab.form().lookupAll(".problem-text").stream()
                      .map(one -> ((Labeled) one).getText())
                      .filter(one -> one != null && one.contains("40"))
                      .count());
      assertThat(inForm).isEqualTo(1);
      int certain = Fx.call(() -> tab.reviewProperty().get().certain().fixes().size());
      Button all = (Button) Fx.call(() -> list.lookup(".certain .button"));
      assertThat(certain).isEqualTo(8);
      assertThat(Fx.call(all::getText)).contains("8");
      window.click(all);
      assertThat(Fx.call(() -> tab.session().post().text().toString()))
          .isEqualTo(
              text.replace("\u200B", "").replace("\u00A0", " ").replace(": 90", ": 1") + "\n");
      assertThat(Fx.call(list::isVisible)).isFalse();
      assertThat(Fx.call(() -> window.scene().getFocusOwner() == tab.editor().textNode())).isTrue();
      Fx.run(tab::undo);
      assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(text);
    }
  }
}
