package genko.async;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskQueues.Lane;
import genko.workspace.OpenQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskQueuesTest {
  private static final Lane ONE = Lane.of(Path.of("one.md"));
  private static final Lane OTHER = Lane.of(Path.of("other.md"));

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final ExecutorService owner =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private final TaskQueues work = new TaskQueues(threads, owner, Duration.ofMillis(50));
  private final CountDownLatch hanging = new CountDownLatch(1);

  /** Of the owner's thread. */
  private final List<String> said = new ArrayList<>();

  @AfterEach
  void end() {
    hanging.countDown();
    owner.shutdown();
    threads.shutdown();
  }

  private <T> T owned(Callable<T> asked) throws Exception {
    Future<T> answer = owner.submit(asked);
    return answer.get(60, TimeUnit.SECONDS);
  }

  private void await(String what) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!owned(() -> said.contains(what))) {
      assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
      Thread.sleep(2);
    }
  }

  private String hang() {
    try {
      hanging.await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    return "answered";
  }

  @Test
  void oneThatHangsKeepsNobodyElseWaitingAndIsTold() throws Exception {
    owned(
        () -> {
          work.setOnLate(late -> said.add("late " + late.size()));
          work.run(ONE, this::hang, said::add);
          work.run(ONE, () -> "next", said::add);
          work.run(OTHER, () -> "other", said::add);
          return null;
        });
    await("other");
    await("late 1");
    assertThat(owned(() -> work.isLate(ONE))).isTrue();
    assertThat(owned(() -> work.isLate(OTHER))).isFalse();
    assertThat(owned(() -> List.copyOf(said))).doesNotContain("answered", "next");
    hanging.countDown();
    await("next");
    List<String> order = owned(() -> List.copyOf(said));
    assertThat(order).containsSubsequence("late 1", "late 0", "answered", "next");
  }

  @Test
  void whatFailsEndsOnceAndTheNextIsDone() throws Exception {
    owned(
        () -> {
          work.run(
              ONE,
              () -> {
                throw new IllegalStateException("broken");
              },
              never -> said.add("result"),
              why -> said.add(why.getMessage()));
          work.run(ONE, () -> "next", said::add);
          return null;
        });
    await("next");
    assertThat(owned(() -> List.copyOf(said))).containsExactly("broken", "next");
  }

  @Test
  void whatComesTogetherIsShownInOrderAndTheLateAreOvertaken() {
    OpenQueue arrivals = new OpenQueue();
    Path first = Path.of("a");
    Path second = Path.of("b");
    Path third = Path.of("c");
    for (Path path : List.of(first, second, third)) arrivals.expect(path);
    arrivals.afterAll(second, () -> said.add("all"));
    arrivals.arrived(third, () -> said.add("c"));
    arrivals.arrived(first, () -> said.add("a"));
    assertThat(said).containsExactly("a");
    Set<Path> late = Set.of(second);
    arrivals.overtake(late::contains);
    assertThat(said).containsExactly("a", "c", "all");
    arrivals.arrived(second, () -> said.add("b"));
    assertThat(said).containsExactly("a", "c", "all", "b");
  }
}
