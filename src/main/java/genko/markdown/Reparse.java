package genko.markdown;

import genko.text.Change;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body again after an edit. Every passage knows how far the parser looked when it read it;
 * those that looked at nothing that changed are taken over. From the first of the others on a
 * dialect reads a window of the text, until one of its cuts is a cut of the body before again.
 *
 * <p>What passages say to one another, link definitions and the like, must stay the same for that.
 * When it does not, all is read anew. Offsets are UTF-16 units of the body.
 */
public abstract class Reparse<P extends Passage> {
  /** How much is read beyond what seems to be needed. */
  protected static final int MARGIN = 400;

  protected final Text text;
  protected final int start;
  protected final Change change;
  private final Document before;
  private final List<P> out = new ArrayList<>();
  private boolean sameIds = true;

  /** Of {@code before}, whose body is now that of {@code text} from {@code start} on. */
  protected Reparse(Document before, Text text, int start, Change change) {
    this.before = before;
    this.text = text;
    this.start = start;
    this.change = change;
  }

  /** The passage as it was before the edit. */
  protected abstract P passage(int index);

  /** Whether no heading of {@code passage} gets an id that depends on others of the body. */
  protected abstract boolean hasNoIds(P passage);

  /**
   * Reads from the passage {@code first} on, which the edit touches, and has what was read taken;
   * the first passage after it that is as it was, or -1 when more than that has to be read.
   */
  protected abstract int replace(int first);

  /** Reads what was touched; false when all has to be read anew. */
  protected final boolean run() {
    int index = 0;
    while (index < before.count()) {
      if (isTouched(index)) {
        int next = replace(index);
        if (next < 0) return false;
        index = next;
      } else {
        out.add(passage(index++));
      }
    }
    return true;
  }

  /** The passages after the edit. */
  protected final List<P> passages() {
    return out;
  }

  /** Whether no passage that was taken away or added has headings with such ids. */
  protected final boolean hasSameIds() {
    return sameIds;
  }

  /** How long the body is now. */
  protected final int length() {
    return text.length() - start;
  }

  /** Whether an edit could be told from none by who read the passage. */
  private boolean isTouched(int index) {
    int from = before.start(index);
    return change.span().to() >= from && change.span().from() <= from + passage(index).reach();
  }

  /** The passage that began before the edit where one would begin now, and is untouched, or -1. */
  protected final int passageAt(int offset) {
    int earlier = offset;
    if (offset > change.span().from()) {
      earlier = offset - change.growth();
      if (earlier <= change.span().to()) return -1;
    }
    int index = before.at(earlier);
    return before.start(index) == earlier && !isTouched(index) ? index : -1;
  }

  /** Whether {@code meanings} together are what the passages from first to next said before. */
  protected final boolean isSaid(int first, int next, List<String> meanings) {
    StringBuilder said = new StringBuilder();
    for (int i = first; i < next; i++) said.append(passage(i).meaning());
    return said.toString().equals(String.join("", meanings));
  }

  /** Takes {@code made} in place of the passages from first to next. */
  protected final void take(int first, int next, List<P> made) {
    for (int i = first; i < next; i++) sameIds &= hasNoIds(passage(i));
    for (P passage : made) sameIds &= hasNoIds(passage);
    out.addAll(made);
  }
}
