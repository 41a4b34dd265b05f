package genko.workspace.save;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.journal.JournalFile;
import genko.storage.journal.JournalFolder;
import genko.storage.journal.JournalFolder.Found;
import genko.storage.journal.JournalFolder.Left;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The journals of the posts that are open: each is written within half a second of an edit, away
 * from the JavaFX thread, and what earlier starts of the program left behind is brought back.
 */
public final class PostJournals {
  /** So soon after an edit its journal is written; with the writing itself less than a second. */
  private static final Duration DELAY = Duration.ofMillis(250);

  /** How long a disk that refused is left alone. */
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final Disk disk;
  private final Path all;
  private final TaskRunner tasks;

  /** By post; read by the thread that ends the program, too. */
  private final Map<OpenPost, JournalRecorder> recorders = new ConcurrentHashMap<>();

  private Consumer<Optional<IOException>> onTrouble = trouble -> {};
  private Consumer<List<Path>> onAside = places -> {};
  private @Nullable JournalFolder folder;
  private boolean troubled;

  /** Journals below {@code all}, written by {@code tasks}, which nothing else may keep waiting. */
  public PostJournals(Disk disk, Path all, TaskRunner tasks) {
    this.disk = disk;
    this.all = all;
    this.tasks = tasks;
  }

  /** Hears why journals cannot be written, and of nothing as soon as they can be again. */
  public void setOnTrouble(Consumer<Optional<IOException>> handler) {
    onTrouble = handler;
  }

  /** Hands what was left behind to {@code taker}, on the owner's thread, be it nothing. */
  public void takeOver(Consumer<Found> taker) {
    tasks
        .task(() -> folder().takeOver())
        .onSuccess(found -> found(found, taker))
        .onFailure(
            why -> {
              failed(why);
              found(new Found(List.of(), List.of()), taker);
            })
        .start();
  }

  private void found(Found found, Consumer<Found> taker) {
    taker.accept(found);
    if (!found.aside().isEmpty()) onAside.accept(found.aside());
  }

  /** What a disk refuses is told once; anything else is a fault of the program. */
  private void failed(Throwable why) {
    if (why instanceof IOException refused) heard(Optional.of(refused));
    else tasks.onUnhandled().accept(why);
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
    tasks
        .task(() -> folder().setAside(left))
        .onSuccess(aside -> onAside.accept(List.of(aside)))
        .onFailure(this::failed)
        .start();
  }

  /** Hears where journals lie of which not all could be read. */
  public void setOnAside(Consumer<List<Path>> handler) {
    onAside = handler;
  }

  /** Removes a journal that says nothing that is not on the disk already. */
  public void forget(Left left) {
    tasks.task(() -> left.file().delete()).onFailure(this::failed).start();
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
      ask(DELAY);
    }

    private void ask(Duration delay) {
      if (!asked.compareAndSet(false, true)) return;
      tasks
          .after(delay)
          .task(this::write)
          .onSuccess(done -> heard(Optional.empty()))
          .onFailure(this::failed)
          .start();
    }

    private void write() throws IOException {
      asked.set(false);
      recorder.write();
    }

    /** What was noted is still known, and is written anew. */
    private void failed(Throwable why) {
      ask(AGAIN);
      PostJournals.this.failed(why);
    }
  }

  /**
   * Brings all that was noted till now to the disk at once, from whichever thread this is asked;
   * the result is done when that came to pass, or was refused.
   */
  public CompletableFuture<Void> flush() {
    return tasks.last(this::writeAll);
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
    if (trouble.isPresent()) tasks.reporting(this::heard).accept(trouble);
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
    tasks.task(() -> end(last)).start();
  }

  private void end(List<JournalRecorder> last) {
    try {
      for (JournalRecorder recorder : last) recorder.write();
      if (folder != null) folder.close();
    } catch (IOException _) {
      // What stays is brought back at the next start, or removed when it is empty.
      return;
    }
  }
}
