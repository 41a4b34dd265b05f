package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.palette.PaletteEntry;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines by number: beside the text, and to go to. */
class LineNumbersTest {
  private static final String POST = "---\ntitle: \"A\"\n---\n\nFirst.\n\nLast.\n";

  @TempDir private Path folder;

  private static List<String> numbers(PostTab tab) {
    return tab.editor().lookupAll(".line-number").stream()
        .map(Label.class::cast)
        .sorted((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
        .map(Label::getText)
        .toList();
  }

  @Test
  void areThoseOfTheFileAndStandBesideTheText() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", POST);
      assertThat(Fx.call(() -> numbers(tab))).isEmpty();
      Fx.run(() -> window.shell().window().typesetting().numberedProperty().set(true));
      eventually(() -> numbers(tab).equals(List.of("5", "6", "7", "8")));
      Fx.run(
          () -> {
            for (var number : tab.editor().lookupAll(".line-number")) {
              Bounds there = number.localToScene(number.getLayoutBounds());
              assertThat(there.getMinX()).isGreaterThanOrEqualTo(0);
            }
            tab.editor().setWhole(true);
          });
      eventually(() -> numbers(tab).size() == 8);
      assertThat(Fx.call(() -> numbers(tab))).startsWith("1", "2").endsWith("7", "8");
      Fx.run(() -> window.shell().window().typesetting().numberedProperty().set(false));
      eventually(() -> numbers(tab).isEmpty());
    }
  }

  @Test
  void toGoToALineSaysThatTheHiddenHeadCounts() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", POST);
      assertThat(offer(window, ":7")).contains("front matter included").endsWith("Last.");
      Fx.run(() -> tab.editor().setWhole(true));
      assertThat(offer(window, ":7")).isEqualTo("Go to line 7: Last.");
    }
  }

  private static String offer(OpenWindow window, String typed) throws Exception {
    Fx.run(() -> window.shell().window().palette().open(typed));
    return Fx.call(
        () -> {
          ListView<?> list = (ListView<?>) window.shell().window().palette().lookup(".list-view");
          Object first = list.getItems().getFirst();
          return ((PaletteEntry) first).label();
        });
  }
}
