package genko.highlight;

import java.util.ArrayDeque;
import java.util.Deque;

/** How far the lines of a YAML text are indented, in characters, and the blocks that are open. */
final class BlockIndents {
  private static final int UNKNOWN = -1;

  private final Deque<Integer> open = new ArrayDeque<>();
  private int next;

  /**
   * The indentation of the block scalar that is read, or {@link #UNKNOWN} before its first line.
   */
  private int scalar = UNKNOWN;

  BlockIndents() {
    reset();
  }

  /** Begins a document. */
  void reset() {
    open.clear();
    open.push(0);
    next = 0;
    scalar = UNKNOWN;
  }

  /** The indentation of the innermost open block. */
  int current() {
    return open.getFirst();
  }

  /** Begins a line, leaving the blocks that are deeper; how much of its indentation is theirs. */
  int begin(int length) {
    next = length;
    if (length >= current()) return length;
    while (length < current()) open.pop();
    return Math.min(current(), length);
  }

  /** Goes on in the line to what stands behind an indicator. */
  void more(int length) {
    next += length;
  }

  /** Opens a block here if it is deeper than the one around it. */
  void set() {
    if (current() < next) open.push(next);
  }

  /** Begins a block scalar, which is indented by so much more than the block, or unknown. */
  void scalar(int by) {
    scalar = by < 0 ? UNKNOWN : current() + by;
  }

  int scalarOr(int length) {
    return scalar == UNKNOWN ? length : scalar;
  }

  /** Whether a line with this indentation is no longer of the block scalar. */
  boolean endsScalar(int length) {
    int least = scalar == UNKNOWN ? current() : scalar;
    if (scalar == UNKNOWN) scalar = length;
    return length < least;
  }
}
