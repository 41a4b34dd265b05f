package genko.ui.theme;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
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
    try (OpenWindow window = OpenWindow.in(folder).show()) {
      Fx.run(() -> window.shell().tabs().openCopy(POST));
      PostTab tab = Fx.call(() -> window.shell().tabs().currentProperty().get());
      CodeArea area = (CodeArea) tab.editor().textNode();
      eventually(() -> area.getStyleOfChar(6, 0).contains("md-code-block"));
      Fx.run(
          () -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
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
          });
    }
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
