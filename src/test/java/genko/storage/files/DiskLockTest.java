package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskLockTest {
  @TempDir private Path folder;

  private DiskLock lock(int attempts, Duration pause) {
    return new DiskLock(Disk.REAL, folder.resolve("lock"), attempts, pause);
  }

  @Test
  void whatIsFreeIsHeldAtOnceAndBySomebodyElseNotTillItIsGivenBack() throws IOException {
    Optional<Closeable> held = lock(1, Duration.ZERO).hold();
    assertThat(held).isPresent();
    assertThat(lock(3, Duration.ofMillis(1)).hold()).isEmpty();
    held.get().close();
    try (Closeable again = lock(1, Duration.ZERO).hold().orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void whoWaitsGetsItWhenItIsGivenBack() throws Exception {
    Closeable held = lock(1, Duration.ZERO).hold().orElseThrow();
    AtomicReference<Optional<Closeable>> got = new AtomicReference<>(Optional.empty());
    CountDownLatch waiting = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              waiting.countDown();
              try {
                got.set(lock(100_000, Duration.ofMillis(1)).hold());
              } catch (IOException refused) {
                throw new AssertionError(refused);
              }
            });
    other.start();
    waiting.await();
    held.close();
    other.join();
    assertThat(got.get()).isPresent();
    got.get().get().close();
  }

  @Test
  void whoIsInterruptedWaitsNoLongerAndStaysInterrupted() throws IOException {
    try (Closeable held = lock(1, Duration.ZERO).hold().orElseThrow()) {
      assertThat(held).isNotNull();
      Thread.currentThread().interrupt();
      assertThat(lock(Integer.MAX_VALUE, Duration.ofDays(1)).hold()).isEmpty();
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
