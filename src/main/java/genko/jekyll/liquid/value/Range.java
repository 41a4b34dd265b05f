package genko.jekyll.liquid.value;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/** The whole numbers from {@code from} to {@code to}, both included; a list that is never made. */
public final class Range extends AbstractList<Object> {
  private final long from;
  private final long to;

  public Range(long from, long to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public Long get(int index) {
    return from + index;
  }

  @Override
  public int size() {
    if (to < from) return 0;
    long size = to - from + 1;
    return size < 0 || size > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) size;
  }

  @Override
  public String toString() {
    return from + ".." + to;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Range that && from == that.from && to == that.to;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * from + to);
  }
}
