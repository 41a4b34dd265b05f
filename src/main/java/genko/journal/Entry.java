package genko.journal;

import genko.files.FileEncoding;
import genko.post.Selection;
import genko.post.Transaction;
import java.time.Instant;

/** What was done to a post after the snapshot of its journal, in the order in which it was done. */
public sealed interface Entry {
  /** An edit, which {@code joins} the step before it or is a step of its own. */
  record Edited(Transaction edit, Instant at, boolean joins) implements Entry {}

  record Undone() implements Entry {}

  record Redone() implements Entry {}

  /** From now on a save writes in {@code encoding}. */
  record Encoded(FileEncoding encoding) implements Entry {}

  /** The caret went elsewhere. */
  record Moved(Selection selection) implements Entry {}
}
