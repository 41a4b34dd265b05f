package genko.journal;

import java.util.List;

/**
 * What a journal says: a text, and what was done to it since. {@code torn} is true when something
 * stood behind the last entry that could not be read, as after a power cut in the midst of a write;
 * everything before that is here.
 */
public record Journal(Snapshot start, List<Entry> entries, boolean torn) {
  public Journal {
    entries = List.copyOf(entries);
  }
}
