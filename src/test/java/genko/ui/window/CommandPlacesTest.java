package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where commands can be given, and what is said where they can do nothing. */
class CommandPlacesTest {
  private static final String TEXT = "Words.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd.\n";

  @TempDir private Path folder;

  private static boolean enabled(OpenWindow window, String id) throws Exception {
    return Fx.call(
        () ->
            window.shell().window().menus().listed().stream()
                .map(Menus.Listed::action)
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .enabled()
                .get());
  }

  @Test
  void commandsOnATableAreThereInATableAlone() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", TEXT);
      assertThat(enabled(window, "command.row-below")).isFalse();
      Fx.run(() -> tab.editor().show(Span.at(TEXT.indexOf("1 |"))));
      eventually(() -> enabledNow(window, "command.row-below"));
      Fx.run(() -> tab.editor().show(Span.at(TEXT.indexOf("End"))));
      eventually(() -> !enabledNow(window, "command.row-below"));
    }
  }

  /** The same on the thread of the window. */
  private static boolean enabledNow(OpenWindow window, String id) {
    return window.shell().window().menus().listed().stream()
        .map(Menus.Listed::action)
        .anyMatch(action -> action.id().equals(id) && action.enabled().get());
  }

  @Test
  void aCommandThatCanDoNothingSaysSo() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", "```\ncode\n```\n");
      Fx.run(() -> tab.editor().goTo(Span.at(5)));
      window.press(KeyCode.DIGIT2, true, true, false);
      Node note = Fx.call(() -> tab.editor().lookup(".caret-note"));
      eventually(note::isVisible);
    }
  }

  @Test
  void theWayBackToAnEditSaysWhereItEnds() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", TEXT);
      Node note = Fx.call(() -> tab.editor().lookup(".caret-note"));
      assertThat(Fx.call(note::isVisible)).isFalse();
      window.press(KeyCode.LEFT, false, false, true);
      eventually(note::isVisible);
    }
  }

  @Test
  void escClosesAnEmptyHistoryWhereverTheKeyboardIs() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      PostTab tab = window.open("2025-11-17-a.md", TEXT);
      var history = window.shell().window().history();
      for (boolean inText : new boolean[] {false, true}) {
        window.press(KeyCode.H, true, true, false);
        eventually(() -> history.shownProperty().get());
        if (inText) Fx.run(() -> tab.editor().requestFocus());
        window.press(KeyCode.ESCAPE, false, false, false);
        eventually(() -> !history.shownProperty().get());
      }
    }
  }

  @Test
  void theFileOfSnippetsIsNoPost() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.ENGLISH, 1000, 700)) {
      Path settings = Files.createDirectories(folder.resolve("settings"));
      Fx.run(() -> window.shell().snippets().keepIn(settings));
      Fx.run(() -> window.shell().snippets().edit());
      Path file = settings.resolve("snippets.txt");
      eventually(() -> window.shell().tabs().tabOf(file).isPresent());
      PostTab tab = Fx.call(() -> window.shell().tabs().tabOf(file).orElseThrow());
      eventually(tab::isReviewed);
      assertThat(Fx.call(() -> tab.reviewProperty().get().findings())).isEmpty();
      assertThat(Fx.call(() -> window.shell().tabs().recent())).isEmpty();
    }
  }
}
