package genko.edit.find;

import genko.text.ChangeSet;

/** What came of looking through a text. */
public sealed interface SearchOutcome {
  /** The text was looked through to its end. */
  record Found(Matches matches) implements SearchOutcome {}

  /** What replacing does to the text; no changes when there was nothing to replace. */
  record Replaced(ChangeSet changes, int count) implements SearchOutcome {}

  /** It took too long, or went too deep, and was given up. */
  record GivenUp() implements SearchOutcome {}
}
