package genko.ui.find;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.edit.find.Replacement;
import genko.edit.find.Search;
import genko.edit.find.SearchLimit;
import genko.edit.find.SearchOutcome;
import genko.text.Span;
import genko.text.Text;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Searches through snapshots of a text, on a worker and with a limit of time. Only the newest
 * counts: one that is under way stops when another is asked for, and its outcome is dropped.
 */
final class SearchTasks {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** What to do with the text: look through it, or replace one match or all. */
  sealed interface Job {
    record Find() implements Job {}

    record One(Span span, Replacement with) implements Job {}

    record All(Replacement with) implements Job {}
  }

  /** A search of {@code reach} of {@code text}. */
  record Task(int number, Text text, Search search, Span reach, Job job) {}

  private final Latest<Task, SearchOutcome> latest;

  /** The number of the newest task: a worker that is at an older one stops. */
  private final AtomicInteger newest = new AtomicInteger();

  private boolean replacing;

  /**
   * @param taker gets the outcome of the newest task
   * @param onFailed hears that the newest task failed
   */
  SearchTasks(TaskRunner runner, BiConsumer<Task, SearchOutcome> taker, Runnable onFailed) {
    latest =
        new Latest<>(
                runner,
                this::work,
                (Task task, SearchOutcome outcome) -> {
                  if (task.number() != newest.get()) return;
                  replacing = false;
                  taker.accept(task, outcome);
                })
            .onFailure(
                (task, cause) -> {
                  if (task.number() == newest.get()) onFailed.run();
                  runner.onUnhandled().accept(cause);
                });
  }

  void ask(Text text, Search search, Span reach, Job job) {
    replacing = !(job instanceof Job.Find);
    latest.ask(new Task(newest.incrementAndGet(), text, search, reach, job));
  }

  /** Drops what is under way. */
  void drop() {
    newest.incrementAndGet();
    replacing = false;
  }

  /** Whether what is under way replaces something, and so will be looked through afterwards. */
  boolean isReplacing() {
    return replacing;
  }

  private SearchOutcome work(Task task) {
    SearchLimit stop = SearchLimit.after(LIMIT, () -> task.number() != newest.get());
    String text = task.text().toString();
    return switch (task.job()) {
      case Job.Find _ -> task.search().in(text, task.reach(), stop);
      case Job.One one ->
          task.search().replaceOne(text, task.reach(), one.span(), one.with(), stop);
      case Job.All all -> task.search().replaceAll(text, task.reach(), all.with(), stop);
    };
  }
}
