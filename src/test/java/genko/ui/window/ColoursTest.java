package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The colours of the text while what else is made of it never comes to its end. */
class ColoursTest {
  private final Queue<Runnable> never = new ConcurrentLinkedQueue<>();
  private AppWindow shell;
  private Stage stage;

  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    Fx.start();
    Fx.run(
        () -> {
          Theme theme = new Theme();
          shell =
              new AppWindow(
                  Words.of(Locale.JAPANESE),
                  Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.ofHours(9)),
                  theme,
                  new NoDialogs(),
                  new PostFiles(Disk.REAL, folder),
                  never::add,
                  Runnable::run,
                  address -> {});
          stage = new Stage();
          stage.setScene(new Scene(shell.window(), 1000, 700));
          AppWindow.style(stage.getScene());
          stage.show();
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
  }

  @Test
  void neitherPageNorCheckHoldsThemUp() throws Exception {
    Fx.run(() -> shell.tabs().openCopy("本文\n"));
    PostTab tab = Fx.call(() -> shell.tabs().currentProperty().get());
    CodeArea area = (CodeArea) tab.editor().textNode();
    eventually(() -> tab.analysis().colours().isPresent());
    Fx.run(() -> area.insertText(0, "# "));
    eventually(() -> area.getStyleAtPosition(3).contains("md-heading1"));
    assertThat(never).as("what waits").isNotEmpty();
    assertThat(Fx.call(tab::isReviewed)).isFalse();
    assertThat(Fx.call(() -> tab.pageProperty().get().blocks())).isEmpty();
  }

  @Test
  void codeIsColouredInItsLanguage() throws Exception {
    Fx.run(() -> shell.tabs().openCopy("```java\nint a;\n```\n"));
    PostTab tab = Fx.call(() -> shell.tabs().currentProperty().get());
    CodeArea area = (CodeArea) tab.editor().textNode();
    eventually(() -> area.getStyleAtPosition(9).contains("md-code-keyword"));
    Fx.run(() -> area.insertText(8, "// "));
    eventually(() -> area.getStyleAtPosition(12).contains("md-code-comment"));
  }
}
