package genko.text;

import java.util.List;

/**
 * A way out of a problem: {@code labelKey} with {@code args} is what its button says, {@code
 * changes} what it does, on the whole text. It changes nothing that the words do not name.
 *
 * @param certain whether no writer can disagree with it: it takes no word away and decides nothing
 */
public record QuickFix(String labelKey, List<Object> args, ChangeSet changes, boolean certain) {
  /** A fix that the writer decides on. */
  public QuickFix(String labelKey, List<Object> args, ChangeSet changes) {
    this(labelKey, args, changes, false);
  }

  /** The same, as one with which no writer can disagree. */
  public QuickFix asCertain() {
    return new QuickFix(labelKey, args, changes, true);
  }
}
