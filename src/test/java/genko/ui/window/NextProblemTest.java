package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going to the next problem by key, and what is said there. */
class NextProblemTest {
  private static final String HEAD = "---\ntitle: \"A\"\ndate: 2025-11-17\n---\n\n";

  @TempDir private Path folder;

  @Test
  void itsMessageStandsAtTheLineUntilTheCaretLeaves() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab =
          window.open("2025-11-17-a.md", HEAD + "Words.\n\n![A picture](missing.png)\n\nEnd.\n");
      eventually(tab::isReviewed);
      // Whether a file is there is found out later, on the disk.
      eventually(() -> !tab.reviewProperty().get().findings().isEmpty());
      window.press(KeyCode.F8, false, false, false);
      Label note = note(tab);
      eventually(note::isVisible);
      assertThat(Fx.call(note::getText)).contains("missing.png");
      eventually(() -> note.getHeight() > 0);
      Fx.run(
          () -> {
            Bounds drawn = note.localToScreen(note.getLayoutBounds());
            Bounds caret = tab.editor().caretOnScreen().orElseThrow();
            assertThat(drawn.getMinY()).isBetween(caret.getMaxY(), caret.getMaxY() + 20);
          });
      Fx.run(() -> tab.editor().show(Span.at(tab.session().post().text().length())));
      eventually(() -> !note.isVisible());
    }
  }

  @Test
  void whereThereIsNoneThatIsSaid() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", HEAD + "Words.\n");
      eventually(tab::isReviewed);
      assertThat(Fx.call(() -> tab.reviewProperty().get().findings())).isEmpty();
      window.press(KeyCode.F8, false, false, false);
      Label note = note(tab);
      eventually(note::isVisible);
      assertThat(Fx.call(note::getText)).isEqualTo("No problems found");
    }
  }

  private static Label note(PostTab tab) throws Exception {
    Node found = Fx.call(() -> tab.editor().lookup(".caret-note"));
    return (Label) found;
  }
}
