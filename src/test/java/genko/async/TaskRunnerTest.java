package genko.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
  private final List<String> heard = new ArrayList<>();
  private final List<Throwable> unhandled = new ArrayList<>();
  private final TaskRunner here = new TaskRunner(Runnable::run, Runnable::run, unhandled::add);

  private <R> Task<R> listening(Task<R> task) {
    return task.onSuccess(result -> heard.add("success " + result))
        .onFailure(cause -> heard.add("failure " + cause.getClass().getSimpleName()))
        .onEnd(() -> heard.add("end"));
  }

  @Test
  void aResultIsToldAndThenTheEnd() {
    listening(here.task(() -> 7)).start();
    assertThat(heard).containsExactly("success 7", "end");
    assertThat(unhandled).isEmpty();
  }

  @Test
  void whateverIsThrownIsToldAndThenTheEnd() {
    for (Throwable thrown :
        List.of(
            new IOException(),
            new IllegalStateException(),
            new OutOfMemoryError(),
            new StackOverflowError(),
            new NoClassDefFoundError())) {
      heard.clear();
      listening(here.task(() -> sneak(thrown))).start();
      assertThat(heard).containsExactly("failure " + thrown.getClass().getSimpleName(), "end");
    }
    assertThat(unhandled).isEmpty();
  }

  @Test
  void aFailureThatNobodyTakesGoesToTheRunnersHandler() {
    OutOfMemoryError full = new OutOfMemoryError();
    here.task(() -> sneak(full)).onEnd(() -> heard.add("end")).start();
    assertThat(unhandled).containsExactly(full);
    assertThat(heard).containsExactly("end");
  }

  @Test
  void withoutAHandlerOfItsOwnAFailureIsUncaughtOnTheOwnersThread() throws InterruptedException {
    OutOfMemoryError full = new OutOfMemoryError();
    Queue<Runnable> waiting = new ArrayDeque<>();
    TaskRunner.of(Runnable::run, waiting::add).task(() -> sneak(full)).start();
    Thread owner = new Thread(() -> waiting.forEach(Runnable::run), "owner");
    owner.setUncaughtExceptionHandler(
        (thread, cause) -> {
          heard.add(thread.getName());
          unhandled.add(cause);
        });
    owner.start();
    owner.join();
    assertThat(heard).containsExactly("owner");
    assertThat(unhandled).containsExactly(full);
  }

  @Test
  void aHandlerThatThrowsKeepsTheEndFromNobody() {
    IllegalStateException broken = new IllegalStateException();
    here.task(() -> 7)
        .onSuccess(
            result -> {
              throw broken;
            })
        .onEnd(() -> heard.add("end"))
        .start();
    assertThat(unhandled).containsExactly(broken);
    assertThat(heard).containsExactly("end");
  }

  @Test
  void theNextTaskRunsAfterOneThatThrew() throws InterruptedException {
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      Queue<Runnable> owner = new ArrayDeque<>();
      TaskRunner away = new TaskRunner(one, task -> add(owner, task), unhandled::add);
      listening(away.task(() -> sneak(new StackOverflowError()))).start();
      listening(away.task(() -> Thread.currentThread().getName().isEmpty())).start();
      one.shutdown();
      assertThat(one.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      assertThat(heard).as("before the owner runs").isEmpty();
      owner.forEach(Runnable::run);
    }
    assertThat(heard).containsExactly("failure StackOverflowError", "end", "success false", "end");
  }

  private static void add(Queue<Runnable> owner, Runnable task) {
    synchronized (owner) {
      owner.add(task);
    }
  }

  @Test
  void aWorkerThatHasEndedIsAFailure() {
    ExecutorService ended = Executors.newSingleThreadExecutor();
    ended.shutdown();
    listening(here.on(ended).task(() -> 7)).start();
    assertThat(heard)
        .containsExactly("failure " + RejectedExecutionException.class.getSimpleName(), "end");
  }

  @Test
  void aCancelledTaskTellsItsEndAlone() {
    Queue<Runnable> owner = new ArrayDeque<>();
    TaskRunner later = new TaskRunner(Runnable::run, owner::add, unhandled::add);
    Task<Integer> task = listening(later.task(() -> 7)).start();
    task.cancel();
    owner.forEach(Runnable::run);
    assertThat(heard).containsExactly("end");
  }

  @Test
  void aTaskMayBeginLater() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    long start = System.nanoTime();
    AtomicLong begun = new AtomicLong();
    here.after(Duration.ofMillis(30))
        .task(() -> begun.set(System.nanoTime() - start))
        .onEnd(told::countDown)
        .start();
    assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(begun.get()).isGreaterThanOrEqualTo(Duration.ofMillis(30).toNanos());
  }

  @Test
  void theLastWorkIsWaitedForWithoutItsOwner() {
    Queue<Runnable> owner = new ArrayDeque<>();
    TaskRunner told = new TaskRunner(Runnable::run, owner::add, unhandled::add);
    assertThat(told.last(() -> heard.add("last"))).isCompleted();
    assertThat(heard).containsExactly("last");
    assertThat(owner).isEmpty();
    ExecutorService ended = Executors.newSingleThreadExecutor();
    ended.shutdown();
    assertThat(here.on(ended).last(() -> heard.add("late"))).isCompleted();
    assertThat(heard).containsExactly("last");
  }

  @Test
  void aTaskIsStartedOnce() {
    Task<Integer> task = here.task(() -> 7).start();
    assertThatThrownBy(task::start).isInstanceOf(IllegalStateException.class);
  }

  /** Throws anything as if it were unchecked. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> Integer sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
