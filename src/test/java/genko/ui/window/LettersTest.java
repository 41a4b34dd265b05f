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
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How letters of the text are drawn. */
class LettersTest {
  @TempDir private Path folder;

  @Test
  void aTabIsAsWideAsFourSpaces() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("a.md", "\tword\n\n    word\n");
      double after = caret(tab, 1);
      double spaces = caret(tab, 11);
      double start = caret(tab, 0);
      assertThat(after - start).isBetween(8.0, 40.0);
      assertThat(spaces - start).isBetween(8.0, 40.0);
    }
  }

  private static double caret(PostTab tab, int at) throws Exception {
    Fx.run(() -> tab.editor().show(Span.at(at)));
    eventually(() -> tab.editor().caretOnScreen().isPresent());
    return Fx.call(
        () -> {
          tab.editor().getScene().getRoot().layout();
          return tab.editor().caretOnScreen().orElseThrow().getMinX();
        });
  }

  @Test
  void latinItalicsAreSlantedAndOthersAreDotted() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("a.md", "plain *slanted 強調* end\n");
      eventually(() -> text(tab, "slanted").isPresent());
      Text slanted = Fx.call(() -> text(tab, "slanted").orElseThrow());
      eventually(() -> slanted.getFont().getStyle().matches(".*(Italic|Oblique).*"));
      Text wide = Fx.call(() -> text(tab, "強調").orElseThrow());
      assertThat(Fx.call(() -> List.copyOf(wide.getStyleClass()))).contains("md-em-wide");
    }
  }

  private static Optional<Text> text(PostTab tab, String part) {
    for (Node node : tab.editor().lookupAll(".md-em")) {
      if (node instanceof Text text && text.getText().contains(part)) return Optional.of(text);
    }
    return Optional.empty();
  }
}
