package genko.post;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Edits that were asked for while another was being told of, in their order. Each was made for the
 * text as it was then, and gets the changes that have been made since.
 */
final class EditQueue {
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private static final class Waiting {
    private final Consumer<ChangeSet> edit;
    private ChangeSet since = ChangeSet.EMPTY;

    private Waiting(Consumer<ChangeSet> edit) {
      this.edit = edit;
    }
  }

  /** Has {@code edit} wait; it will be given what became of the text until its turn. */
  void add(Consumer<ChangeSet> edit) {
    waiting.add(new Waiting(edit));
  }

  /** Says that {@code changes} went ahead of all that wait. */
  void overtaken(ChangeSet changes) {
    for (Waiting one : waiting) one.since = one.since.compose(changes);
  }

  /** Makes the edits that wait, those that have waited longest first. */
  void run() {
    for (Waiting first = waiting.poll(); first != null; first = waiting.poll()) {
      first.edit.accept(first.since);
    }
  }

  /** {@code changes}, made for a text that {@code since} has changed, for the text after that. */
  static ChangeSet moved(ChangeSet changes, ChangeSet since) {
    if (since.isEmpty()) return changes;
    List<Change> moved =
        changes.changes().stream()
            .map(change -> new Change(moved(change.span(), since), change.inserted()))
            .toList();
    return ChangeSet.of(moved);
  }

  /** What is put in where others put something in comes after it. */
  private static Span moved(Span span, ChangeSet since) {
    return span.isEmpty() ? Span.at(since.map(span.from(), Side.AFTER)) : since.map(span);
  }
}
