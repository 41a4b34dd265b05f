package genko.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TickerTest {
  private final BlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();
  private int calls;

  private Ticker ticker(Runnable work) {
    return new Ticker(Duration.ofMillis(1), owner::add, work);
  }

  private Runnable next() throws InterruptedException {
    Runnable task = owner.poll(30, TimeUnit.SECONDS);
    assertThat(task).isNotNull();
    return task;
  }

  @Test
  void callsAgainAndAgainOnTheThreadOfItsOwner() throws InterruptedException {
    Ticker ticker = ticker(() -> calls++);
    ticker.start();
    ticker.start();
    for (int call = 1; call <= 3; call++) {
      Runnable task = next();
      assertThat(calls).isEqualTo(call - 1);
      task.run();
      assertThat(calls).isEqualTo(call);
    }
    ticker.stop();
    next().run();
    assertThat(calls).isEqualTo(3);
    assertThat(owner).as("nothing is asked for after the end").isEmpty();
  }

  @Test
  void whatWasAskedForBeforeItEndedIsNotDoneAfterItBeganAgain() throws InterruptedException {
    Ticker ticker = ticker(() -> calls++);
    ticker.start();
    Runnable early = next();
    ticker.stop();
    ticker.start();
    early.run();
    assertThat(calls).isZero();
    next().run();
    assertThat(calls).isEqualTo(1);
    ticker.stop();
  }

  @Test
  void aCallThatThrowsIsFollowedByTheNext() throws InterruptedException {
    Ticker ticker =
        ticker(
            () -> {
              if (calls++ == 0) throw new IllegalStateException("once");
            });
    ticker.start();
    Runnable first = next();
    try {
      first.run();
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("once");
    }
    next().run();
    assertThat(calls).isEqualTo(2);
    ticker.stop();
  }
}
