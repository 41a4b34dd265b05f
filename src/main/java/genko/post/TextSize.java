package genko.post;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.SizeLimit;
import genko.text.Text;
import java.util.Optional;

/**
 * How large a text that is being edited is at most: counted when it comes near the limit, and from
 * then on together with what is put in, so that a key costs no look at the whole text.
 */
public final class TextSize {
  private static final long UNKNOWN = -1;

  private long most = UNKNOWN;

  /** Says that the text changed without being asked for. */
  public void forget() {
    most = UNKNOWN;
  }

  /** The bytes that {@code changes} would make of {@code text}, if these are too many. */
  public Optional<Long> refused(Text text, ChangeSet changes) {
    long units = text.length();
    for (Change change : changes.changes()) units += change.growth();
    if (SizeLimit.isSurelyFit(units)) {
      forget();
      return Optional.empty();
    }
    long inserted = 0;
    for (Change change : changes.changes()) inserted += SizeLimit.bytes(change.inserted());
    if (most != UNKNOWN && most + inserted <= SizeLimit.MOST_BYTES) {
      most += inserted;
      return Optional.empty();
    }
    long now = counted(text, changes, units, inserted);
    if (now > SizeLimit.MOST_BYTES) return Optional.of(now);
    most = now;
    return Optional.empty();
  }

  /** What is far too large is not put together to be counted. */
  private static long counted(Text text, ChangeSet changes, long units, long inserted) {
    if (units <= SizeLimit.MOST_BYTES) return SizeLimit.bytes(changes.apply(text).toString());
    long removed = 0;
    for (Change change : changes.changes()) {
      removed += SizeLimit.bytes(text.slice(change.span()));
    }
    return SizeLimit.bytes(text.toString()) + inserted - removed;
  }
}
