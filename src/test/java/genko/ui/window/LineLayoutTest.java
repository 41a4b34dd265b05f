package genko.ui.window;

import static genko.ui.Fx.eventually;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.menu.Action;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.workspace.settings.TextSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of a post that was not in sight while the looks of the text changed. */
class LineLayoutTest {
  private static final String POST =
      "---\ntitle: \"題\"\n---\n\n"
          + "# 見出し\n\n本文の長い行です。これは何度も続く文章で、折り返されるまで書かれています。まだ続きます。さらに続きます。\n\n- 項目\n".repeat(8);

  /** How far the box of a line reaches over the next by its line spacing, at most. */
  private static final double OVER = 6;

  @TempDir private Path folder;

  private OpenWindow window;

  @Test
  void standBelowEachOtherAfterTheSizeWasChangedAndPutBack() throws Exception {
    try (OpenWindow opened = OpenWindow.in(folder).size(1000, 700).show()) {
      window = opened;
      PostTab first = window.open("2025-11-17-a.md", POST);
      awaitLines(first);
      PostTab second = window.open("2025-11-18-b.md", POST);
      awaitLines(second);
      act("larger");
      awaitLines(second);
      act("larger");
      awaitLines(second);
      act("normal-size");
      awaitLines(second);
      act("close");
      eventually(() -> window.shell().tabs().currentProperty().get() == first);
      awaitLines(first);
    }
  }

  @Test
  void standBelowEachOtherAfterSizeAndSpaceWereChanged() throws Exception {
    try (OpenWindow opened = OpenWindow.in(folder).size(1000, 700).show()) {
      window = opened;
      PostTab first = window.open("2025-11-17-a.md", POST);
      awaitLines(first);
      PostTab second = window.open("2025-11-18-b.md", POST);
      awaitLines(second);
      TextSettings usual =
          Fx.call(() -> window.shell().window().typesetting().writingProperty().get());
      for (TextSettings one : List.of(usual.withSize(24), usual.withSize(12), usual.withSize(18))) {
        Fx.run(() -> window.shell().window().typesetting().writingProperty().set(one));
        awaitLines(second);
        Fx.run(() -> window.shell().tabs().currentProperty().set(first));
        awaitLines(first);
        Fx.run(() -> window.shell().tabs().currentProperty().set(second));
        awaitLines(second);
      }
    }
  }

  private void act(String command) throws Exception {
    Fx.run(
        () ->
            window.shell().window().menus().listed().stream()
                .map(Menus.Listed::action)
                .filter(action -> action.id().equals(command))
                .forEach(Action::run));
  }

  /** Waits until the lines are drawn, none over another and none with a hole before it. */
  private static void awaitLines(PostTab tab) throws Exception {
    eventually(() -> wrong((CodeArea) tab.editor().textNode()).isEmpty());
  }

  private static List<String> wrong(CodeArea area) {
    try {
      return wrongAmongDrawn(area);
    } catch (NoSuchElementException notYet) {
      // A line that has no cell between a change and the next frame has no bounds to ask for.
      return List.of("not laid out: " + notYet);
    }
  }

  private static List<String> wrongAmongDrawn(CodeArea area) {
    List<String> wrong = new ArrayList<>();
    int count = area.getVisibleParagraphs().size();
    if (count < 3) wrong.add("only " + count + " lines");
    Bounds above = null;
    for (int at = 0; at < count; at++) {
      Bounds now = area.getVisibleParagraphBoundsOnScreen(at);
      if (above != null && Math.abs(now.getMinY() - above.getMaxY()) > OVER) {
        wrong.add("%d: %.1f after %.1f".formatted(at, now.getMinY(), above.getMaxY()));
      }
      above = now;
    }
    for (Node cell : area.lookupAll(".paragraph-box")) {
      Region box = (Region) cell;
      double wanted = box.prefHeight(box.getWidth());
      if (Math.abs(box.getHeight() - wanted) > 2) {
        wrong.add("height %.1f wants %.1f".formatted(box.getHeight(), wanted));
      }
    }
    return wrong;
  }
}
