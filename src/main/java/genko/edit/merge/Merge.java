package genko.edit.merge;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two sides made of one text, brought together: the changes that take my text to the merged
 * one, which has everything that either side changed. Goes field by field in the front matter and
 * line by line in the body. Where both changed the same, or lines of the body that touch, my words
 * stay and a {@link Conflict} says what theirs are; nothing is ever written as a marker.
 *
 * <p>The cost is near to the length of the texts. Where both sides rewrote a long passage whose
 * lines repeat, {@link SequenceAlignment} stops comparing line by line: the passage is then one
 * change, or one conflict, as a whole.
 */
public record Merge(ChangeSet changes, List<Conflict> conflicts) {
  public Merge {
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Merges what {@code mine} and {@code theirs} made of {@code base}. How lines end is merged apart
   * from what they say: a file that somebody gave other line ends has not changed in every line.
   */
  public static Merge of(Text base, Text mine, Text theirs) {
    Optional<String> was = LineEndMerge.single(base);
    Optional<String> ours = LineEndMerge.single(mine);
    Optional<String> others = LineEndMerge.single(theirs);
    boolean told = was.isPresent() && ours.isPresent() && others.isPresent();
    if (!told || was.equals(ours) && was.equals(others)) return ofLines(base, mine, theirs);
    String end = ours.get();
    Merge merge = ofLines(LineEndMerge.with(end, base), mine, LineEndMerge.with(end, theirs));
    // Where both sides gave the lines other ends, mine stay.
    boolean follow = was.equals(ours);
    return follow ? LineEndMerge.follow(merge, mine, end, others.get()) : merge;
  }

  private static Merge ofLines(Text base, Text mine, Text theirs) {
    Parts from = Parts.of(base);
    List<Hunk> ours = hunks(from, Parts.of(mine));
    List<Hunk> others = hunks(from, Parts.of(theirs));
    List<Change> changes = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    int our = 0;
    // How much longer my text is than the base, and the merged one than mine, up to here.
    int grown = 0;
    int added = 0;
    for (int other = 0; other < others.size(); ) {
      Hunk theirHunk = others.get(other);
      while (our < ours.size() && ours.get(our).isBefore(theirHunk, from)) {
        grown += ours.get(our++).growth(from);
      }
      if (our == ours.size() || theirHunk.isBefore(ours.get(our), from)) {
        Span there = theirHunk.span(from);
        Change change = Change.of(there.from() + grown, there.to() + grown, theirHunk.text());
        changes.add(change);
        added += change.growth();
        other++;
        continue;
      }
      Clash clash = new Clash(from, ours, our, others, other);
      our = clash.ourEnd();
      other = clash.otherEnd();
      if (!clash.mine().equals(clash.theirs())) {
        int at = from.offset(clash.from()) + grown + added;
        conflicts.add(new Conflict(new Span(at, at + clash.mine().length()), clash.theirs()));
      }
      grown += clash.growth();
    }
    return new Merge(ChangeSet.of(changes), conflicts);
  }

  private static List<Hunk> hunks(Parts base, Parts side) {
    List<Hunk> hunks = new ArrayList<>();
    for (SequenceAlignment.Difference one : SequenceAlignment.of(base.parts(), side.parts())) {
      String text = String.join("", side.parts().subList(one.fromAfter(), one.toAfter()));
      hunks.add(new Hunk(one.fromBefore(), one.toBefore(), text));
    }
    return hunks;
  }

  /** A text in pieces: the fields of its front matter, and its lines everywhere else. */
  private record Parts(List<String> parts, List<Integer> offsets, int headParts) {
    static Parts of(Text text) {
      List<String> parts = new ArrayList<>();
      List<Integer> offsets = new ArrayList<>();
      int at = 0;
      FrontMatter head = FrontMatter.of(text);
      for (Field field : head.fields()) {
        Span lines = field.lines();
        if (lines.from() < at || lines.isEmpty()) continue;
        at = addLines(text, at, lines.from(), parts, offsets);
        offsets.add(at);
        parts.add(text.slice(lines));
        at = lines.to();
      }
      if (head.exists()) at = addLines(text, at, head.bodyStart(), parts, offsets);
      int headParts = parts.size();
      at = addLines(text, at, text.length(), parts, offsets);
      offsets.add(at);
      return new Parts(parts, offsets, headParts);
    }

    private static int addLines(
        Text text, int from, int to, List<String> parts, List<Integer> offsets) {
      int at = from;
      while (at < to) {
        int line = text.lineAt(at);
        int end = line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.length();
        offsets.add(at);
        parts.add(text.slice(at, Math.min(end, to)));
        at = Math.min(end, to);
      }
      return at;
    }

    int offset(int part) {
      return offsets.get(part);
    }
  }

  /** The parts {@code from..to} of the base became {@code text}. */
  private record Hunk(int from, int to, String text) {
    Span span(Parts base) {
      return new Span(base.offset(from), base.offset(to));
    }

    int growth(Parts base) {
      return text.length() - span(base).length();
    }

    /**
     * Whether this ends before {@code other} begins. In the front matter each field is its own
     * affair; lines of the body that touch belong together.
     */
    boolean isBefore(Hunk other, Parts base) {
      boolean inHead = to < base.headParts() && from < to && other.from < other.to;
      return inHead ? to <= other.from : to < other.from;
    }
  }

  /** The hunks of both sides that touch one another, beginning with one of each. */
  private static final class Clash {
    private final Parts base;
    private final List<Hunk> ours;
    private final List<Hunk> others;
    private final int ourFrom;
    private final int otherFrom;
    private final int from;
    private int ourEnd;
    private int otherEnd;
    private int to;

    Clash(Parts base, List<Hunk> ours, int our, List<Hunk> others, int other) {
      this.base = base;
      this.ours = ours;
      this.others = others;
      ourFrom = our;
      otherFrom = other;
      ourEnd = our + 1;
      otherEnd = other + 1;
      from = Math.min(ours.get(our).from(), others.get(other).from());
      to = Math.max(ours.get(our).to(), others.get(other).to());
      boolean grows = true;
      while (grows) {
        grows = false;
        Hunk whole = new Hunk(from, to, "");
        if (ourEnd < ours.size() && !whole.isBefore(ours.get(ourEnd), base)) {
          to = Math.max(to, ours.get(ourEnd++).to());
          grows = true;
        }
        if (otherEnd < others.size() && !whole.isBefore(others.get(otherEnd), base)) {
          to = Math.max(to, others.get(otherEnd++).to());
          grows = true;
        }
      }
    }

    int from() {
      return from;
    }

    int ourEnd() {
      return ourEnd;
    }

    int otherEnd() {
      return otherEnd;
    }

    String mine() {
      return made(ours.subList(ourFrom, ourEnd));
    }

    String theirs() {
      return made(others.subList(otherFrom, otherEnd));
    }

    int growth() {
      return mine().length() - (base.offset(to) - base.offset(from));
    }

    /** What {@code hunks} make of the parts from {@link #from} to {@link #to}. */
    private String made(List<Hunk> hunks) {
      StringBuilder out = new StringBuilder();
      int at = from;
      for (Hunk hunk : hunks) {
        base.parts().subList(at, hunk.from()).forEach(out::append);
        out.append(hunk.text());
        at = hunk.to();
      }
      base.parts().subList(at, to).forEach(out::append);
      return out.toString();
    }
  }
}
