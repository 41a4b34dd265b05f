package genko.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StartGateTest {
  private final List<String> done = new ArrayList<>();
  private final StartGate gate = new StartGate();
  private final Executor worker = gate.before(Runnable::run);

  @Test
  void holdsWorkWhileItIsClosedAndNoLonger() {
    worker.execute(() -> done.add("before"));
    gate.close();
    worker.execute(() -> done.add("first"));
    gate.before(Runnable::run).execute(() -> done.add("second"));
    assertThat(done).containsExactly("before");
    gate.open();
    worker.execute(() -> done.add("after"));
    assertThat(done).containsExactly("before", "first", "second", "after");
  }

  @Test
  void opensThoughAWorkerHasEnded() {
    gate.close();
    var ended = Executors.newSingleThreadExecutor();
    gate.before(ended).execute(() -> done.add("never"));
    worker.execute(() -> done.add("held"));
    ended.shutdown();
    gate.open();
    assertThat(done).containsExactly("held");
  }
}
