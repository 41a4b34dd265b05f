package genko.preview;

import genko.markdown.HtmlPage;
import genko.text.IncreasingRun;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which blocks of a page live on in the next one. Blocks with the same HTML live on in place
 * (the longest run of them that keeps its order); of the others, those that stand between the same
 * neighbours are taken for one block whose words changed.
 */
final class BlockDiff {
  /** No block of the old page: a new one. */
  static final int NONE = -1;

  private BlockDiff() {}

  /**
   * For every block of {@code after} the index of the block of {@code before}, made of that of
   * {@code rendered}, that it continues, or {@link #NONE}. The indexes that are not {@code NONE}
   * increase.
   */
  static int[] match(HtmlPage rendered, List<PageBlock> before, HtmlPage after) {
    int[] origin = new int[after.size()];
    Arrays.fill(origin, NONE);
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && same(rendered, before, head, after, head)) {
      origin[head] = head;
      head++;
    }
    int oldEnd = before.size();
    int newEnd = after.size();
    while (oldEnd > head
        && newEnd > head
        && same(rendered, before, oldEnd - 1, after, newEnd - 1)) {
      origin[--newEnd] = --oldEnd;
    }
    keepEqual(before, head, oldEnd, after, newEnd, origin);
    pairChanged(head, oldEnd, newEnd, origin);
    return origin;
  }

  /**
   * Whether two blocks say the same. One that was taken over is told without a look at its words.
   */
  private static boolean same(
      HtmlPage rendered, List<PageBlock> before, int old, HtmlPage after, int where) {
    return rendered.block(old) == after.block(where)
        || before.get(old).raw().equals(after.block(where).html());
  }

  private static void keepEqual(
      List<PageBlock> before, int head, int oldEnd, HtmlPage after, int newEnd, int[] origin) {
    if (head == oldEnd || head == newEnd) return;
    Map<String, Deque<Integer>> places = new HashMap<>();
    for (int old = head; old < oldEnd; old++) {
      places.computeIfAbsent(before.get(old).raw(), raw -> new ArrayDeque<>()).add(old);
    }
    List<Integer> wheres = new ArrayList<>();
    List<Integer> olds = new ArrayList<>();
    for (int where = head; where < newEnd; where++) {
      Deque<Integer> equal = places.get(after.block(where).html());
      if (equal == null || equal.isEmpty()) continue;
      wheres.add(where);
      olds.add(equal.poll());
    }
    int[] order = olds.stream().mapToInt(Integer::intValue).toArray();
    for (int kept : IncreasingRun.of(order)) origin[wheres.get(kept)] = olds.get(kept);
  }

  private static void pairChanged(int head, int oldEnd, int newEnd, int[] origin) {
    int free = head;
    int where = head;
    while (where < newEnd) {
      int gapEnd = where;
      while (gapEnd < newEnd && origin[gapEnd] == NONE) gapEnd++;
      int nextKept = gapEnd < newEnd ? origin[gapEnd] : oldEnd;
      while (where < gapEnd && free < nextKept) origin[where++] = free++;
      where = gapEnd + 1;
      free = nextKept + 1;
    }
  }
}
