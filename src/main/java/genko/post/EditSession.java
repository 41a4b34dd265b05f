package genko.post;

import genko.markdown.Dialect;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.SizeLimit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * An open post: its current value and the one door through which it changes. Form, editor, menus
 * and fixes dispatch transactions here and draw what {@link Update}s tell them. Lives on one
 * thread.
 *
 * <p>Every observer hears of every edit in the order in which the edits were made. So an edit that
 * an observer asks for waits until all have heard of the one under way, and is then made where its
 * place has come to be. To ask for one there is a fault nevertheless: tests, which set {@value
 * #NESTED} to {@code refuse}, are told so.
 */
public final class EditSession {
  static final String NESTED = "genko.nestedEdits";

  private final InstantSource clock;
  private final List<Consumer<Update>> observers = new CopyOnWriteArrayList<>();
  private Post post;
  private UndoHistory history = UndoHistory.EMPTY;
  private int saved;
  private boolean readOnly;
  private final TextSize size = new TextSize();
  private LongConsumer onTooLarge = bytes -> {};
  private final EditQueue waiting = new EditQueue();
  private final boolean refusesNested;
  private boolean telling;

  public EditSession(Post post, InstantSource clock) {
    this(post, clock, "refuse".equals(System.getProperty(NESTED)));
  }

  /** {@code refusesNested} says whether an edit asked for by an observer is refused loudly. */
  EditSession(Post post, InstantSource clock, boolean refusesNested) {
    this.post = post;
    this.clock = clock;
    this.refusesNested = refusesNested;
    this.saved = history.current();
  }

  public Post post() {
    return post;
  }

  /** Has the body read as {@code dialect} has it; no edit. */
  public void setDialect(Dialect dialect) {
    post = post.in(dialect);
  }

  /** Calls {@code observer} after every edit; the returned action ends it. */
  public Runnable observe(Consumer<Update> observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  /** Calls {@code handler} with the bytes of a text that was refused because of its size. */
  public void setOnTooLarge(LongConsumer handler) {
    onTooLarge = handler;
  }

  /**
   * Makes {@code edit} of the current post, unless it changes nothing, the post is read-only or it
   * would become too large; whether it was made, or waits to be.
   */
  public boolean dispatch(Transaction edit) {
    if (telling) {
      boolean wanted = !edit.changes().isEmpty() && !readOnly;
      if (wanted) later(since -> dispatch(moved(edit, since)));
      return wanted;
    }
    if (edit.changes().isEmpty() || readOnly || !admits(edit.changes())) return false;
    history = history.record(post, edit, clock.instant());
    apply(edit);
    return true;
  }

  /** Makes {@code edit} as {@link #dispatch} does, as a part of the step before it. */
  public boolean amend(Transaction edit) {
    if (telling) {
      boolean wanted = !edit.changes().isEmpty() && !readOnly;
      if (wanted) later(since -> amend(moved(edit, since)));
      return wanted;
    }
    if (edit.changes().isEmpty() || readOnly || !admits(edit.changes())) return false;
    history = history.record(post, edit, clock.instant(), true);
    apply(edit);
    return true;
  }

  private void later(Consumer<ChangeSet> edit) {
    if (refusesNested) {
      throw new IllegalStateException("an edit was asked for while another was being told of");
    }
    waiting.add(edit);
  }

  private Transaction moved(Transaction edit, ChangeSet since) {
    if (since.isEmpty()) return edit;
    ChangeSet changes = EditQueue.moved(edit.changes(), since);
    return Transaction.of(post, edit.origin(), changes).in(edit.series());
  }

  /** Whether {@code changes} may be made; says so when they would make the text too large. */
  private boolean admits(ChangeSet changes) {
    Optional<Long> refused = size.refused(post.text(), changes);
    refused.ifPresent(onTooLarge::accept);
    return refused.isEmpty();
  }

  /** Whether {@code inserted} may be put into the text; says so when that is too large. */
  public boolean admits(String inserted) {
    return admits(ChangeSet.insert(0, inserted));
  }

  /** Makes again what was done at another time, as the step that it was then. */
  public void replay(Transaction edit, Instant at, boolean joins) {
    if (telling) throw new IllegalStateException("replayed while an edit was being told of");
    history = history.record(post, edit, at, joins);
    size.forget();
    apply(edit);
  }

  /** What can be undone and redone. */
  public UndoHistory history() {
    return history;
  }

  /**
   * Replaces the whole text as one step that can be undone, changing only where the two differ;
   * refuses a text that is too large.
   */
  public boolean become(String text, Origin origin) {
    if (telling) {
      later(since -> become(text, origin));
      return true;
    }
    if (!SizeLimit.fits(text)) {
      onTooLarge.accept(SizeLimit.bytes(text));
      return false;
    }
    ChangeSet changes = ChangeSet.of(Change.between(post.text().toString(), text));
    if (!changes.isEmpty()) {
      history = history.seal();
      Transaction edit = Transaction.of(post, origin, changes);
      history = history.record(post, edit, clock.instant());
      size.forget();
      apply(edit);
    }
    return true;
  }

  /** Notes where the writer is; no edit. A caret that moves ends a step, though it comes back. */
  public void select(Selection selection) {
    // What is typed moves the caret by itself; the area draws the other end after it.
    if (selection.caret() != post.selection().caret()) sealHistory();
    post = post.select(selection);
  }

  /** Takes back the last step; whether there was one. */
  public boolean undo() {
    if (telling) {
      later(since -> undo());
      return canUndo();
    }
    return move(history.undo(post));
  }

  /** Makes the step again that was taken back last; whether there was one. */
  public boolean redo() {
    if (telling) {
      later(since -> redo());
      return canRedo();
    }
    return move(history.redo(post));
  }

  private boolean move(Optional<UndoHistory.Move> move) {
    if (readOnly) return false;
    move.ifPresent(
        step -> {
          history = step.after();
          size.forget();
          apply(step.edit());
        });
    return move.isPresent();
  }

  private void apply(Transaction edit) {
    Post before = post;
    post = post.apply(edit);
    waiting.overtaken(edit.changes());
    telling = true;
    try {
      tell(new Update(before, post, edit));
    } finally {
      telling = false;
      waiting.run();
    }
  }

  /** Each hears of it though another fails: a journal that misses one edit is worth nothing. */
  private void tell(Update update) {
    Throwable fault = null;
    for (Consumer<Update> observer : observers) {
      try {
        observer.accept(update);
      } catch (RuntimeException | Error broken) {
        if (fault == null) fault = broken;
        else if (fault != broken) fault.addSuppressed(broken);
      }
    }
    if (fault instanceof RuntimeException broken) throw broken;
    if (fault instanceof Error broken) throw broken;
  }

  public boolean canUndo() {
    return history.canUndo() && !readOnly;
  }

  public boolean canRedo() {
    return history.canRedo() && !readOnly;
  }

  /** Whether the text differs from what was last saved or opened. */
  public boolean isDirty() {
    return history.current() != saved;
  }

  /** The number of the current state of the text, for {@link #markSaved}. */
  public int state() {
    return history.current();
  }

  /** Says that the text of {@code state} is what the file holds; the next edit is its own step. */
  public void markSaved(int state) {
    saved = state;
    history = history.seal();
  }

  /** Says that no file holds this text: it is unsaved from the start. */
  public void markUnsaved() {
    saved = -1;
  }

  /** The next edit becomes a step of its own. */
  public void sealHistory() {
    history = history.seal();
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  public void setReadOnly(boolean readOnly) {
    this.readOnly = readOnly;
  }
}
