package genko.workspace.blog;

import genko.async.TaskRunner;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.Settings;
import genko.workspace.blog.BlogPermissions.Leave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the writer lets the pages of blogs do, on the disk before it counts: after a crash nothing
 * that was taken back is allowed again. Running copies of the program change one thing of one blog
 * each, and leave what another changed. Lives on the owner's thread.
 */
public final class BlogPermissionStore {
  private final Optional<Settings> settings;
  private final TaskRunner disk;

  /** What was on the disk last, as far as is known here. */
  private BlogPermissions known = BlogPermissions.NONE;

  /** What is not on the disk yet; each one stands here once. */
  private final List<Change> underWay = new ArrayList<>();

  private Consumer<Failed> onForgotten = why -> {};
  private boolean told;

  /** What the writer wants of the blog in {@code folder}. */
  private record Change(String folder, UnaryOperator<Leave> change) {
    BlogPermissions appliedTo(BlogPermissions all) {
      return all.with(change.apply(all.of(folder)));
    }
  }

  /**
   * {@code disk} reaches {@code settings}, one task after the other; without them nothing outlives
   * the program.
   */
  public BlogPermissionStore(Optional<Settings> settings, TaskRunner disk) {
    this.settings = settings;
    this.disk = disk;
  }

  /** Tells {@code observer}, once, why what the writer decides does not outlive the program. */
  public void setOnForgotten(Consumer<Failed> observer) {
    onForgotten = observer;
  }

  /** Takes what was remembered, at the start. */
  public void read() {
    settings.flatMap(kept -> kept.read(BlogPermissions.class)).ifPresent(kept -> known = kept);
  }

  /** What is remembered of all blogs, with what is about to be. */
  public BlogPermissions all() {
    BlogPermissions all = known;
    for (Change change : underWay) all = change.appliedTo(all);
    return all;
  }

  public Leave of(String folder) {
    return all().of(folder);
  }

  /**
   * Remembers what {@code change} makes of the leave of the blog in {@code folder}, then tells
   * {@code taker}; a disk that refuses changes nothing of it. The change is made here at once, and
   * on the disk of what lies there by then, so it touches only what the writer means.
   */
  public void allow(String folder, UnaryOperator<Leave> change, Consumer<BlogPermissions> taker) {
    Change next = new Change(folder, change);
    if (settings.isEmpty()) {
      known = next.appliedTo(known);
      taker.accept(known);
      return;
    }
    underWay.add(next);
    disk.task(
            () ->
                settings.get().update(BlogPermissions.class, BlogPermissions.NONE, next::appliedTo))
        .onSuccess(
            written -> {
              // What the disk does not know counts here all the same, with what was decided before.
              boolean kept = written.failed().isEmpty();
              take(next, kept ? written.value() : next.appliedTo(known));
              written.failed().ifPresent(this::tellForgotten);
            })
        .onFailure(
            cause -> {
              take(next, next.appliedTo(known));
              disk.onUnhandled().accept(cause);
            })
        .onEnd(() -> taker.accept(all()))
        .start();
  }

  private void tellForgotten(Failed why) {
    if (told) return;
    told = true;
    onForgotten.accept(why);
  }

  private void take(Change done, BlogPermissions next) {
    underWay.remove(done);
    known = next;
  }
}
