package genko.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A task between its worker and its owner, each of whom works when the test says so. */
class TaskTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final Queue<Runnable> owner = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();
  private final List<Throwable> unhandled = new ArrayList<>();
  private final TaskRunner runner = new TaskRunner(worker::add, owner::add, unhandled::add);

  private static void work(Queue<Runnable> queue) {
    for (Runnable next = queue.poll(); next != null; next = queue.poll()) next.run();
  }

  private Task<Integer> task(int result) {
    return runner
        .task(
            () -> {
              heard.add("work");
              return result;
            })
        .onSuccess(made -> heard.add("success " + made))
        .onEnd(() -> heard.add("end"));
  }

  @Test
  void nothingIsDoneBeforeItIsStartedAndNothingIsToldBeforeTheOwnerComesToIt() {
    Task<Integer> task = task(7);
    assertThat(worker).isEmpty();
    task.start();
    work(worker);
    assertThat(heard).containsExactly("work");
    work(owner);
    assertThat(heard).containsExactly("work", "success 7", "end");
    assertThat(owner).isEmpty();
  }

  @Test
  void aTaskThatIsCancelledBeforeItsWorkDoesItAndTellsItsEndAlone() {
    Task<Integer> task = task(7).start();
    task.cancel();
    work(worker);
    work(owner);
    assertThat(heard).containsExactly("work", "end");
  }

  @Test
  void aTaskThatIsCancelledAfterItsEndHasToldAll() {
    Task<Integer> task = task(7).start();
    work(worker);
    work(owner);
    task.cancel();
    assertThat(heard).containsExactly("work", "success 7", "end");
  }

  @Test
  void anEndThatThrowsIsToldAndTheNextTaskRuns() {
    IllegalStateException broken = new IllegalStateException();
    runner
        .task(() -> 1)
        .onEnd(
            () -> {
              throw broken;
            })
        .start();
    task(2).start();
    work(worker);
    work(owner);
    assertThat(unhandled).containsExactly(broken);
    assertThat(heard).containsExactly("work", "success 2", "end");
  }

  @Test
  void aFailureAfterACancelIsNobodysConcern() {
    Task<Integer> task =
        runner.<Integer>task(
            () -> {
              throw new IllegalStateException();
            });
    task.onEnd(() -> heard.add("end")).start();
    task.cancel();
    work(worker);
    work(owner);
    assertThat(heard).containsExactly("end");
    assertThat(unhandled).isEmpty();
  }
}
