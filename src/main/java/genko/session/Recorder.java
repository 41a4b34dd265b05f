package genko.session;

import genko.files.Opening.Opened;
import genko.journal.Entry;
import genko.journal.Entry.Edited;
import genko.journal.Entry.Moved;
import genko.journal.Entry.Redone;
import genko.journal.Entry.Undone;
import genko.journal.Journal;
import genko.journal.JournalFile;
import genko.journal.Snapshot;
import genko.post.History;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps the journal of an open post: notes each edit as it is made, which costs next to nothing,
 * and has what was noted written whenever {@link #flush} is called. Lives on the session's thread;
 * the disk is reached on the worker, which runs one thing after the other.
 *
 * <p>Undo after a restart reaches back to the last save, or to where a journal that grew too long
 * was begun anew.
 */
public final class Recorder {
  /** Entries beyond which a journal begins anew with the text as it is then. */
  static final int MOST_ENTRIES = 20_000;

  private final OpenPost open;
  private final Executor worker;
  private final Executor owner;
  private final Runnable onWaiting;
  private final Consumer<Optional<IOException>> onWritten;
  private final Runnable ending;
  private final Written written;
  private final List<Entry> pending = new ArrayList<>();
  private Snapshot start;
  private History history;
  private Selection selection;
  private boolean clean;
  private boolean waiting;

  /**
   * {@code onWaiting} asks for a flush soon; {@code onWritten} hears of every write, and why it
   * failed.
   */
  public Recorder(
      OpenPost open,
      JournalFile file,
      Executor worker,
      Executor owner,
      Runnable onWaiting,
      Consumer<Optional<IOException>> onWritten) {
    this.open = open;
    this.worker = worker;
    this.owner = owner;
    this.onWaiting = onWaiting;
    this.onWritten = onWritten;
    this.written = new Written(file);
    history = open.session().history();
    selection = open.session().post().selection();
    clean = !open.session().isDirty();
    ending = open.session().observe(this::updated);
  }

  /** Goes on with {@code found}, from which the post was restored. */
  public void resume(Journal found) {
    start = found.start();
    worker.execute(() -> written.begin(found.start(), found.entries()));
  }

  private void updated(Update update) {
    Session session = open.session();
    if (start == null) start = snapshot(update.before(), clean);
    Origin origin = update.edit().origin();
    pending.add(
        switch (origin) {
          case UNDO -> new Undone();
          case REDO -> new Redone();
          default -> new Edited(update.edit(), open.now(), session.history().goesOnWith(history));
        });
    history = session.history();
    selection = update.after().selection();
    clean = !session.isDirty();
    await();
  }

  private void await() {
    if (waiting) return;
    waiting = true;
    onWaiting.run();
  }

  private Snapshot snapshot(Post post, boolean saved) {
    return new Snapshot(
        open.path().map(path -> path.toAbsolutePath().toString()).orElse(""),
        open.file().map(Opened::stamp),
        open.encoding(),
        post.text(),
        post.selection(),
        saved);
  }

  /** Has everything noted so far written. */
  public void flush() {
    waiting = false;
    if (start == null) return;
    Post post = open.session().post();
    if (!post.selection().equals(selection)) {
      selection = post.selection();
      pending.add(new Moved(selection));
    }
    List<Entry> batch = List.copyOf(pending);
    pending.clear();
    Snapshot from = start;
    worker.execute(() -> write(() -> written.add(from, batch, () -> snapshot(post, false))));
  }

  /**
   * Says that the post was saved. Only when that is {@code durable} does the journal go; what was
   * typed since the save's text begins a new one.
   */
  public void saved(boolean durable) {
    clean = !open.session().isDirty();
    if (!durable) return;
    pending.clear();
    start = null;
    worker.execute(() -> write(written::end));
    if (clean) return;
    start = snapshot(open.session().post(), false);
    await();
  }

  /** Ends the journal: what it says is not wanted any more. */
  public void discard() {
    ending.run();
    pending.clear();
    start = null;
    worker.execute(() -> write(written::end));
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Writing writing) {
    Optional<IOException> fault = Optional.empty();
    try {
      writing.write();
    } catch (IOException refused) {
      fault = Optional.of(refused);
    }
    Optional<IOException> result = fault;
    owner.execute(
        () -> {
          onWritten.accept(result);
          // Tried again even if nothing more is typed.
          if (result.isPresent() && start != null) await();
        });
  }

  /** What the journal on the disk says, or should say; the worker's own. */
  private static final class Written {
    private final JournalFile file;
    private final List<Entry> entries = new ArrayList<>();
    private Snapshot start;

    Written(JournalFile file) {
      this.file = file;
    }

    void begin(Snapshot from, List<Entry> done) {
      start = from;
      entries.clear();
      entries.addAll(done);
    }

    void add(Snapshot from, List<Entry> batch, Supplier<Snapshot> now) throws IOException {
      if (start == null) begin(from, List.of());
      entries.addAll(batch);
      if (entries.size() > MOST_ENTRIES) {
        begin(now.get(), List.of());
        file.write(new Journal(start, entries, false));
      } else if (file.isBroken()) {
        file.write(new Journal(start, entries, false));
      } else if (!batch.isEmpty()) {
        file.append(batch);
      }
    }

    void end() throws IOException {
      start = null;
      entries.clear();
      file.delete();
    }
  }
}
