package genko.storage.journal;

import genko.storage.files.Stamp;
import java.util.List;

/**
 * A step that changes many posts, as it is kept from before its first save on. Which of its posts
 * are changed already is told by what they hold, so that nothing has to be written between two
 * saves, and a program that is stopped anywhere leaves a step that can be gone on with.
 *
 * @param id its name among the steps
 * @param label what it does, for the writer
 * @param began in milliseconds since 1970
 */
public record WrittenStep(String id, String label, long began, State state, List<Entry> entries) {
  public WrittenStep {
    entries = List.copyOf(entries);
  }

  /** Where a step is. */
  public enum State {
    /** Its posts are to hold what comes after. */
    GOING,
    /** They do, or somebody else has changed them. */
    DONE,
    /** They are to hold what was before. */
    UNDOING
  }

  /**
   * A post of it.
   *
   * @param file the whole path
   * @param changes what takes the text before to the one after
   * @param inverse what takes that back
   */
  public record Entry(
      String file, Stamp before, Stamp after, List<Edit> changes, List<Edit> inverse) {
    public Entry {
      changes = List.copyOf(changes);
      inverse = List.copyOf(inverse);
    }
  }

  /** What lies between two offsets of a text becomes {@code inserted}. */
  public record Edit(int from, int to, String inserted) {}

  /** This, in another state. */
  public WrittenStep in(State next) {
    return new WrittenStep(id, label, began, next, entries);
  }

  /** This, with {@code some} of its posts alone. */
  public WrittenStep of(List<Entry> some) {
    return new WrittenStep(id, label, began, state, some);
  }
}
