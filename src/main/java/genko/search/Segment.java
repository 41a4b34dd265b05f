package genko.search;

import java.util.List;

/**
 * A file of the index: the forms of some posts one behind the other, each followed by a zero byte,
 * which no form and no term has. It is never changed, only replaced.
 *
 * @param number names the file
 * @param sum the CRC-32C of all its bytes
 */
record Segment(long number, int length, int sum, List<Entry> entries) {
  /**
   * A post in the segment.
   *
   * @param file what the post's file was when it was read; {@link #UNSURE} as time of change where
   *     another change could hide behind the same time
   * @param titleForm the title as it is compared
   * @param from where its form begins, in bytes
   */
  record Entry(BlogFile file, String title, String titleForm, int from, int length) {
    static final long UNSURE = Long.MIN_VALUE;
  }

  Segment {
    entries = List.copyOf(entries);
  }

  /** The bytes of those entries that {@code others} do not hold in their place. */
  long bytes() {
    long sum = 0;
    for (Entry entry : entries) sum += entry.length() + 1L;
    return sum;
  }

  Segment with(List<Entry> left) {
    return new Segment(number, length, sum, left);
  }
}
