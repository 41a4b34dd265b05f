package genko.ui.search;

import genko.search.MatchedLine;
import genko.search.PostMatch;

/** A row of what was found in a blog. */
sealed interface SearchRow {
  PostMatch match();

  /** A post; {@code open} when its lines stand below it. */
  record Post(PostMatch match, boolean open) implements SearchRow {}

  /** A line of the post above it. */
  record Line(PostMatch match, MatchedLine line) implements SearchRow {}
}
