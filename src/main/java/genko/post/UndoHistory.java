package genko.post;

import genko.text.ChangeSet;
import genko.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be undone and redone, an immutable value. A step keeps the changes that lead back, so
 * that its cost is that of the edit and not of the text. Edits of one series within {@link #PAUSE}
 * of each other that touch are one step, as long as nothing else was selected in between.
 *
 * <p>Each state of the text has a number that undo and redo return to; two states with one number
 * hold the same text, which is how a saved post is known as unchanged.
 *
 * @param done the steps that can be undone; null when there are none
 * @param undone the steps that can be redone; null when there are none
 */
public record UndoHistory(
    @Nullable Steps done, @Nullable Steps undone, int current, int last, boolean sealed) {
  static final Duration PAUSE = Duration.ofSeconds(1);

  public static final UndoHistory EMPTY = new UndoHistory(null, null, 0, 0, true);

  /** The history after {@code edit} of {@code before}. */
  public UndoHistory record(Post before, Transaction edit, Instant now) {
    return record(before, edit, now, joins(before, edit, now));
  }

  /** The same, where it is known whether the edit {@code joins} the step before it. */
  public UndoHistory record(Post before, Transaction edit, Instant now, boolean joins) {
    ChangeSet back = edit.changes().invert(before.text());
    int number = last + 1;
    if (joins && done != null) {
      Step joined =
          new Step(
              back.compose(done.step.back),
              done.step.before,
              edit.after(),
              now,
              edit.series(),
              done.step.number);
      return new UndoHistory(new Steps(joined, done.below), null, number, number, false);
    }
    Step step = new Step(back, before.selection(), edit.after(), now, edit.series(), current);
    return new UndoHistory(new Steps(step, done), null, number, number, false);
  }

  private boolean joins(Post before, Transaction edit, Instant now) {
    if (sealed || done == null || edit.series().isEmpty()) return false;
    Step top = done.step;
    if (!top.series.equals(edit.series())) return false;
    if (!top.after.equals(before.selection())) return false;
    if (top.at.plus(PAUSE).isBefore(now)) return false;
    Span made = top.back.reach();
    Span reach = edit.changes().reach();
    return made.touches(reach.from()) || made.touches(reach.to());
  }

  /** Whether the last step of this history is the last one of {@code before}, gone on with. */
  public boolean goesOnWith(UndoHistory before) {
    return done != null
        && before.done != null
        && done.below == before.done.below
        && done.step.number == before.done.step.number;
  }

  /** This history, with the next edit a step of its own. */
  public UndoHistory seal() {
    return new UndoHistory(done, undone, current, last, true);
  }

  public boolean canUndo() {
    return done != null;
  }

  public boolean canRedo() {
    return undone != null;
  }

  /** The step back from {@code post}, when there is one. */
  public Optional<Move> undo(Post post) {
    if (done == null) return Optional.empty();
    Step step = done.step;
    Steps forth = new Steps(inverse(step, post), undone);
    UndoHistory next = new UndoHistory(done.below, forth, step.number, last, true);
    return Optional.of(new Move(new Transaction(step.back, step.before, Origin.UNDO, ""), next));
  }

  /** The step forth from {@code post}, when one was undone. */
  public Optional<Move> redo(Post post) {
    if (undone == null) return Optional.empty();
    Step step = undone.step;
    Steps back = new Steps(inverse(step, post), done);
    UndoHistory next = new UndoHistory(back, undone.below, step.number, last, true);
    return Optional.of(new Move(new Transaction(step.back, step.after, Origin.REDO, ""), next));
  }

  /** What takes {@code step} back once it is taken from {@code post}. */
  private Step inverse(Step step, Post post) {
    ChangeSet changes = step.back.invert(post.text());
    return new Step(changes, step.before, step.after, step.at, step.series, current);
  }

  /** An undo or redo: the edit that makes it, and the history after it. */
  public record Move(Transaction edit, UndoHistory after) {}

  /**
   * One step: the changes that take the text there, the selections on both sides of the edit, and
   * the number of the state that they lead to.
   */
  record Step(
      ChangeSet back, Selection before, Selection after, Instant at, String series, int number) {}

  /** A stack that shares what is below its top. */
  record Steps(Step step, @Nullable Steps below) {}
}
