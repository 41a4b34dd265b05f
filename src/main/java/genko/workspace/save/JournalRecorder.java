package genko.workspace.save;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.UndoHistory;
import genko.post.Update;
import genko.storage.files.OpenResult.Opened;
import genko.storage.journal.Journal;
import genko.storage.journal.JournalEntry;
import genko.storage.journal.JournalEntry.Edited;
import genko.storage.journal.JournalEntry.Encoded;
import genko.storage.journal.JournalEntry.Moved;
import genko.storage.journal.JournalEntry.Redone;
import genko.storage.journal.JournalEntry.Undone;
import genko.storage.journal.JournalFile;
import genko.storage.journal.JournalStart;
import genko.text.SizeLimit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the journal of an open post. On the session's thread each edit is only noted, which costs
 * next to nothing; {@link #write} brings what was noted to the disk, on a worker, and needs nothing
 * of the session's thread, which may be busy or stuck.
 *
 * <p>Undo after a restart reaches back to the last save, or to where a journal that grew too long
 * was begun anew.
 */
public final class JournalRecorder {
  /** Entries beyond which a journal begins anew with the text as it is then. */
  static final int MOST_ENTRIES = 20_000;

  /** UTF-16 units put in beyond which it does so too. */
  static final long MOST_UNITS = 2L * SizeLimit.MOST_BYTES;

  private final OpenPost open;
  private final JournalFile file;
  private final Runnable onNoted;
  private final Runnable ending;
  private final Queue<Note> notes = new ConcurrentLinkedQueue<>();

  // The session's thread.
  private UndoHistory history;
  private Selection selection;
  private boolean clean;
  private boolean begun;

  // The worker.
  private final List<JournalEntry> entries = new ArrayList<>();
  private @Nullable JournalStart start;
  private long units;
  private boolean behind;

  /** What the session's thread tells the worker. */
  private sealed interface Note {
    record Begin(JournalStart snapshot, List<JournalEntry> entries) implements Note {}

    record Add(JournalEntry entry, JournalStart after) implements Note {}

    record End() implements Note {}
  }

  /** {@code onNoted} asks that {@link #write} be called soon, on the worker. */
  public JournalRecorder(OpenPost open, JournalFile file, Runnable onNoted) {
    this.open = open;
    this.file = file;
    this.onNoted = onNoted;
    history = open.session().history();
    selection = open.session().post().selection();
    clean = !open.session().isDirty();
    ending = open.session().observe(this::updated);
  }

  /** Goes on with {@code found}, from which the post was restored. */
  public void resume(Journal found) {
    begun = true;
    note(new Note.Begin(found.start(), found.entries()));
  }

  private void updated(Update update) {
    EditSession session = open.session();
    if (!begun) begin(update.before(), clean);
    moved(update.before().selection(), update.before());
    Origin origin = update.edit().origin();
    JournalEntry entry =
        switch (origin) {
          case UNDO -> new Undone();
          case REDO -> new Redone();
          default -> new Edited(update.edit(), open.now(), session.history().goesOnWith(history));
        };
    history = session.history();
    selection = update.after().selection();
    clean = !session.isDirty();
    note(new Note.Add(entry, snapshot(update.after(), false)));
  }

  /** Notes in which encoding a save will write. */
  public void encoded() {
    Post post = open.session().post();
    if (begun) note(new Note.Add(new Encoded(open.encoding()), snapshot(post, false)));
    else unsaved();
  }

  /** Notes that no file holds the text any more, if there is nothing to note it in yet. */
  public void unsaved() {
    clean = false;
    if (!begun) begin(open.session().post(), false);
  }

  /** Begins the journal anew with the text and the file as they are now: unsaved. */
  public void anew() {
    clean = false;
    begin(open.session().post(), false);
  }

  /** Notes where the caret is, if there is a journal to note it in. */
  public void moved() {
    Post post = open.session().post();
    if (begun) moved(post.selection(), post);
  }

  private void moved(Selection now, Post post) {
    if (now.equals(selection)) return;
    selection = now;
    note(new Note.Add(new Moved(now), snapshot(post, false)));
  }

  private void begin(Post post, boolean saved) {
    begun = true;
    note(new Note.Begin(snapshot(post, saved), List.of()));
  }

  private static long units(JournalEntry entry) {
    if (!(entry instanceof Edited edited)) return 0;
    return edited.edit().changes().changes().stream()
        .mapToLong(change -> change.inserted().length())
        .sum();
  }

  private void note(Note note) {
    notes.add(note);
    onNoted.run();
  }

  private JournalStart snapshot(Post post, boolean saved) {
    return new JournalStart(
        open.path().map(path -> path.toAbsolutePath().toString()).orElse(""),
        open.file().map(Opened::stamp),
        open.encoding(),
        post.text(),
        post.selection(),
        saved);
  }

  /**
   * Says that the post was saved. Only when that is {@code durable} does the journal go; what was
   * typed since the save's text begins a new one.
   */
  public void saved(boolean durable) {
    clean = !open.session().isDirty();
    if (!durable || !begun) return;
    begun = false;
    note(new Note.End());
    if (!clean) begin(open.session().post(), false);
  }

  /** Ends the journal: what it says is not wanted any more. */
  public void discard() {
    ending.run();
    begun = false;
    note(new Note.End());
  }

  /**
   * Brings everything noted so far to the disk. After a failure the next call writes the journal
   * anew, whether more was noted or not.
   */
  public void write() throws IOException {
    List<JournalEntry> batch = new ArrayList<>();
    boolean owed = behind;
    boolean anew = owed || file.isBroken();
    boolean ends = false;
    JournalStart latest = null;
    for (Note note = notes.poll(); note != null; note = notes.poll()) {
      switch (note) {
        case Note.Begin from -> {
          start = from.snapshot();
          entries.clear();
          entries.addAll(from.entries());
          units = 0;
          batch.clear();
          // What was found on the disk is gone on with.
          anew |= from.entries().isEmpty();
          ends = false;
        }
        case Note.Add add -> {
          entries.add(add.entry());
          units += units(add.entry());
          batch.add(add.entry());
          latest = add.after();
        }
        case Note.End _ -> {
          start = null;
          entries.clear();
          batch.clear();
          ends = true;
        }
      }
    }
    boolean full = entries.size() > MOST_ENTRIES || units > MOST_UNITS;
    if (start != null && latest != null && full) {
      start = latest;
      entries.clear();
      units = 0;
      anew = true;
    }
    behind = true;
    if (start == null) {
      if (ends || owed) file.delete();
    } else if (anew) {
      file.write(new Journal(start, entries, false));
    } else if (!batch.isEmpty()) {
      file.append(batch);
    }
    behind = false;
  }
}
