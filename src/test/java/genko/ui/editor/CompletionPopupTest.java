package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class CompletionPopupTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);

  private static double top(double caret, double height) {
    return CompletionPopup.top(new BoundingBox(100, caret, 1, 20), height, SCREEN);
  }

  @Test
  void theListStandsBelowTheLineOrAboveItWhereTheScreenEnds() {
    assertThat(top(500, 226)).isEqualTo(524);
    assertThat(top(1000, 226)).isEqualTo(1000 - 4 - 226);
  }

  @Test
  void whereThereIsRoomOnNeitherSideItStandsBelow() {
    assertThat(
            CompletionPopup.top(
                new BoundingBox(0, 90, 1, 20), 226, new Rectangle2D(0, 0, 300, 200)))
        .isEqualTo(114);
  }
}
