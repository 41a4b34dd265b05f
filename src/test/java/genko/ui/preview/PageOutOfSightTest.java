package genko.ui.preview;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page while nobody sees it, and when it is shown again. */
class PageOutOfSightTest {
  private static final String POST = "Some words of a post.\n\n".repeat(200);

  @TempDir private Path folder;

  @Test
  void keepsItsPlaceAndGoesToTheTextsWhenItIsShownAgain() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1200, 700)) {
      PreviewPane pane = window.shell().preview();
      final PostTab tab = window.open("2025-11-17-a.md", POST);
      pane.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
      eventually(() -> pane.shown() == tab.pageProperty().get());
      assertThat(Fx.call(() -> scrolled(pane))).isZero();
      window.press(KeyCode.DIGIT3, false, true, false);
      eventually(() -> !isSeen(window));
      double before = Fx.call(() -> tab.editor().sight().share());
      Fx.run(() -> tab.editor().show(Span.at(POST.length())));
      eventually(() -> tab.editor().sight().share() > Math.max(before, 0.5));
      Fx.run(() -> {});
      assertThat(Fx.call(() -> scrolled(pane))).isZero();
      window.press(KeyCode.DIGIT3, false, true, false);
      eventually(() -> isSeen(window) && scrolled(pane) > 1000);
    }
  }

  private static boolean isSeen(OpenWindow window) {
    return window.scene().getRoot().lookup(".beside").isVisible();
  }

  private static int scrolled(PreviewPane pane) {
    return ((Number) pane.view().getEngine().executeScript("Math.round(window.scrollY)"))
        .intValue();
  }
}
