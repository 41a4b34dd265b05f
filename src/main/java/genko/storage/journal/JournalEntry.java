package genko.storage.journal;

import genko.post.Selection;
import genko.post.Transaction;
import genko.storage.files.FileEncoding;
import java.time.Instant;

/** What was done to a post after the snapshot of its journal, in the order in which it was done. */
public sealed interface JournalEntry {
  /** An edit, which {@code joins} the step before it or is a step of its own. */
  record Edited(Transaction edit, Instant at, boolean joins) implements JournalEntry {}

  record Undone() implements JournalEntry {}

  record Redone() implements JournalEntry {}

  /** From now on a save writes in {@code encoding}. */
  record Encoded(FileEncoding encoding) implements JournalEntry {}

  /** The caret went elsewhere. */
  record Moved(Selection selection) implements JournalEntry {}
}
