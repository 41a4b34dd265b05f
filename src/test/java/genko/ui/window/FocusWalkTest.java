package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.menu.Action;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.workspace.notice.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Panels, bars and lists that come and go in any order: what has the keyboard is always in sight,
 * and a letter that is typed changes that and nothing else.
 */
class FocusWalkTest {
  private static final int STEPS = Integer.getInteger("genko.focus", 14);
  private static final String POST =
      """
      ---
      title: "題"
      date: 2025-11-17 10:00:00 +0900
      tags: [a]
      ---

      ## 一

      本文です。

      **太い行**

      ## 二

      本文
      """;

  @TempDir private Path folder;

  private OpenWindow window;
  private PassingSurfaces surfaces;
  private Random random;

  @Test
  void aPanelToggledOverTheTextAndBackLeavesTheKeyboardInTheText() throws Exception {
    try (OpenWindow opened = OpenWindow.in(folder).size(940, 700).show()) {
      window = opened;
      PostTab tab = window.open("2025-11-17-a.md", POST);
      press("preview");
      settle();
      assertThat(Fx.call(() -> PanelFocus.isInside(owner(), window.shell().preview()))).isTrue();
      press("preview");
      settle();
      assertThat(Fx.call(this::owner)).isSameAs(tab.editor().textNode());
    }
  }

  @Test
  void aFormThatGoesGivesTheKeyboardToTheText() throws Exception {
    try (OpenWindow opened = OpenWindow.in(folder).size(940, 700).show()) {
      window = opened;
      PostTab tab = window.open("2025-11-17-a.md", POST);
      eventually(tab::isReviewed);
      Fx.run(() -> tab.form().focusField("title"));
      press("form");
      settle();
      assertThat(Fx.call(this::owner)).isSameAs(tab.editor().textNode());
    }
  }

  @Test
  void theBarOfANoticeIsOnTheWayOfPanels() throws Exception {
    try (OpenWindow opened = OpenWindow.in(folder).size(940, 700).show()) {
      window = opened;
      PostTab tab = window.open("2025-11-17-a.md", POST);
      Fx.run(() -> tell(tab));
      Fx.run(() -> window.scene().getRoot().layout());
      List<Boolean> inBar = new ArrayList<>();
      for (int stop = 0; stop < 3; stop++) {
        press("next-panel");
        settle();
        inBar.add(Fx.call(() -> PanelFocus.isInside(owner(), tab.bars())));
      }
      assertThat(inBar).containsExactly(true, false, false);
      assertThat(Fx.call(this::owner)).isSameAs(tab.editor().textNode());
    }
  }

  /** From each place where one writes, each surface that can be opened there. */
  @Test
  void whatLiesOverTheWindowForAWhileGivesTheKeyboardBack() throws Exception {
    random = new Random(7);
    Set<String> passed = new HashSet<>();
    try (OpenWindow opened = openWindow()) {
      PostTab tab = opened.open("2025-11-17-a.md", POST);
      eventually(tab::isReviewed);
      Fx.run(() -> type(tab.editor().textNode()));
      press("writing-bar");
      List<String> places = List.of("text", "title", "find");
      for (String place : places) {
        for (String surface : PassingSurfaces.ALL) {
          goTo(place, tab);
          settle();
          if (!surfaces.pass(surface, KeyCode.ESCAPE)) continue;
          passed.add(surface);
          settle();
          Fx.run(() -> check("from %s: %s".formatted(place, surface)));
        }
      }
    }
    assertThat(passed).containsExactlyInAnyOrderElementsOf(PassingSurfaces.ALL);
  }

  private void goTo(String place, PostTab tab) throws Exception {
    Fx.run(() -> tab.editor().requestFocus());
    switch (place) {
      case "find" -> press("find");
      case "title" -> Fx.run(() -> tab.form().focusField(place));
      default -> {}
    }
  }

  /** A window that asks with the program's own dialogs. */
  private OpenWindow openWindow() throws Exception {
    PassingSurfaces.OwnDialogs dialogs = new PassingSurfaces.OwnDialogs();
    window = OpenWindow.in(folder).dialogs(dialogs).size(940, 700).show();
    dialogs.over(window.stage());
    Fx.run(
        () -> {
          // The screen without a screen ends at 1000 pixels, and takes no pop-up beyond that.
          window.stage().setX(0);
          window.stage().setY(0);
        });
    surfaces = new PassingSurfaces(window);
    return window;
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(longs = {1, 12})
  void aLetterLandsWhereTheKeyboardIsShown(long seed) throws Exception {
    random = new Random(seed);
    try (OpenWindow opened = openWindow()) {
      opened.open("2025-11-17-a.md", POST);
      eventually(window.open("2025-11-18-b.md", POST)::isReviewed);
      List<String> walked = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        walked.add(step());
        settle();
        String way = "seed %d: %s".formatted(seed, walked.subList(Math.max(0, step - 8), step + 1));
        Fx.run(() -> check(way));
      }
    }
  }

  /** Does one thing, and says which. */
  private String step() throws Exception {
    List<String> commands =
        List.of(
            "form",
            "preview",
            "outline",
            "form-and-outline",
            "front-matter",
            "palette",
            "find",
            "replace",
            "settings",
            "writing-bar",
            "history",
            "lost-texts",
            "next-panel",
            "next-panel",
            "undo",
            "redo",
            "next-problem",
            "page.phone",
            "page.desk",
            "complete",
            "focus",
            "goal");
    int what = random.nextInt(commands.size() + 20);
    if (what < commands.size()) {
      press(commands.get(what));
      return commands.get(what);
    }
    return switch (what - commands.size()) {
      case 0, 1 -> key(KeyCode.ESCAPE, false);
      case 2, 3, 4 -> key(KeyCode.TAB, false);
      case 5, 6 -> key(KeyCode.TAB, true);
      case 7 -> key(random.nextBoolean() ? KeyCode.DOWN : KeyCode.UP, false);
      case 8 -> {
        double width = List.of(700.0, 900.0, 1000.0).get(random.nextInt(3));
        Fx.run(() -> window.stage().setWidth(width));
        yield "width " + width;
      }
      case 9 -> {
        Fx.run(this::otherTab);
        yield "tab";
      }
      case 10 -> {
        Fx.run(() -> tell(current()));
        yield "notice";
      }
      case 11 -> {
        Fx.run(() -> current().open().notices().dismiss("test"));
        yield "no notice";
      }
      default -> surface();
    };
  }

  /** Opens something over the window and closes it, or takes what it offers. */
  private String surface() throws Exception {
    String name = PassingSurfaces.ALL.get(random.nextInt(PassingSurfaces.ALL.size()));
    KeyCode end = random.nextInt(3) == 0 ? KeyCode.ENTER : KeyCode.ESCAPE;
    return name + (surfaces.pass(name, end) ? " by " + end : " not here");
  }

  private String key(KeyCode code, boolean shift) throws Exception {
    window.press(code, shift, false, false);
    return (shift ? "Shift+" : "") + code;
  }

  private void press(String command) throws Exception {
    Fx.run(
        () ->
            window.shell().window().menus().listed().stream()
                .map(Menus.Listed::action)
                .filter(action -> action.id().equals(command) && action.enabled().get())
                .forEach(Action::run));
  }

  private void otherTab() {
    List<PostTab> open = window.shell().tabs().open();
    window.shell().tabs().currentProperty().set(open.get(random.nextInt(open.size())));
  }

  private static void tell(PostTab tab) {
    Notice.Choice choice = new Notice.Choice("はい", () -> {});
    tab.open().notices().show(new Notice("test", false, "知らせ", List.of(choice)));
  }

  private PostTab current() {
    return window.shell().tabs().currentProperty().get();
  }

  private Node owner() {
    return window.scene().getFocusOwner();
  }

  /** Waits for some frames: JavaFX moves the keyboard from what went away in the frame after it. */
  private void settle() throws Exception {
    Frames frames = Fx.call(Frames::new);
    Fx.run(frames::start);
    eventually(() -> frames.count() > 4);
    Fx.run(frames::stop);
  }

  private static final class Frames extends AnimationTimer {
    private int count;

    @Override
    public void handle(long now) {
      count++;
    }

    int count() {
      return count;
    }
  }

  private void check(String way) {
    Node owner = owner();
    assertThat(owner).as(way).isNotNull().isNotSameAs(window.scene().getRoot());
    assertThat(isInSight(owner)).as("%s: %s in sight", way, owner).isTrue();
    List<String> before = texts();
    String own = text(owner);
    type(owner);
    if (own == null) assertThat(texts()).as("%s: typed on %s", way, owner).isEqualTo(before);
    else assertThat(text(owner)).as("%s: typed in %s", way, owner).contains("x");
  }

  private static void type(Node node) {
    Event.fireEvent(
        node,
        new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private List<String> texts() {
    return window.shell().tabs().open().stream()
        .map(tab -> tab.session().post().text().toString())
        .toList();
  }

  /** The text that is typed into {@code node}; null when none is. */
  private static String text(Node node) {
    if (node instanceof CodeArea area) return area.getText();
    return node instanceof TextInputControl field ? field.getText() : null;
  }

  private boolean isInSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible() || at.getOpacity() == 0 || at.isDisabled()) return false;
    }
    Bounds at = node.localToScene(node.getLayoutBounds());
    return at.getWidth() > 1
        && at.getHeight() > 1
        && at.intersects(0, 0, window.scene().getWidth(), window.scene().getHeight());
  }
}
