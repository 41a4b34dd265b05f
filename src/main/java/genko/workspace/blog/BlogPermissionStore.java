package genko.workspace.blog;

import genko.async.TaskRunner;
import genko.storage.files.Settings;
import genko.workspace.blog.BlogPermissions.Leave;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the writer lets the pages of blogs do, on the disk before it counts: after a crash nothing
 * that was taken back is allowed again. Running copies of the program change one blog each, and
 * leave what another changed. Lives on the owner's thread.
 */
public final class BlogPermissionStore {
  private final Optional<Settings> settings;
  private final TaskRunner disk;
  private BlogPermissions now = BlogPermissions.NONE;

  /** {@code disk} reaches {@code settings}; without them nothing outlives the program. */
  public BlogPermissionStore(Optional<Settings> settings, TaskRunner disk) {
    this.settings = settings;
    this.disk = disk;
  }

  /** Takes what was remembered, at the start. */
  public void read() {
    settings.flatMap(kept -> kept.read(BlogPermissions.class)).ifPresent(kept -> now = kept);
  }

  /** What is remembered of all blogs. */
  public BlogPermissions all() {
    return now;
  }

  public Leave of(String folder) {
    return now.of(folder);
  }

  /**
   * Remembers {@code next}, then tells {@code taker}; a disk that refuses changes nothing of it.
   */
  public void allow(Leave next, Consumer<BlogPermissions> taker) {
    now = now.with(next);
    if (settings.isEmpty()) {
      taker.accept(now);
      return;
    }
    disk.task(
            () ->
                settings
                    .get()
                    .update(BlogPermissions.class, BlogPermissions.NONE, all -> all.with(next)))
        .onSuccess(kept -> now = kept.with(next))
        .onEnd(() -> taker.accept(now))
        .start();
  }
}
