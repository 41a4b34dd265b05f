package genko.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final List<String> taken = new ArrayList<>();
  private final List<Throwable> unhandled = new ArrayList<>();
  private final TaskRunner runner = new TaskRunner(worker::add, Runnable::run, unhandled::add);
  private final Latest<String, Integer> lengths =
      new Latest<>(runner, Integer::parseInt, (text, number) -> taken.add(text + "=" + number));

  private void work() {
    for (Runnable task = worker.poll(); task != null; task = worker.poll()) task.run();
  }

  @Test
  void onlyTheNewestOfThoseThatWaitRuns() {
    List.of("1", "2", "3", "4").forEach(lengths::ask);
    work();
    assertThat(taken).containsExactly("1=1", "4=4");
    assertThat(lengths.isIdle()).isTrue();
  }

  @Test
  void whatFailsIsToldAndWhatWaitsRunsNext() {
    List<String> failed = new ArrayList<>();
    lengths.onFailure((text, cause) -> failed.add(text));
    lengths.ask("x");
    lengths.ask("2");
    work();
    assertThat(failed).containsExactly("x");
    assertThat(taken).containsExactly("2=2");
    assertThat(unhandled).isEmpty();
  }

  @Test
  void aFailureThatNobodyTakesIsNotLost() {
    lengths.ask("x");
    work();
    assertThat(unhandled).hasSize(1).first().isInstanceOf(NumberFormatException.class);
    assertThat(lengths.isIdle()).isTrue();
  }

  @Test
  void aTakerThatThrowsStopsNothing() {
    Latest<String, Integer> broken =
        new Latest<>(
            runner,
            Integer::parseInt,
            (text, number) -> {
              throw new IllegalStateException(text);
            });
    broken.ask("1");
    broken.ask("2");
    work();
    assertThat(unhandled).extracting(Throwable::getMessage).containsExactly("1", "2");
    assertThat(broken.isIdle()).isTrue();
  }

  @Test
  void askingOnceMoreWhileAResultIsTakenRunsThat() {
    Queue<String> more = new ArrayDeque<>(List.of("2", "3"));
    List<Latest<String, Integer>> self = new ArrayList<>();
    self.add(
        new Latest<>(
            runner,
            Integer::parseInt,
            (text, number) -> {
              taken.add(text);
              if (!more.isEmpty()) self.getFirst().ask(more.poll());
            }));
    self.getFirst().ask("1");
    work();
    assertThat(taken).containsExactly("1", "2", "3");
  }
}
