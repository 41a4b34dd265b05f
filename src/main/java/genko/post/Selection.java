package genko.post;

import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Span;

/**
 * Where the writer is, in UTF-16 offsets: the caret, and the anchor from which a selection goes to
 * it.
 */
public record Selection(int anchor, int caret) {
  public static final Selection START = at(0);

  public static Selection at(int offset) {
    return new Selection(offset, offset);
  }

  public static Selection of(Span span) {
    return new Selection(span.from(), span.to());
  }

  /** What is selected, whichever way it was drawn. */
  public Span span() {
    return new Span(Math.min(anchor, caret), Math.max(anchor, caret));
  }

  /** Where this selection stands after {@code changes} made by somebody else. */
  public Selection map(ChangeSet changes) {
    if (anchor == caret) return at(changes.map(caret, Side.BEFORE));
    return new Selection(changes.map(anchor, Side.BEFORE), changes.map(caret, Side.BEFORE));
  }
}
