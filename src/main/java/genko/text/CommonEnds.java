package genko.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where two texts part, seen from one end. What they share as the same nodes is passed over whole,
 * so that texts an edit apart cost the edit; only what is left is compared unit by unit.
 */
final class CommonEnds {
  private static final int CHUNK = 1024;

  private CommonEnds() {}

  /** How many units the two have in common at their start, at most {@code most}. */
  static int fromStart(Text one, Text other, int most) {
    int same = Math.min(most, shared(one.root(), other.root(), true));
    while (same < most) {
      int count = Math.min(CHUNK, most - same);
      String left = one.slice(same, same + count);
      String right = other.slice(same, same + count);
      int at = 0;
      while (at < count && left.charAt(at) == right.charAt(at)) at++;
      same += at;
      if (at < count) break;
    }
    return same;
  }

  /** How many units the two have in common at their end, at most {@code most}. */
  static int fromEnd(Text one, Text other, int most) {
    int same = Math.min(most, shared(one.root(), other.root(), false));
    while (same < most) {
      int count = Math.min(CHUNK, most - same);
      String left = one.slice(one.length() - same - count, one.length() - same);
      String right = other.slice(other.length() - same - count, other.length() - same);
      int at = count;
      while (at > 0 && left.charAt(at - 1) == right.charAt(at - 1)) at--;
      same += count - at;
      if (at > 0) break;
    }
    return same;
  }

  /** The length of the nodes that two trees share at one end. */
  private static int shared(TextNode one, TextNode other, boolean atStart) {
    Deque<TextNode> left = new ArrayDeque<>();
    Deque<TextNode> right = new ArrayDeque<>();
    left.push(one);
    right.push(other);
    int same = 0;
    while (!left.isEmpty() && !right.isEmpty()) {
      TextNode a = left.peek();
      TextNode b = right.peek();
      if (a == b) {
        same += a.length();
        left.pop();
        right.pop();
      } else if (a.length() >= b.length() && a instanceof TextBranch branch) {
        open(left, branch, atStart);
      } else if (b instanceof TextBranch branch) {
        open(right, branch, atStart);
      } else {
        break;
      }
    }
    return same;
  }

  private static void open(Deque<TextNode> nodes, TextBranch branch, boolean atStart) {
    nodes.pop();
    nodes.push(atStart ? branch.right() : branch.left());
    nodes.push(atStart ? branch.left() : branch.right());
  }
}
