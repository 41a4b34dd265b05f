package genko.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What an edit does to a text: changes in ascending order that do not overlap, all in the offsets
 * of the text before. Applying {@code a.compose(b)} equals applying {@code a}, then {@code b}; the
 * inverse takes the text after back to the text before.
 */
public record ChangeSet(List<Change> changes) {
  public static final ChangeSet EMPTY = new ChangeSet(List.of());

  /** A change in the tree costs about as much as copying so many characters. */
  private static final int DENSE = 200;

  private static final int FEW = 8;

  /** Refuses changes that overlap or are out of order. */
  public ChangeSet {
    changes = changes.stream().filter(change -> !change.isEmpty()).toList();
    for (int i = 1; i < changes.size(); i++) {
      if (changes.get(i).span().from() < changes.get(i - 1).span().to()) {
        throw new IllegalArgumentException("changes overlap: " + changes);
      }
    }
  }

  /**
   * Changes in any order. Two insertions at one place stay in the order in which they are given.
   */
  public static ChangeSet of(Change... changes) {
    return of(Arrays.asList(changes));
  }

  /**
   * Changes in any order. Two insertions at one place stay in the order in which they are given.
   */
  public static ChangeSet of(List<Change> changes) {
    return new ChangeSet(
        changes.stream()
            .sorted(
                Comparator.comparingInt((Change change) -> change.span().from())
                    .thenComparingInt(change -> change.span().to()))
            .toList());
  }

  public static ChangeSet of(Span span, String inserted) {
    return new ChangeSet(List.of(new Change(span, inserted)));
  }

  public static ChangeSet insert(int at, String inserted) {
    return of(Span.at(at), inserted);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The text after; every change must lie inside {@code text}. */
  public Text apply(Text text) {
    boolean dense = changes.size() > FEW && (long) changes.size() * DENSE > text.length();
    if (dense) return spliced(text);
    Text after = text;
    for (Change change : changes.reversed())
      after = after.replace(change.span(), change.inserted());
    return after;
  }

  /** The text after, put together anew in one pass. */
  private Text spliced(Text text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (Change change : changes) {
      out.append(text.slice(from, change.span().from())).append(change.inserted());
      from = change.span().to();
    }
    return Text.of(out.append(text.slice(from, text.length())).toString());
  }

  /** The changes that take {@code apply(before)} back to {@code before}. */
  public ChangeSet invert(Text before) {
    List<Change> inverse = new ArrayList<>(changes.size());
    int growth = 0;
    for (Change change : changes) {
      int from = change.span().from() + growth;
      inverse.add(Change.of(from, from + change.inserted().length(), before.slice(change.span())));
      growth += change.growth();
    }
    return new ChangeSet(inverse);
  }

  /** This, then {@code next}, as one. */
  public ChangeSet compose(ChangeSet next) {
    return ChangeComposition.of(this, next);
  }

  /** Where {@code offset} stands afterwards; text inserted just there comes after it. */
  public int map(int offset) {
    return map(offset, Side.BEFORE);
  }

  /**
   * Where {@code offset} stands afterwards; one in a replaced span goes to the edge of {@code
   * side}.
   */
  public int map(int offset, Side side) {
    int growth = 0;
    for (Change change : changes) {
      Span span = change.span();
      if (span.from() > offset) break;
      int start = span.from() + growth;
      boolean insertion = span.isEmpty();
      if (span.to() > offset) {
        boolean past = span.from() < offset && side == Side.AFTER;
        return past ? start + change.inserted().length() : start;
      }
      if (insertion && span.from() == offset && side == Side.BEFORE) return start;
      growth += change.growth();
    }
    return offset + growth;
  }

  /** Where {@code span} stands afterwards: what is inserted at its edges stays outside. */
  public Span map(Span span) {
    int from = map(span.from(), Side.AFTER);
    return new Span(Math.min(from, map(span.to(), Side.BEFORE)), map(span.to(), Side.BEFORE));
  }

  /** The span of the text before that holds every change; empty at zero when there is none. */
  public Span reach() {
    if (changes.isEmpty()) return Span.at(0);
    return new Span(changes.getFirst().span().from(), changes.getLast().span().to());
  }

  /** On which side of inserted text an offset stays. */
  public enum Side {
    BEFORE,
    AFTER
  }
}
