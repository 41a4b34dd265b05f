package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageRestTest {
  private final List<String> called = new ArrayList<>();
  private boolean moves;
  private long now;

  private final PageRest rest =
      new PageRest(
          new PageRest.Timers() {
            @Override
            public void start() {
              called.add("start");
            }

            @Override
            public void stop() {
              called.add("stop");
            }

            @Override
            public void tick() {
              called.add("tick");
            }
          },
          () -> moves,
          TaskRunner.of(Runnable::run, task -> {}),
          () -> now);

  private void lookAfter(Duration time) {
    now += time.toNanos();
    rest.look();
  }

  @Test
  void neverRestsUntilThatIsWanted() {
    rest.wake();
    lookAfter(Duration.ofMinutes(1));
    rest.wake();
    assertThat(called).doesNotContain("start");
  }

  @Test
  void restsWhenNothingWasDoneForAWhile() {
    rest.begin();
    rest.setInFront(true);
    lookAfter(PageRest.QUIET.dividedBy(2));
    assertThat(rest.isResting()).isFalse();
    lookAfter(PageRest.QUIET);
    assertThat(rest.isResting()).isTrue();
    assertThat(called).endsWith("stop");
  }

  @Test
  void whatIsDoneToAPageWakesIt() {
    rest.begin();
    lookAfter(PageRest.QUIET);
    rest.wake();
    assertThat(rest.isResting()).isFalse();
    assertThat(called).endsWith("start");
    lookAfter(PageRest.QUIET.dividedBy(2));
    assertThat(rest.isResting()).isFalse();
  }

  @Test
  void aPageThatMovesRestsOnlyOutOfSight() {
    moves = true;
    rest.begin();
    rest.setInFront(true);
    lookAfter(PageRest.QUIET.multipliedBy(10));
    assertThat(rest.isResting()).isFalse();
    rest.setInFront(false);
    lookAfter(PageRest.QUIET);
    assertThat(rest.isResting()).isTrue();
    rest.setInFront(true);
    assertThat(rest.isResting()).isFalse();
  }

  @Test
  void ticksNowAndThenWhileItRests() {
    rest.begin();
    lookAfter(PageRest.QUIET);
    called.clear();
    for (int look = 0; look < 3 * PageRest.LOOKS; look++) lookAfter(Duration.ofSeconds(1));
    assertThat(called).containsExactly("tick", "tick", "tick");
  }
}
