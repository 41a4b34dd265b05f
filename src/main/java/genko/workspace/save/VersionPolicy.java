package genko.workspace.save;

import genko.post.Origin;
import genko.post.Update;
import genko.storage.versions.VersionReason;
import genko.text.Text;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notices when a version of an open post is to be kept: what the file held before the first edit,
 * every ten minutes of work, unsaved text whose place another takes, what is saved, and what its
 * writer drops. Lives on the session's thread and only hands texts on.
 */
public final class VersionPolicy {
  /** After so much work a version is kept: the text as it was before the next edit. */
  static final Duration WORK = Duration.ofMinutes(10);

  private final OpenPost open;
  private final Keeper keeper;
  private final Runnable ending;
  private boolean clean;
  private boolean known;
  private @Nullable Instant since;

  /** Who keeps versions. */
  public interface Keeper {
    void keep(Text text, VersionReason why);
  }

  public VersionPolicy(OpenPost open, Keeper keeper) {
    this.open = open;
    this.keeper = keeper;
    clean = !open.session().isDirty();
    ending = open.session().observe(this::updated);
  }

  private void updated(Update update) {
    Text before = update.before().text();
    Instant now = open.now();
    if (since == null) since = now;
    if (clean && !known && open.file().isPresent()) {
      keeper.keep(before, VersionReason.OPENED);
      known = true;
    } else if (!clean && update.edit().origin() == Origin.RELOAD) {
      keeper.keep(before, VersionReason.REPLACED);
      known = false;
      since = now;
    } else if (!clean && !now.isBefore(since.plus(WORK))) {
      keeper.keep(before, VersionReason.WORK);
      since = now;
    }
    clean = !open.session().isDirty();
  }

  /** Says that {@code text} is what the file holds now. */
  public void saved(Text text) {
    keeper.keep(text, VersionReason.SAVED);
    known = true;
    clean = !open.session().isDirty();
    since = null;
  }

  /** Says that the file's text was taken, and not from here. */
  public void reloaded() {
    known = false;
    clean = true;
    since = null;
  }

  /** Ends with the post: what is unsaved is not wanted. */
  public void end() {
    ending.run();
    if (open.session().isDirty()) keeper.keep(open.session().post().text(), VersionReason.DROPPED);
  }
}
