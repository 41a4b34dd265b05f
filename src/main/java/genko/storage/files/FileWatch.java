package genko.storage.files;

import genko.storage.files.Disk.Facts;
import genko.storage.files.OpenResult.Opened;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notices that somebody else changed open files. Looks when it is asked to, and at a file's content
 * only when its facts are others than before, or so new that a second change could hide behind
 * them. A disk that does not answer has changed nothing. Used by one thread, which may be kept
 * waiting by a slow drive.
 */
public final class FileWatch {
  /** File systems keep times no finer than this. */
  private static final Duration COARSE = Duration.ofSeconds(3);

  private final Disk disk;
  private final PostFiles files;
  private final InstantSource clock;
  private final Map<Path, Seen> seen = new HashMap<>();

  public FileWatch(Disk disk, PostFiles files, InstantSource clock) {
    this.disk = disk;
    this.files = files;
    this.clock = clock;
  }

  /** {@code told} is empty where the file could not be read. */
  private record Seen(Stamp was, Optional<Facts> facts, Optional<Stamp> told) {}

  /**
   * The file opened as {@code was} is now what {@code now} says; the same as before where it could
   * not be read meanwhile.
   */
  public record Changed(Opened was, OpenResult now) {}

  /** Those of {@code open} that changed, each told once until it changes again. */
  public List<Changed> look(List<Opened> open) {
    List<Changed> found = new ArrayList<>();
    for (Opened was : open) look(was).ifPresent(found::add);
    seen.keySet().retainAll(open.stream().map(Opened::path).toList());
    return found;
  }

  private Optional<Changed> look(Opened was) {
    Optional<Facts> facts;
    try {
      facts = disk.facts(was.path());
    } catch (IOException _) {
      return Optional.empty();
    }
    Seen before = seen.get(was.path());
    boolean known =
        before != null && before.was().equals(was.stamp()) && before.facts().equals(facts);
    if (known && !isFresh(facts)) return Optional.empty();
    OpenResult now = files.reopen(was);
    Optional<Stamp> stamp =
        now instanceof Opened there ? Optional.of(there.stamp()) : Optional.empty();
    boolean told = before != null && known && before.told().equals(stamp);
    seen.put(was.path(), new Seen(was.stamp(), facts, stamp));
    boolean same = stamp.isPresent() && stamp.get().equals(was.stamp());
    // Of one that was said to be gone it is to be heard that it is back.
    boolean lost = before != null && before.was().equals(was.stamp()) && before.told().isEmpty();
    return same && !lost || told ? Optional.empty() : Optional.of(new Changed(was, now));
  }

  private boolean isFresh(Optional<Facts> facts) {
    Instant now = clock.instant();
    return facts.isPresent() && facts.get().modified().plus(COARSE).isAfter(now);
  }
}
