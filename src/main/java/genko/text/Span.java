package genko.text;

/** A half-open range of UTF-16 offsets. An illegal one cannot exist. */
public record Span(int from, int to) {
  public Span {
    if (from < 0 || from > to) throw new IllegalArgumentException("bad span: " + from + ".." + to);
  }

  /** The empty span at {@code offset}. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return to - from;
  }

  public boolean isEmpty() {
    return from == to;
  }

  /** Whether {@code offset} lies inside or at either edge. */
  public boolean touches(int offset) {
    return from <= offset && offset <= to;
  }

  /** Whether {@code other} lies inside this span, edges included. */
  public boolean contains(Span other) {
    return from <= other.from && other.to <= to;
  }

  /** This span moved by {@code distance}. */
  public Span shift(int distance) {
    return new Span(from + distance, to + distance);
  }
}
