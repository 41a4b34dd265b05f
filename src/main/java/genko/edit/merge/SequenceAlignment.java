package genko.edit.merge;

import genko.text.IncreasingRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts of two rows of tokens differ. What stands once on both sides holds the rest in place;
 * between two such tokens the longest common row is sought. Where that is too much work, tokens
 * that stand equally often on both sides are taken for each other, and where there are none the
 * whole part counts as different. The cost is near to the length, whatever the rows say.
 */
final class SequenceAlignment {
  /** Parts up to so many pairs of tokens are compared pair by pair. */
  private static final long MOST_PAIRS = 1_000_000;

  private static final int DEEPEST = 40;

  private final int[] before;
  private final int[] after;
  private final List<Difference> found = new ArrayList<>();

  /** The tokens {@code fromBefore..toBefore} became {@code fromAfter..toAfter}. */
  record Difference(int fromBefore, int toBefore, int fromAfter, int toAfter) {}

  private SequenceAlignment(int[] before, int[] after) {
    this.before = before;
    this.after = after;
  }

  /** The differences between two rows, in order; they never touch. */
  static <T> List<Difference> of(List<T> before, List<T> after) {
    Map<T, Integer> numbers = new HashMap<>();
    SequenceAlignment alignment =
        new SequenceAlignment(numbered(before, numbers), numbered(after, numbers));
    alignment.align(0, before.size(), 0, after.size(), 0);
    return alignment.found;
  }

  private static <T> int[] numbered(List<T> tokens, Map<T, Integer> numbers) {
    int[] out = new int[tokens.size()];
    int at = 0;
    for (T token : tokens) {
      Integer number = numbers.putIfAbsent(token, numbers.size());
      out[at++] = number == null ? numbers.size() - 1 : number;
    }
    return out;
  }

  private void align(int fromBefore, int toBefore, int fromAfter, int toAfter, int depth) {
    int b = fromBefore;
    int a = fromAfter;
    int bEnd = toBefore;
    int aEnd = toAfter;
    while (b < bEnd && a < aEnd && before[b] == after[a]) {
      b++;
      a++;
    }
    while (b < bEnd && a < aEnd && before[bEnd - 1] == after[aEnd - 1]) {
      bEnd--;
      aEnd--;
    }
    if (b == bEnd && a == aEnd) return;
    boolean oneSided = b == bEnd || a == aEnd || depth == DEEPEST;
    List<int[]> anchors = oneSided ? List.of() : anchors(b, bEnd, a, aEnd, 1);
    boolean large = (long) (bEnd - b) * (aEnd - a) > MOST_PAIRS;
    if (anchors.isEmpty() && large && !oneSided) {
      anchors = anchors(b, bEnd, a, aEnd, Integer.MAX_VALUE);
    }
    if (anchors.isEmpty()) {
      compare(b, bEnd, a, aEnd);
      return;
    }
    for (int[] anchor : anchors) {
      align(b, anchor[0], a, anchor[1], depth + 1);
      b = anchor[0] + 1;
      a = anchor[1] + 1;
    }
    align(b, bEnd, a, aEnd, depth + 1);
  }

  /**
   * Pairs of places, in an order that both sides have, whose token stands as often on the one side
   * as on the other, and no more than {@code most} times: the first there and here, the second, and
   * so on.
   */
  private List<int[]> anchors(int b, int bEnd, int a, int aEnd, int most) {
    Map<Integer, List<Integer>> places = places(before, b, bEnd);
    Map<Integer, List<Integer>> others = places(after, a, aEnd);
    List<int[]> pairs = new ArrayList<>();
    Map<Integer, Integer> passed = new HashMap<>();
    for (int at = b; at < bEnd; at++) {
      List<Integer> here = places.getOrDefault(before[at], List.of());
      List<Integer> there = others.getOrDefault(before[at], List.of());
      if (here.size() != there.size() || here.size() > most) continue;
      int nth = passed.merge(before[at], 1, Integer::sum) - 1;
      pairs.add(new int[] {at, there.get(nth)});
    }
    return increasing(pairs);
  }

  private static Map<Integer, List<Integer>> places(int[] tokens, int from, int to) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int at = from; at < to; at++) {
      places.computeIfAbsent(tokens[at], token -> new ArrayList<>()).add(at);
    }
    return places;
  }

  /** The longest row of pairs, which ascend on the first side, that ascends on the other too. */
  private static List<int[]> increasing(List<int[]> pairs) {
    int[] others = pairs.stream().mapToInt(pair -> pair[1]).toArray();
    return Arrays.stream(IncreasingRun.of(others)).mapToObj(pairs::get).toList();
  }

  /** Finds the longest common row of a part that is small enough, and says what is not in it. */
  private void compare(int b, int bEnd, int a, int aEnd) {
    int rows = bEnd - b;
    int columns = aEnd - a;
    if (rows == 0 || columns == 0 || (long) rows * columns > MOST_PAIRS) {
      add(b, bEnd, a, aEnd);
      return;
    }
    int[][] common = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = columns - 1; column >= 0; column--) {
        common[row][column] =
            before[b + row] == after[a + column]
                ? common[row + 1][column + 1] + 1
                : Math.max(common[row + 1][column], common[row][column + 1]);
      }
    }
    int row = 0;
    int column = 0;
    while (row < rows || column < columns) {
      if (row < rows && column < columns && before[b + row] == after[a + column]) {
        row++;
        column++;
        continue;
      }
      boolean down =
          column == columns || row < rows && common[row + 1][column] >= common[row][column + 1];
      if (down) add(b + row, b + ++row, a + column, a + column);
      else add(b + row, b + row, a + column, a + ++column);
    }
  }

  /** Notes a difference; one that touches the last goes on with it. */
  private void add(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    Difference last = found.isEmpty() ? null : found.getLast();
    if (last == null || last.toBefore() != fromBefore || last.toAfter() != fromAfter) {
      found.add(new Difference(fromBefore, toBefore, fromAfter, toAfter));
      return;
    }
    found.set(
        found.size() - 1, new Difference(last.fromBefore(), toBefore, last.fromAfter(), toAfter));
  }
}
