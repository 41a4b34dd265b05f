package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaintBudgetTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final PaintBudget budget = PaintBudget.whileTyping();

  @Test
  void aPageThatIsPaintedAtOnceNeverWaits() {
    assertThat(budget.delay(0)).isZero();
    budget.painted(SECOND / 100, SECOND);
    assertThat(budget.delay(SECOND)).isZero();
  }

  @Test
  void aDearPageTakesATenthOfTheTimeButNoLongerThanUntilThePause() {
    budget.painted(SECOND, SECOND);
    assertThat(budget.delay(SECOND)).isEqualTo(PaintBudget.PAUSE);
    assertThat(budget.delay(20 * SECOND)).isZero();
  }

  @Test
  void aPageThatBecomesLightIsPaintedAtOnceAgain() {
    budget.painted(SECOND, SECOND);
    for (int time = 0; time < 40; time++) budget.painted(1, SECOND);
    assertThat(budget.delay(SECOND)).isZero();
  }

  @Test
  void whileTheTextIsScrolledADearPageTakesASixthOfTheTime() {
    PaintBudget scrolling = PaintBudget.whileScrolling();
    long cost = SECOND / 50;
    for (int frame = 0; frame < 20; frame++) scrolling.painted(cost + SECOND / 100 * 3 / 2, SECOND);
    assertThat(scrolling.delay(SECOND).toMillis()).isBetween(95L, 100L);
    assertThat(scrolling.delay(SECOND + SECOND / 10)).isZero();
  }
}
