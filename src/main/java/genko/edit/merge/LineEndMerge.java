package genko.edit.merge;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.LineEnds;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges how lines end, for texts whose lines all end alike. */
final class LineEndMerge {
  private LineEndMerge() {}

  /** The line end of {@code text}; empty where it has none or several. */
  static Optional<String> single(Text text) {
    LineEnds ends = LineEnds.of(text.toString());
    return ends.counts().size() == 1 ? Optional.of(ends.usual()) : Optional.empty();
  }

  /** {@code text} with every line ended by {@code end}. */
  static Text with(String end, Text text) {
    return text.toString().contains("\r") || !end.equals("\n")
        ? Text.of(text.toString().replaceAll("\r\n|\r|\n", end))
        : text;
  }

  /**
   * {@code merge} with the lines of the merged text, which end in {@code was}, ended by {@code
   * now}.
   */
  static Merge follow(Merge merge, Text mine, String was, String now) {
    if (was.equals(now)) return merge;
    String merged = merge.changes().apply(mine).toString();
    List<Change> ends = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int at = merged.indexOf(was); at >= 0; at = merged.indexOf(was, at + was.length())) {
      ends.add(Change.of(at, at + was.length(), now));
      places.add(at);
    }
    List<Conflict> conflicts = new ArrayList<>();
    int passed = 0;
    int growth = now.length() - was.length();
    for (Conflict conflict : merge.conflicts()) {
      Span span = conflict.mine();
      while (passed < places.size() && places.get(passed) < span.from()) passed++;
      int inside = passed;
      while (inside < places.size() && places.get(inside) < span.to()) inside++;
      Span moved = new Span(span.from() + passed * growth, span.to() + inside * growth);
      conflicts.add(new Conflict(moved, conflict.theirs().replace(was, now)));
    }
    return new Merge(merge.changes().compose(ChangeSet.of(ends)), conflicts);
  }
}
