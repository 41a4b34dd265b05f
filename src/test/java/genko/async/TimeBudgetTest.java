package genko.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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

  /** Else the page around a layout that took its time would be given up with it. */
  @Test
  void whatAnInnerBudgetSpendsIsNotTakenFromTheOuterOne() {
    String said =
        TimeBudget.within(
            Duration.ofMillis(40),
            () -> {
              assertThatThrownBy(
                      () -> TimeBudget.within(Duration.ofMillis(60), TimeBudgetTest::endless))
                  .isInstanceOf(TimeBudget.Lost.class);
              for (int step = 0; step < 1000; step++) TimeBudget.spend();
              return "done";
            });
    assertThat(said).isEqualTo("done");
  }

  @Test
  void timeThatTheThreadWaitsIsNotCountedUntilItIsFarTooMuch() {
    Duration limit = Duration.ofMillis(20);
    assertThat(TimeBudget.within(limit, () -> waiting(Duration.ofMillis(60)))).isEqualTo("done");
    assertThatThrownBy(
            () ->
                TimeBudget.within(Duration.ofHours(1), limit, () -> waiting(Duration.ofMinutes(1))))
        .isInstanceOfSatisfying(
            TimeBudget.Lost.class, lost -> assertThat(lost.spent()).isGreaterThan(limit));
  }

  private static String waiting(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
      for (int step = 0; step < 64; step++) TimeBudget.spend();
    }
    return "done";
  }

  /** Threads that share a processor's time have no clock of their own. */
  @Test
  void aVirtualThreadIsGivenUpToo() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread virtual =
        Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, why) -> thrown.set(why))
            .start(() -> TimeBudget.within(Duration.ofMillis(20), () -> steps(50_000_000)));
    virtual.join();
    assertThat(thrown.get()).isInstanceOf(TimeBudget.Lost.class);
  }

  private static int steps(int count) {
    for (int step = 0; step < count; step++) TimeBudget.spend();
    return count;
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
