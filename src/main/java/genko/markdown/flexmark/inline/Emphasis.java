package genko.markdown.flexmark.inline;

import genko.markdown.NodeKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs of asterisks and the like in some words, and what they emphasise. */
final class Emphasis {
  /** Emphasis within emphasis beyond this stays as it is written. */
  private static final int DEEPEST = 50;

  /** A run that may open or close something. */
  static final class Run {
    final char mark;
    final Inline text;
    final int original;
    final boolean opens;
    final boolean closes;
    int left;
    @Nullable Run previous;
    @Nullable Run next;

    Run(char mark, Inline text, int length, boolean opens, boolean closes) {
      this.mark = mark;
      this.text = text;
      this.original = length;
      this.left = length;
      this.opens = opens;
      this.closes = closes;
    }
  }

  private final Inline root;
  private final boolean singleTilde;
  private final Map<Inline, Integer> depths = new HashMap<>();
  private @Nullable Run last;

  Emphasis(Inline root, boolean singleTilde) {
    this.root = root;
    this.singleTilde = singleTilde;
  }

  @Nullable Run last() {
    return last;
  }

  void push(Run run) {
    run.previous = last;
    if (last != null) last.next = run;
    last = run;
  }

  private void remove(Run run) {
    if (run.previous != null) run.previous.next = run.next;
    if (run.next == null) last = run.previous;
    else run.next.previous = run.previous;
  }

  /** Matches the runs after {@code bottom} and forgets them. */
  void process(@Nullable Run bottom) {
    Map<Integer, Run> bottoms = new HashMap<>();
    Run closer = bottom == null ? first() : bottom.next;
    while (closer != null) {
      if (!closer.closes) {
        closer = closer.next;
        continue;
      }
      int key = (closer.mark << 4) + (closer.opens ? 8 : 0) + key(closer);
      Run floor = bottoms.getOrDefault(key, bottom);
      Run opener = closer.previous;
      boolean found = false;
      while (opener != null && opener != bottom && opener != floor) {
        if (matches(opener, closer)) {
          found = true;
          break;
        }
        opener = opener.previous;
      }
      Run old = closer;
      boolean used = found && opener != null && use(opener, closer);
      if (used) {
        if (closer.left == 0) {
          closer = closer.next;
          remove(old);
        }
      } else {
        closer = closer.next;
        if (old.previous != null) bottoms.put(key, old.previous);
        if (!old.opens) remove(old);
      }
    }
    while (last != null && last != bottom) remove(last);
  }

  private static int key(Run closer) {
    return closer.mark == '~' ? Math.min(closer.original, 2) : closer.original % 3;
  }

  private @Nullable Run first() {
    Run run = last;
    while (run != null && run.previous != null) run = run.previous;
    return run;
  }

  private static boolean matches(Run opener, Run closer) {
    if (opener.mark != closer.mark || !opener.opens) return false;
    if (closer.mark == '~') return opener.left == closer.left;
    boolean odd =
        (closer.opens || opener.closes)
            && closer.original % 3 != 0
            && (opener.original + closer.original) % 3 == 0;
    return !odd;
  }

  /** Makes what stands between the two emphasised; false when it stays as it is written. */
  private boolean use(Run opener, Run closer) {
    int count = closer.mark == '~' ? closer.left : opener.left >= 2 && closer.left >= 2 ? 2 : 1;
    if (closer.mark == '~' && (count > 2 || (count == 1 && !singleTilde))) return false;
    NodeKind kind =
        closer.mark == '~' ? NodeKind.STRIKE : count == 2 ? NodeKind.STRONG : NodeKind.EMPHASIS;
    Inline open = opener.text;
    Inline close = closer.text;
    int depth = 1;
    for (Inline child = open.next; child != null && child != close; child = child.next) {
      depth = Math.max(depth, 1 + depths.getOrDefault(child, 0));
    }
    if (depth > DEEPEST) return false;
    Inline made = new Inline(kind, open.to - count, close.from + count, "");
    root.moveBetween(open, close, made);
    root.insertAfter(open, made);
    depths.put(made, depth);
    while (closer.previous != opener && closer.previous != null) remove(closer.previous);
    opener.left -= count;
    closer.left -= count;
    open.to -= count;
    open.value = open.value.substring(count);
    close.from += count;
    close.value = close.value.substring(count);
    if (opener.left == 0) {
      root.remove(open);
      remove(opener);
    }
    if (closer.left == 0) root.remove(close);
    return true;
  }
}
