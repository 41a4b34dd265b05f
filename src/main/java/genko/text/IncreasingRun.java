package genko.text;

/**
 * A longest run of numbers that increase, out of a row of numbers: what keeps its order when a row
 * of things is compared with an earlier one. Costs n log n.
 */
public final class IncreasingRun {
  private IncreasingRun() {}

  /** The places in {@code values}, ascending, of a longest strictly increasing run. */
  public static int[] of(int... values) {
    int[] tails = new int[values.length];
    int[] earlier = new int[values.length];
    int length = 0;
    for (int at = 0; at < values.length; at++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[tails[middle]] < values[at]) low = middle + 1;
        else high = middle;
      }
      earlier[at] = low == 0 ? -1 : tails[low - 1];
      tails[low] = at;
      length = Math.max(length, low + 1);
    }
    int[] run = new int[length];
    int at = length == 0 ? -1 : tails[length - 1];
    for (int place = length - 1; place >= 0; place--) {
      run[place] = at;
      at = earlier[at];
    }
    return run;
  }
}
