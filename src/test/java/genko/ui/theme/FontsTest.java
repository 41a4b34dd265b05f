package genko.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.tab.PostTab;
import genko.ui.window.AppWindow;
import genko.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faces of texts, as the machine that runs the tests has them. */
class FontsTest {
  private static final String POST =
      """
      | 名前       | ﾈﾀ  | 値  |
      | ---------- | --- | --- |
      | 寿司**屋** | ab  | iii |
      | `code`あ   | い  | MMM |

      ```
      0123|
      国あ|
      ```
      """;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @Test
  void codeIsSetInAFaceWithTwoColumnsForAFullWidthCharacter() throws Exception {
    Fx.run(
        () -> {
          Fonts here = Fonts.ofThisMachine();
          assertThat(Font.getFamilies()).contains(here.code());
          assertThat(Fonts.isTwoColumned(here.code())).as(here.code()).isTrue();
          assertThat(Fonts.isTwoColumned(here.text())).as(here.text()).isFalse();
        });
  }

  @Test
  void theColumnsOfATableAndOfCodeStandUnderEachOther() throws Exception {
    AppWindow[] shell = new AppWindow[1];
    Stage[] stage = new Stage[1];
    Fx.run(
        () -> {
          Theme theme = new Theme();
          shell[0] =
              new AppWindow(
                  Words.of(Locale.JAPANESE),
                  Clock.systemUTC(),
                  theme,
                  new NoDialogs(),
                  new PostFiles(Disk.REAL, folder),
                  Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()),
                  Runnable::run,
                  address -> {});
          stage[0] = new Stage();
          stage[0].setScene(new Scene(shell[0].window(), 900, 700));
          AppWindow.style(stage[0].getScene(), theme);
          stage[0].show();
          shell[0].tabs().openCopy(POST);
        });
    PostTab tab = Fx.call(() -> shell[0].tabs().currentProperty().get());
    CodeArea area = (CodeArea) tab.editor().textNode();
    long end = System.nanoTime() + 20_000_000_000L;
    while (!Fx.call(() -> area.getStyleOfChar(6, 0).contains("md-code-block"))) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      Thread.sleep(5);
    }
    Fx.run(
        () -> {
          stage[0].getScene().getRoot().applyCss();
          stage[0].getScene().getRoot().layout();
          List<Double> first = pipes(area, 0);
          assertThat(first).hasSize(4);
          for (int line = 1; line < 4; line++) {
            List<Double> pipes = pipes(area, line);
            for (int i = 0; i < 4; i++) {
              assertThat(Math.abs(pipes.get(i) - first.get(i)))
                  .as("pipe %d of line %d", i, line)
                  .isLessThan(1);
            }
          }
          assertThat(Math.abs(pipes(area, 6).getFirst() - pipes(area, 7).getFirst()))
              .as("code")
              .isLessThan(1);
          stage[0].hide();
        });
  }

  /** Where the pipes of {@code line} stand. */
  private static List<Double> pipes(CodeArea area, int line) {
    String text = area.getText(line);
    List<Double> pipes = new ArrayList<>();
    for (int column = 0; column < text.length(); column++) {
      if (text.charAt(column) != '|') continue;
      int at = area.getAbsolutePosition(line, column);
      Bounds bounds = area.getCharacterBoundsOnScreen(at, at + 1).orElseThrow();
      pipes.add(bounds.getMinX());
    }
    return pipes;
  }
}
