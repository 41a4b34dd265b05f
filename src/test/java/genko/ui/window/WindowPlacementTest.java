package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlacementTest {
  private static final Rectangle2D MAIN = new Rectangle2D(0, 24, 1280, 776);
  private static final Rectangle2D RIGHT = new Rectangle2D(1280, 0, 1920, 1080);

  private static Rectangle2D at(double x, double y, double width, double height) {
    return new Rectangle2D(x, y, width, height);
  }

  @Test
  void aWindowThatLiesOnAScreenStaysWhereItIs() {
    assertThat(WindowPlacement.fit(at(100, 50, 900, 700), List.of(MAIN)))
        .isEqualTo(at(100, 50, 900, 700));
    assertThat(WindowPlacement.fit(at(1300, 10, 1800, 1000), List.of(MAIN, RIGHT)))
        .isEqualTo(at(1300, 10, 1800, 1000));
  }

  @Test
  void aWindowLargerThanTheScreenIsMadeSmaller() {
    assertThat(WindowPlacement.fit(at(0, 0, 2560, 1440), List.of(MAIN))).isEqualTo(MAIN);
  }

  @Test
  void aWindowOfAMonitorThatIsGoneComesToTheMainOne() {
    assertThat(WindowPlacement.fit(at(1400, 100, 800, 600), List.of(MAIN)))
        .isEqualTo(at(240, 112, 800, 600));
  }

  @Test
  void aWindowThatReachesOverAnEdgeIsMovedIn() {
    assertThat(WindowPlacement.fit(at(-300, 700, 800, 600), List.of(MAIN)))
        .isEqualTo(at(0, 200, 800, 600));
  }

  @Test
  void liesOnAScreenWhateverItWas() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      Rectangle2D wanted =
          at(
              random.nextInt(-5000, 5000),
              random.nextInt(-5000, 5000),
              random.nextInt(1, 6000),
              random.nextInt(1, 6000));
      Rectangle2D fit = WindowPlacement.fit(wanted, List.of(MAIN, RIGHT));
      assertThat(MAIN.contains(fit) || RIGHT.contains(fit))
          .as("seed %d: %s", seed, wanted)
          .isTrue();
    }
  }
}
