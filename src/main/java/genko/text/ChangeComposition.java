package genko.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Composes two change sets as streams of steps over the text between them: the first's steps
 * produce that text, the second's consume it.
 */
final class ChangeComposition {
  private final List<Change> out = new ArrayList<>();
  private final StringBuilder inserted = new StringBuilder();
  private int from;
  private int to;

  private ChangeComposition() {}

  static ChangeSet of(ChangeSet first, ChangeSet second) {
    if (first.isEmpty()) return second;
    if (second.isEmpty()) return first;
    ChangeComposition composition = new ChangeComposition();
    composition.run(new Steps(first.changes()), new Steps(second.changes()));
    composition.flush();
    return new ChangeSet(composition.out);
  }

  private void run(Steps first, Steps second) {
    while (!first.isDone() || !second.isDone()) {
      if (first.kind() == Kind.DELETE) {
        to += first.take(first.left());
      } else if (second.kind() == Kind.INSERT) {
        inserted.append(second.text());
        second.take(second.left());
      } else {
        int count = Math.min(first.left(), second.left());
        boolean keep = second.kind() == Kind.KEEP;
        if (first.kind() == Kind.INSERT) {
          if (keep) inserted.append(first.text(), 0, count);
        } else if (keep) {
          flush();
          to += count;
          from = to;
        } else {
          to += count;
        }
        first.take(count);
        second.take(count);
      }
    }
  }

  private void flush() {
    if (from < to || !inserted.isEmpty()) out.add(Change.of(from, to, inserted.toString()));
    inserted.setLength(0);
    from = to;
  }

  private enum Kind {
    KEEP,
    DELETE,
    INSERT
  }

  /** A change set as steps: keep, delete, insert, and at the end an endless keep. */
  private static final class Steps {
    private static final int ENDLESS = Integer.MAX_VALUE;

    private final List<Change> changes;
    private int next;
    private int at;
    private Kind kind;
    private int left;
    private String text = "";

    Steps(List<Change> changes) {
      this.changes = changes;
      this.kind = Kind.INSERT;
      advance();
    }

    boolean isDone() {
      return left == ENDLESS;
    }

    Kind kind() {
      return kind;
    }

    int left() {
      return left;
    }

    /** What is left of an insertion. */
    String text() {
      return text.substring(text.length() - left);
    }

    int take(int count) {
      if (left != ENDLESS) {
        left -= count;
        if (left == 0) advance();
      }
      return count;
    }

    private void advance() {
      while (left == 0) {
        if (next == changes.size()) {
          kind = Kind.KEEP;
          left = ENDLESS;
          return;
        }
        Change change = changes.get(next);
        if (at < change.span().from()) {
          step(Kind.KEEP, change.span().from() - at);
          at = change.span().from();
        } else if (at < change.span().to()) {
          step(Kind.DELETE, change.span().to() - at);
          at = change.span().to();
        } else {
          text = change.inserted();
          step(Kind.INSERT, text.length());
          next++;
        }
      }
    }

    private void step(Kind kind, int length) {
      this.kind = kind;
      this.left = length;
    }
  }
}
