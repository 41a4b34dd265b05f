package genko.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InterruptibleTest {
  @Test
  void workIsInterruptedAndWhatItsThreadDoesNextIsNot() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Interruptible<String> work =
        new Interruptible<>(
            () -> {
              begun.countDown();
              new CountDownLatch(1).await();
              return "never";
            });
    try (var thread = Executors.newSingleThreadExecutor()) {
      var made = thread.submit(work);
      begun.await();
      work.interrupt();
      assertThatThrownBy(made::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(InterruptedException.class);
      work.interrupt();
      assertThat(thread.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
    }
  }

  @Test
  void theMarkThatWorkDidNotLookAtGoesWithIt() throws Exception {
    AtomicReference<Interruptible<?>> itself = new AtomicReference<>();
    Interruptible<String> work =
        new Interruptible<>(
            () -> {
              itself.get().interrupt();
              return "made";
            });
    itself.set(work);
    assertThat(work.call()).isEqualTo("made");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whatWasInterruptedBeforeItBeganDoesNot() {
    Interruptible<String> work = new Interruptible<>(() -> "made");
    work.interrupt();
    assertThatThrownBy(work::call).isInstanceOf(CancellationException.class);
  }
}
