package genko.async;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.ReportedProgress.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** How far work is, as its owner hears of it, and the end of it. */
class ReportedProgressTest {
  private final List<Step> told = new ArrayList<>();
  private final Queue<Runnable> back = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final ReportedProgress progress =
      new ReportedProgress(new TaskRunner(Runnable::run, back::add, faults::add), told::add);

  private void arrive() {
    while (!back.isEmpty()) back.remove().run();
  }

  @Test
  void theFirstStepIsToldAtOnceOnTheOwnersThread() {
    progress.at(3, 10);
    assertThat(told).isEmpty();
    arrive();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().done()).isEqualTo(3);
    assertThat(told.getFirst().all()).isEqualTo(10);
  }

  @Test
  void manyStepsAreToldAFewTimesOnly() {
    for (int i = 0; i < 10_000; i++) progress.at(i, 10_000);
    assertThat(back).hasSizeLessThan(100);
  }

  @Test
  void workIsWantedUntilItIsStopped() {
    assertThat(progress.isUnwanted()).isFalse();
    progress.stop();
    assertThat(progress.isUnwanted()).isTrue();
  }

  @Test
  void whoHearsOfItCanStopIt() {
    progress.at(1, 2);
    arrive();
    told.getFirst().stop().run();
    assertThat(progress.isUnwanted()).isTrue();
  }

  @Test
  void whatArrivesAfterTheStopIsNotTold() {
    progress.at(1, 2);
    progress.stop();
    arrive();
    assertThat(told).isEmpty();
  }

  @Test
  void anOwnerThatFailsFailsNoWork() {
    IllegalStateException fault = new IllegalStateException();
    ReportedProgress failing =
        new ReportedProgress(
            new TaskRunner(Runnable::run, Runnable::run, faults::add),
            step -> {
              throw fault;
            });
    failing.at(1, 2);
    assertThat(faults).containsExactly(fault);
    assertThat(failing.isUnwanted()).isFalse();
  }

  @Test
  void whereNobodyLooksNothingIsStopped() {
    Progress.NONE.at(1, 2);
    assertThat(Progress.NONE.isUnwanted()).isFalse();
  }
}
