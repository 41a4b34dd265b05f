package genko.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.settings.WritingBar;
import genko.ui.window.AppWindow;
import genko.workspace.settings.TextSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the text is set, in the whole window. */
class TypesettingTest {
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  /** A window with two posts, the second in sight. */
  private record Window(AppWindow shell, Stage stage) {
    TextSettings writing() {
      return shell.window().typesetting().writingProperty().get();
    }

    void press(KeyCode code, boolean shift) {
      KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false);
      stage.getScene().getFocusOwner().fireEvent(event);
    }

    List<String> styles() {
      return shell.tabs().open().stream().map(tab -> tab.editor().textNode().getStyle()).toList();
    }

    WritingBar bar() {
      return (WritingBar) stage.getScene().lookup(".writing-bar");
    }
  }

  private void with(Consumer<Window> test) throws Exception {
    OpenWindow.Builder windows =
        OpenWindow.in(folder)
            .language(Locale.ENGLISH)
            .executors(
                task -> Thread.ofVirtual().start(() -> Platform.runLater(task)), Runnable::run);
    try (OpenWindow window = windows.show()) {
      Fx.run(
          () -> {
            AppWindow shell = window.shell();
            shell.tabs().openCopy("本文\n");
            shell.tabs().openCopy("別の本文\n");
            shell.tabs().currentProperty().get().editor().requestFocus();
            test.accept(new Window(shell, window.stage()));
          });
    }
  }

  @Test
  void largerIsLargerInEveryTabAndInThoseOpenedLater() throws Exception {
    with(
        window -> {
          window.press(KeyCode.EQUALS, false);
          window.press(KeyCode.ADD, false);
          window.shell().tabs().openCopy("三つ目\n");
          assertThat(window.styles()).hasSize(3).containsOnly("-fx-font-size: 18.0px;");
          window.press(KeyCode.SUBTRACT, false);
          assertThat(window.writing().size()).isEqualTo(17);
          window.press(KeyCode.DIGIT0, false);
          assertThat(window.writing()).isEqualTo(TextSettings.USUAL);
        });
  }

  @Test
  void theSpaceBetweenLinesIsWhatTheLettersLeaveOfALine() throws Exception {
    with(
        window -> {
          double usual = space(window);
          window.shell().window().typesetting().change(now -> now.withLineHeight(2.4));
          assertThat(space(window) - usual).isBetween(9.5, 9.7);
          window.shell().window().typesetting().change(now -> now.withLineHeight(1.4));
          assertThat(space(window)).isBetween(0.0, usual);
        });
  }

  private static double space(Window window) {
    Node area = window.shell().tabs().currentProperty().get().editor().textNode();
    area.applyCss();
    ((Parent) area).layout();
    return ((TextFlow) area.lookup(".paragraph-text")).getLineSpacing();
  }

  @Test
  void theBarSetsTheTextAtOnceAndEscLeadsBackToIt() throws Exception {
    with(
        window -> {
          window.bar().toggle();
          assertThat(window.bar().isVisible()).isTrue();
          List<Spinner<?>> spinners =
              window.bar().lookupAll(".spinner").stream()
                  .<Spinner<?>>map(Spinner.class::cast)
                  .toList();
          spinners.getFirst().increment(4);
          assertThat(window.writing().size()).isEqualTo(20);
          ComboBox<?> font = (ComboBox<?>) window.bar().lookup(".combo-box");
          font.getSelectionModel().select(1);
          assertThat(window.writing().font()).isEqualTo(font.getItems().get(1));
          font.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          assertThat(window.bar().isVisible()).isFalse();
          assertThat(window.stage().getScene().getFocusOwner())
              .isEqualTo(window.shell().tabs().currentProperty().get().editor().textNode());
        });
  }
}
