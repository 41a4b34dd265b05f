package genko.workspace.save;

import genko.async.TaskQueues;
import genko.async.TaskQueues.Lane;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The saves of one post, one after the other, each to its own target with the text that it was
 * asked for. Saves to the post's own file that wait are one, with the newest text; whoever waits
 * for any of them is told when it is on the disk. When a save to the own file fails, those that
 * wait for the same file share its publication. Lives on the owner's thread.
 */
public final class SaveQueue {
  private final OpenPost post;
  private final PostFiles files;
  private final TaskQueues disk;
  private final Listener listener;
  private final Deque<Save> waiting = new ArrayDeque<>();
  private final Deque<Runnable> holders = new ArrayDeque<>();
  private @Nullable Save running;
  private boolean held;

  /** Hears what came of each save. */
  public interface Listener {
    void written(Save save, SaveResult result);
  }

  /** Where a save goes, and what it writes over. */
  public enum Target {
    /** The post's own file, as long as nobody else changed it. */
    OWN,
    /** The post's own file, whatever it holds now. */
    OVER_THEIRS,
    /** Another file, which the writer has chosen. */
    OTHER
  }

  /**
   * One save.
   *
   * @param path the file; of {@link Target#OWN} and {@link Target#OVER_THEIRS} the one that the
   *     post had when it was asked for
   * @param state the number of the session's state that {@code text} is
   * @param then what is done once it is on the disk
   */
  public record Save(
      Target target, Path path, Text text, int state, FileEncoding encoding, List<Runnable> then) {
    public static Save of(OpenPost post, Target target, Path path, Runnable then) {
      return new Save(
          target,
          path,
          post.session().post().text(),
          post.session().state(),
          post.encoding(),
          List.of(then));
    }

    /** The same for those who waited for {@code earlier} too. */
    Save insteadOf(Save earlier) {
      return withThen(Stream.concat(earlier.then.stream(), then.stream()).toList());
    }

    Save waitedForBy(List<Runnable> more) {
      return withThen(Stream.concat(then.stream(), more.stream()).toList());
    }

    private Save withThen(List<Runnable> all) {
      return new Save(target, path, text, state, encoding, all);
    }

    public void done() {
      then.forEach(Runnable::run);
    }
  }

  public SaveQueue(OpenPost post, PostFiles files, TaskQueues disk, Listener listener) {
    this.post = post;
    this.files = files;
    this.disk = disk;
    this.listener = listener;
  }

  /** Whether a save is under way or waits, or none may begin. */
  public boolean isBusy() {
    return running != null || held;
  }

  /**
   * Does {@code work} when no save is under way, and begins none until {@link #release}: the file
   * goes elsewhere meanwhile, and what waits is saved there.
   */
  public void hold(Runnable work) {
    holders.addLast(work);
    if (running == null && !held) next();
  }

  /** Lets saves begin again. */
  public void release() {
    held = false;
    next();
  }

  private void next() {
    if (running != null || held) return;
    if (!holders.isEmpty()) {
      held = true;
      holders.removeFirst().run();
    } else if (!waiting.isEmpty()) {
      begin(current(waiting.removeFirst()));
    }
  }

  /** The file that was chosen for a post without one, while a save to it is under way. */
  public Optional<Path> chosen() {
    return Optional.ofNullable(running).map(Save::path);
  }

  public void add(Save save) {
    // A disk that does not answer is not waited for when another can be had.
    boolean overtakes =
        running != null
            && disk.isLate(Lane.of(running.path))
            && !Lane.of(save.path).equals(Lane.of(running.path));
    if (running == null && !held || overtakes) begin(save);
    else if (save.target == Target.OWN && isOwn(waiting.peekLast()))
      waiting.addLast(save.insteadOf(waiting.removeLast()));
    else waiting.addLast(save);
  }

  private static boolean isOwn(Save save) {
    return save != null && save.target == Target.OWN;
  }

  private void begin(Save save) {
    running = save;
    Optional<Opened> file = post.file();
    disk.run(
        Lane.of(save.path),
        () -> write(save, file),
        result -> ended(save, result),
        why -> ended(save, failed(save, why)));
  }

  private SaveResult write(Save save, Optional<Opened> file) {
    return switch (save.target) {
      case OWN -> files.save(file.orElseThrow().in(save.encoding), save.text);
      case OVER_THEIRS -> files.saveMine(file.orElseThrow().in(save.encoding), save.text);
      case OTHER -> files.saveOver(save.path, save.text, save.encoding);
    };
  }

  private static Failed failed(Save save, Throwable why) {
    String name = save.path.getFileName().toString();
    return new Failed("files.save.refused", List.of(name, why.getClass().getSimpleName()));
  }

  private void ended(Save save, SaveResult result) {
    // One that was overtaken has nobody who waits for it any more.
    if (running != save) return;
    running = null;
    // A post that lies nowhere yet has no other file than the one that was chosen for it.
    boolean own = save.target != Target.OTHER || post.file().isEmpty();
    Save told = own && !(result instanceof Saved) ? save.waitedForBy(takeOwn()) : save;
    try {
      listener.written(told, result);
    } finally {
      next();
    }
  }

  /** Takes the saves to the own file out of the queue; those who wait for them. */
  private List<Runnable> takeOwn() {
    List<Runnable> then = new ArrayList<>();
    for (Iterator<Save> rest = waiting.iterator(); rest.hasNext(); ) {
      Save next = rest.next();
      if (next.target == Target.OTHER) continue;
      then.addAll(next.then);
      rest.remove();
    }
    return then;
  }

  /** A save to the own file goes to where that is by now. */
  private Save current(Save save) {
    if (save.target == Target.OTHER) return save;
    Path path = post.path().orElse(save.path);
    return new Save(save.target, path, save.text, save.state, save.encoding, save.then);
  }
}
