package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameRateTest {
  private final List<String> called = new ArrayList<>();
  private long now;

  private final FrameRate rate =
      new FrameRate(
          new FrameRate.Timer() {
            @Override
            public void often() {
              called.add("often");
            }

            @Override
            public void seldom() {
              called.add("seldom");
            }
          },
          TaskRunner.of(Runnable::run, task -> {}),
          () -> now);

  private void lookLater() {
    now += FrameRate.AWAY.toNanos();
    rate.look();
  }

  @Test
  void framesAreSeldomOnlyWhileNoWindowIsInFront() {
    lookLater();
    assertThat(called).isEmpty();
    rate.setInFront(false);
    rate.look();
    assertThat(called).as("between two windows").isEmpty();
    lookLater();
    lookLater();
    assertThat(called).containsExactly("seldom");
    rate.setInFront(true);
    assertThat(called).containsExactly("seldom", "often");
    lookLater();
    assertThat(called).hasSize(2);
  }

  @Test
  void aWindowBehindThatIsTouchedHasItsFrames() {
    rate.setInFront(false);
    lookLater();
    rate.touch();
    assertThat(called).containsExactly("seldom", "often");
    rate.look();
    assertThat(called).hasSize(2);
    lookLater();
    assertThat(called).containsExactly("seldom", "often", "seldom");
  }

  @Test
  void theToolkitsTimerIsReachedAndGoesOn() throws Exception {
    Fx.start();
    ToolkitTimer timer = Fx.call(() -> ToolkitTimer.find().orElseThrow());
    Fx.run(timer::seldom);
    Fx.frames(1);
    Fx.run(timer::often);
    Fx.frames(2);
  }
}
