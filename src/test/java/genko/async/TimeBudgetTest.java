package genko.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {
  private static String endless() {
    while (true) TimeBudget.spend();
  }

  @Test
  void workThatEndsInTimeHasItsResult() {
    assertThat(TimeBudget.within(Duration.ofMinutes(1), () -> 7)).isEqualTo(7);
  }

  @Test
  void workThatDoesNotEndIsGivenUpAndSaysItsLimit() {
    assertThatThrownBy(() -> TimeBudget.within(Duration.ofMillis(10), TimeBudgetTest::endless))
        .isInstanceOf(TimeBudget.Lost.class)
        .hasMessageContaining("PT0.01S");
  }

  @Test
  void outsideOfAnyBudgetAStepCostsNothing() {
    for (int step = 0; step < 1_000_000; step++) TimeBudget.spend();
  }

  /** The layouts of a page have less time than the page. */
  @Test
  void anInnerBudgetIsItsOwnAndTheOuterOneGoesOn() {
    String said =
        TimeBudget.within(
            Duration.ofMinutes(1),
            () -> {
              assertThatThrownBy(
                      () -> TimeBudget.within(Duration.ofMillis(10), TimeBudgetTest::endless))
                  .isInstanceOf(TimeBudget.Lost.class);
              for (int step = 0; step < 1000; step++) TimeBudget.spend();
              return "done";
            });
    assertThat(said).isEqualTo("done");
  }

  @Test
  void anotherThreadHasNoPartInIt() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread other =
        new Thread(
            () -> {
              for (int step = 0; step < 1000; step++) TimeBudget.spend();
            });
    other.setUncaughtExceptionHandler((thread, why) -> thrown.set(why));
    TimeBudget.within(
        Duration.ZERO,
        () -> {
          other.start();
          return 0;
        });
    other.join();
    assertThat(thrown).hasNullValue();
  }
}
