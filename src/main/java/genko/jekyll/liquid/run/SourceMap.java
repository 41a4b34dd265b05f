package genko.jekyll.liquid.run;

import genko.text.Span;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which part of a template each part of its output comes from. Offsets are UTF-16 offsets; the
 * parts of the output lie side by side, the parts of the template may repeat and go back.
 */
public final class SourceMap {
  /** The map of a template that is its own output. */
  public static final SourceMap IDENTITY = new SourceMap(new int[0], new int[0], new int[0]);

  /** Where each part of the output begins. */
  private final int[] starts;

  /** Where its source begins. */
  private final int[] froms;

  /** Where its source ends, or -1 when the part is its source, unit by unit. */
  private final int[] ends;

  /** The map of an output that is made of {@code source} as a whole. */
  public static SourceMap made(Span source) {
    return new SourceMap(new int[] {0}, new int[] {source.from()}, new int[] {source.to()});
  }

  private SourceMap(int[] starts, int[] froms, int[] ends) {
    this.starts = starts;
    this.froms = froms;
    this.ends = ends;
  }

  private boolean isIdentity() {
    return starts.length == 0;
  }

  private int partAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The offset in the template that {@code offset} of the output comes from. */
  public int source(int offset) {
    if (isIdentity()) return offset;
    int part = partAt(offset);
    return ends[part] >= 0 ? froms[part] : froms[part] + offset - starts[part];
  }

  /** The least span of the template that holds all that {@code output} comes from. */
  public Span source(Span output) {
    if (isIdentity()) return output;
    int last = Math.max(output.from(), output.to() - 1);
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (int part = partAt(output.from()); part <= partAt(last); part++) {
      int start = Math.max(output.from(), starts[part]);
      int end = Math.min(output.to(), part + 1 < starts.length ? starts[part + 1] : output.to());
      boolean made = ends[part] >= 0;
      from = Math.min(from, made ? froms[part] : froms[part] + start - starts[part]);
      to = Math.max(to, made ? ends[part] : froms[part] + Math.max(end, start) - starts[part]);
    }
    return new Span(from, Math.max(from, to));
  }

  /** The first offset of the output that comes from {@code source}, or from the nearest before. */
  public int output(int source) {
    if (isIdentity()) return source;
    int best = 0;
    int nearest = -1;
    for (int part = 0; part < starts.length; part++) {
      boolean made = ends[part] >= 0;
      int length = part + 1 < starts.length ? starts[part + 1] - starts[part] : Integer.MAX_VALUE;
      int from = froms[part];
      boolean holds = from <= source && source < (made ? ends[part] : (long) from + length);
      if (holds) return made ? starts[part] : starts[part] + source - from;
      if (from <= source && from > nearest) {
        nearest = from;
        best = made ? starts[part] : starts[part] + length - 1;
      }
    }
    return best;
  }

  /**
   * Where in the output the part of the template stands that holds {@code source} and a unit at
   * either side of it, or its end, if the output shows it once and as it is.
   *
   * @param length how long the output is
   */
  public OptionalInt only(Span source, int length) {
    int found = -1;
    for (int part = 0; part < starts.length; part++) {
      if (ends[part] >= 0) continue;
      int from = froms[part];
      int to = from + end(part, length) - starts[part];
      if (source.to() < from || source.from() > to) continue;
      boolean last = part + 1 == starts.length;
      boolean inside = from < source.from() && (source.to() < to || last && source.to() == to);
      if (!inside || found >= 0) return OptionalInt.empty();
      found = starts[part] + source.from() - from;
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private int end(int part, int length) {
    return part + 1 < starts.length ? starts[part + 1] : length;
  }

  /** This map after the output grew at {@code output}, which {@code source} has become. */
  public SourceMap grown(int source, int output, int growth) {
    int[] nextStarts = starts.clone();
    int[] nextFroms = froms.clone();
    int[] nextEnds = ends.clone();
    for (int part = 0; part < starts.length; part++) {
      if (starts[part] > output) nextStarts[part] += growth;
      if (froms[part] > source) nextFroms[part] += growth;
      if (ends[part] > source) nextEnds[part] += growth;
    }
    return new SourceMap(nextStarts, nextFroms, nextEnds);
  }

  /** Puts a map together, part by part. */
  static final class Builder {
    private int[] starts = new int[16];
    private int[] froms = new int[16];
    private int[] ends = new int[16];
    private int count;

    /** A part of the output that begins at {@code start} and is its source from {@code from}. */
    void same(int start, int from) {
      if (count > 0 && ends[count - 1] < 0 && from - froms[count - 1] == start - starts[count - 1])
        return;
      add(start, from, -1);
    }

    /** A part of the output that begins at {@code start} and was made of {@code span}. */
    void made(int start, Span span) {
      if (count > 0 && froms[count - 1] == span.from() && ends[count - 1] == span.to()) return;
      add(start, span.from(), span.to());
    }

    private void add(int start, int from, int end) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        froms = Arrays.copyOf(froms, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      starts[count] = start;
      froms[count] = from;
      ends[count++] = end;
    }

    SourceMap build() {
      if (count == 0) add(0, 0, -1);
      return new SourceMap(
          Arrays.copyOf(starts, count), Arrays.copyOf(froms, count), Arrays.copyOf(ends, count));
    }
  }
}
