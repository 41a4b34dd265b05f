package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class LockTurnTest {
  private static final Closeable LOCK = () -> {};

  private int asked;

  /** A disk whose lock is what {@code answer} says of the number of times it was asked for. */
  private Disk disk(IntFunction<Optional<Closeable>> answer) {
    return (Disk)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {Disk.class},
            (proxy, method, args) -> {
              if (!method.getName().equals("lock")) throw new AssertionError(method);
              return answer.apply(++asked);
            });
  }

  private Optional<Closeable> wait(IntFunction<Optional<Closeable>> answer) throws IOException {
    return new LockTurn(5, Duration.ofMillis(1)).wait(disk(answer), Path.of("lock"));
  }

  @Test
  void asksUntilTheOtherIsDone() throws IOException {
    assertThat(wait(times -> times < 3 ? Optional.empty() : Optional.of(LOCK))).contains(LOCK);
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void givesUpInTheEnd() throws IOException {
    assertThat(wait(times -> Optional.empty())).isEmpty();
    assertThat(asked).isEqualTo(5);
  }

  @Test
  void doesNotWaitWhereItIsNotToBeWaited() throws IOException {
    Thread.currentThread().interrupt();
    try {
      assertThat(wait(times -> Optional.empty())).isEmpty();
      assertThat(asked).isEqualTo(1);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
