package genko.workspace.save;

import genko.storage.files.Disk;
import genko.storage.journal.JournalFile;
import genko.storage.journal.JournalFolder;
import genko.storage.journal.JournalFolder.Found;
import genko.storage.journal.JournalFolder.Left;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The journals of the posts that are open: each is written within half a second of an edit, away
 * from the JavaFX thread, and what earlier starts of the program left behind is brought back.
 */
public final class PostJournals {
  /** So soon after an edit its journal is written; with the writing itself less than a second. */
  private static final long DELAY_MILLIS = 250;

  /** How long a disk that refused is left alone. */
  private static final long AGAIN_MILLIS = 3000;

  private final Disk disk;
  private final Path all;
  private final Executor worker;
  private final Executor owner;

  /** By post; read by the thread that ends the program, too. */
  private final Map<OpenPost, JournalRecorder> recorders = new ConcurrentHashMap<>();

  private Consumer<Optional<IOException>> onTrouble = trouble -> {};
  private Consumer<List<Path>> onAside = places -> {};
  private @Nullable JournalFolder folder;
  private boolean troubled;

  /** Journals below {@code all}, written by {@code worker}, which nothing else may keep waiting. */
  public PostJournals(Disk disk, Path all, Executor worker, Executor owner) {
    this.disk = disk;
    this.all = all;
    this.worker = worker;
    this.owner = owner;
  }

  /** Hears why journals cannot be written, and of nothing as soon as they can be again. */
  public void setOnTrouble(Consumer<Optional<IOException>> handler) {
    onTrouble = handler;
  }

  /** Hands what was left behind to {@code taker}, on the owner's thread, be it nothing. */
  public void takeOver(Consumer<Found> taker) {
    worker.execute(
        () -> {
          Found left;
          try {
            left = folder().takeOver();
          } catch (IOException refused) {
            owner.execute(() -> heard(Optional.of(refused)));
            left = new Found(List.of(), List.of());
          }
          Found found = left;
          owner.execute(
              () -> {
                taker.accept(found);
                if (!found.aside().isEmpty()) onAside.accept(found.aside());
              });
        });
  }

  /** This copy's folder; only the worker asks for it. */
  private JournalFolder folder() throws IOException {
    if (folder == null) folder = JournalFolder.open(disk, all);
    return folder;
  }

  /** Keeps a journal of {@code post} from now on. */
  public void watch(OpenPost post) {
    recorders.put(post, recorder(post, JournalFolder.create(disk, this::folder)));
  }

  /** Goes on with the journal from which {@code post} was restored. */
  public void watch(OpenPost post, Left left) {
    JournalRecorder recorder = recorder(post, left.file());
    if (post.isCut()) {
      // What could not be followed is kept apart before the journal begins anew.
      setAside(left);
      recorder.unsaved();
    } else {
      recorder.resume(left.journal());
    }
    recorders.put(post, recorder);
  }

  private void setAside(Left left) {
    worker.execute(
        () -> {
          try {
            Path aside = folder().setAside(left);
            owner.execute(() -> onAside.accept(List.of(aside)));
          } catch (IOException refused) {
            owner.execute(() -> heard(Optional.of(refused)));
          }
        });
  }

  /** Hears where journals lie of which not all could be read. */
  public void setOnAside(Consumer<List<Path>> handler) {
    onAside = handler;
  }

  /** Removes a journal that says nothing that is not on the disk already. */
  public void forget(Left left) {
    worker.execute(
        () -> {
          try {
            left.file().delete();
          } catch (IOException refused) {
            owner.execute(() -> heard(Optional.of(refused)));
          }
        });
  }

  private JournalRecorder recorder(OpenPost post, JournalFile file) {
    return new Pen(post, file).recorder;
  }

  /** Writes for one recorder a moment after it is asked, once for all that was noted till then. */
  private final class Pen {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final JournalRecorder recorder;

    Pen(OpenPost post, JournalFile file) {
      recorder = new JournalRecorder(post, file, this::ask);
    }

    private void ask() {
      ask(DELAY_MILLIS);
    }

    private void ask(long millis) {
      if (!asked.compareAndSet(false, true)) return;
      CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, worker).execute(this::write);
    }

    private void write() {
      asked.set(false);
      try {
        recorder.write();
        owner.execute(() -> heard(Optional.empty()));
      } catch (IOException refused) {
        owner.execute(() -> heard(Optional.of(refused)));
        ask(AGAIN_MILLIS);
      } catch (RuntimeException | Error fault) {
        // What was noted is still known, and is written anew.
        ask(AGAIN_MILLIS);
        throw fault;
      }
    }
  }

  /**
   * Brings all that was noted till now to the disk at once, from whichever thread this is asked;
   * the result is done when that came to pass, or was refused.
   */
  public CompletableFuture<Void> flush() {
    try {
      return CompletableFuture.runAsync(this::writeAll, worker);
    } catch (RejectedExecutionException _) {
      // The program has ended, and with it all journals.
      return CompletableFuture.completedFuture(null);
    }
  }

  private void writeAll() {
    Optional<IOException> trouble = Optional.empty();
    for (JournalRecorder recorder : recorders.values()) {
      try {
        recorder.write();
      } catch (IOException refused) {
        trouble = Optional.of(refused);
      }
    }
    Optional<IOException> said = trouble;
    said.ifPresent(refused -> owner.execute(() -> heard(said)));
  }

  private void heard(Optional<IOException> trouble) {
    boolean now = trouble.isPresent();
    if (now == troubled) return;
    troubled = now;
    onTrouble.accept(trouble);
  }

  /** Says that {@code post} was saved, and whether that outlives a power cut. */
  public void saved(OpenPost post, boolean durable) {
    JournalRecorder recorder = recorders.get(post);
    if (recorder != null) recorder.saved(durable);
  }

  /** Notes in which encoding a save of {@code post} will write. */
  public void encoded(OpenPost post) {
    JournalRecorder recorder = recorders.get(post);
    if (recorder != null) recorder.encoded();
  }

  /** Notes that no file holds the text of {@code post} any more. */
  public void unsaved(OpenPost post) {
    JournalRecorder recorder = recorders.get(post);
    if (recorder != null) recorder.unsaved();
  }

  /** Notes that the file of {@code post}, whose text is not saved, is another one now. */
  public void relocated(OpenPost post) {
    JournalRecorder recorder = recorders.get(post);
    if (recorder != null) recorder.anew();
  }

  /** Notes where the caret of {@code post} is. */
  public void moved(OpenPost post) {
    JournalRecorder recorder = recorders.get(post);
    if (recorder != null) recorder.moved();
  }

  /** Ends the journal of a post that is closed: saved, or not wanted. */
  public void closed(OpenPost post) {
    JournalRecorder recorder = recorders.remove(post);
    if (recorder != null) recorder.discard();
  }

  /** Ends all journals and gives the folder up: what they say was saved, or is not wanted. */
  public void end() {
    List<JournalRecorder> last = List.copyOf(recorders.values());
    recorders.clear();
    last.forEach(JournalRecorder::discard);
    worker.execute(
        () -> {
          try {
            for (JournalRecorder recorder : last) recorder.write();
            if (folder != null) folder.close();
          } catch (IOException _) {
            // What stays is brought back at the next start, or removed when it is empty.
            return;
          }
        });
  }
}
