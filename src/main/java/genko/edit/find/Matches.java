package genko.edit.find;

import genko.text.Span;
import java.util.Arrays;

/**
 * The places where something was found: spans in ascending order that do not overlap, packed, as a
 * single letter may stand in a post a hundred thousand times.
 */
public final class Matches {
  public static final Matches NONE = new Matches(new int[0], new int[0]);

  private final int[] from;
  private final int[] to;

  private Matches(int[] from, int[] to) {
    this.from = from;
    this.to = to;
  }

  public int size() {
    return from.length;
  }

  public boolean isEmpty() {
    return from.length == 0;
  }

  public Span get(int index) {
    return new Span(from[index], to[index]);
  }

  /** The index of the first match that begins at {@code offset} or after it; the size if none. */
  public int firstFrom(int offset) {
    int found = Arrays.binarySearch(from, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** The index of the first match that ends after {@code offset}; the size if none does. */
  public int firstEndingAfter(int offset) {
    int found = Arrays.binarySearch(to, offset);
    int at = found >= 0 ? found : -found - 1;
    while (at < to.length && to[at] <= offset) at++;
    return at;
  }

  /** The index of the match that is {@code span}; -1 if none is. */
  public int indexOf(Span span) {
    int at = Arrays.binarySearch(from, span.from());
    return at >= 0 && to[at] == span.to() ? at : -1;
  }

  /** Gathers matches in ascending order. */
  static final class Gathered {
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int size;

    /** Takes {@code match}; always goes on. */
    boolean add(Match match) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
      }
      from[size] = match.from();
      to[size++] = match.to();
      return true;
    }

    Matches done() {
      return new Matches(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }
  }
}
