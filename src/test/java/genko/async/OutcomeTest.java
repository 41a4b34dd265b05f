package genko.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void aResultIsKeptBeItNothing() {
    assertThat(Outcome.of(() -> 7)).isEqualTo(new Outcome.Success<>(7));
    assertThat(Outcome.of(() -> null)).isEqualTo(new Outcome.Success<>(null));
  }

  @Test
  void whateverIsThrownIsKept() {
    for (Throwable thrown :
        List.of(new IOException(), new IllegalStateException(), new OutOfMemoryError())) {
      assertThat(
              Outcome.of(
                  () -> {
                    throw sneaked(thrown);
                  }))
          .isEqualTo(new Outcome.Failure<>(thrown));
    }
  }

  /** Whoever asked the thread to stop asks for more than this one task. */
  @Test
  void anInterruptionIsKeptAndThreadsStayInterrupted() {
    InterruptedException stop = new InterruptedException();
    assertThat(
            Outcome.of(
                () -> {
                  throw stop;
                }))
        .isEqualTo(new Outcome.Failure<>(stop));
    assertThat(Thread.interrupted()).isTrue();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
