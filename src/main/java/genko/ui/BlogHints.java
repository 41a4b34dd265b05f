package genko.ui;

import genko.storage.files.PostFiles;
import genko.ui.form.FormHints;
import genko.workspace.KnownValues;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;

/** What the form of one post knows from the posts beside it, once those are read. */
final class BlogHints implements FormHints {
  private final Clock clock;
  private KnownValues values = KnownValues.NONE;
  private ZoneId site;

  BlogHints(Clock clock) {
    this.clock = clock;
    this.site = clock.getZone();
  }

  /** The blog reads its dates in {@code zone}. */
  void setSite(ZoneId zone) {
    site = zone;
  }

  /**
   * Reads the posts beside {@code post}; {@code owner} takes what they have. On a thread of its
   * own, because a thousand posts take a while, and no save shall wait for them.
   */
  void look(PostFiles files, Path post, Executor owner) {
    Thread.startVirtualThread(
        () -> {
          KnownValues read = KnownValues.beside(files, post);
          owner.execute(() -> values = read);
        });
  }

  @Override
  public List<String> known(String key) {
    return values.of(key);
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public ZoneId site() {
    return site;
  }
}
