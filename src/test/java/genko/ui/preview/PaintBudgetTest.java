package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaintBudgetTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final PaintBudget budget = new PaintBudget();

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
}
