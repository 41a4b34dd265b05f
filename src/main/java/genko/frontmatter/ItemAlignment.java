package genko.frontmatter;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which old item each new item of a list comes from: the longest run of items that keep their order
 * stays where it is, and what is left is paired in turn.
 */
final class ItemAlignment {
  private static final int MOST_CELLS = 1 << 20;

  /** For each new item the old one whose place it takes, or -1 when it is inserted. */
  final int[] place;

  /** For each new item the old one whose bytes it takes, or -1 when it must be written. */
  final int[] bytes;

  ItemAlignment(List<String> old, List<String> now) {
    this.place = new int[now.size()];
    this.bytes = new int[now.size()];
    Arrays.fill(place, -1);
    keep(old, now);
    pair(old.size());
    reuse(old, now);
  }

  private void keep(List<String> old, List<String> now) {
    int head = 0;
    int most = Math.min(old.size(), now.size());
    while (head < most && old.get(head).equals(now.get(head))) {
      place[head] = head;
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      place[now.size() - 1 - tail] = old.size() - 1 - tail;
      tail++;
    }
    int rows = old.size() - head - tail;
    int columns = now.size() - head - tail;
    if ((long) rows * columns > MOST_CELLS) return;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        boolean same = old.get(head + i).equals(now.get(head + j));
        longest[i][j] =
            same ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (old.get(head + i).equals(now.get(head + j))) {
        place[head + j++] = head + i++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Items between two that stay take the places of those that were between them. */
  private void pair(int oldSize) {
    int free = 0;
    for (int j = 0; j < place.length; j++) {
      if (place[j] >= 0) {
        free = place[j] + 1;
        continue;
      }
      int next = oldSize;
      for (int k = j + 1; k < place.length; k++) {
        if (place[k] >= 0) {
          next = place[k];
          break;
        }
      }
      if (free < next) place[j] = free++;
    }
  }

  private void reuse(List<String> old, List<String> now) {
    Map<String, Deque<Integer>> spare = new HashMap<>();
    boolean[] stays = new boolean[old.size()];
    for (int j = 0; j < place.length; j++) {
      boolean same = place[j] >= 0 && old.get(place[j]).equals(now.get(j));
      bytes[j] = same ? place[j] : -1;
      if (same) stays[place[j]] = true;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!stays[i]) spare.computeIfAbsent(old.get(i), text -> new ArrayDeque<>()).add(i);
    }
    for (int j = 0; j < place.length; j++) {
      Deque<Integer> same = spare.get(now.get(j));
      if (bytes[j] < 0 && same != null && !same.isEmpty()) bytes[j] = same.poll();
    }
  }
}
