package genko.ui.form;

import genko.async.TaskRunner;
import genko.storage.files.PostFiles;
import genko.workspace.KnownValues;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** What the form of one post knows from the posts beside it, once those are read. */
public final class BlogHints implements FormHints {
  private final Clock clock;
  private KnownValues values = KnownValues.NONE;
  private ZoneId site;

  public BlogHints(Clock clock) {
    this.clock = clock;
    this.site = clock.getZone();
  }

  /** The blog reads its dates in {@code zone}. */
  public void setSite(ZoneId zone) {
    site = zone;
  }

  /**
   * Reads the posts beside {@code post}. A thousand of them take a while, so that {@code runner}
   * gives each reading a thread of its own.
   */
  public void look(PostFiles files, Path post, TaskRunner runner) {
    runner.task(() -> KnownValues.beside(files, post)).onSuccess(read -> values = read).start();
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
