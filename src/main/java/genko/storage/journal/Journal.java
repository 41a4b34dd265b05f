package genko.storage.journal;

import java.util.List;

/**
 * What a journal says: a text, and what was done to it since. {@code torn} is true when its file
 * cannot be gone on with: something stood behind the last entry that could not be read, as after a
 * power cut in the midst of a write, or a byte of it went bad. {@code lost} is true when that was
 * more than a write that was cut short. Everything before it is here.
 */
public record Journal(JournalStart start, List<JournalEntry> entries, boolean torn, boolean lost) {
  public Journal {
    entries = List.copyOf(entries);
  }

  public Journal(JournalStart start, List<JournalEntry> entries, boolean torn) {
    this(start, entries, torn, false);
  }
}
