package genko.post;

import genko.text.ChangeSet;
import genko.text.Span;

/**
 * One edit: what becomes of the text and where the caret is then. Transactions of one {@code
 * series} that follow each other closely are one step to undo; an empty series stands alone.
 */
public record Transaction(ChangeSet changes, Selection after, Origin origin, String series) {
  /** An edit that leaves the caret where it was in the text. */
  public static Transaction of(Post post, Origin origin, ChangeSet changes) {
    return new Transaction(changes, post.selection().map(changes), origin, "");
  }

  /** An edit that leaves {@code selected}, in offsets of the text after, selected. */
  public static Transaction of(Origin origin, ChangeSet changes, Span selected) {
    return new Transaction(changes, Selection.of(selected), origin, "");
  }

  public Transaction in(String series) {
    return new Transaction(changes, after, origin, series);
  }
}
