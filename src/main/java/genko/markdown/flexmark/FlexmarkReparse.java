package genko.markdown.flexmark;

import genko.markdown.flexmark.inline.InlineReader;
import genko.text.Change;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body again after an edit. Passages whose reach the edit does not touch are taken over;
 * from the first of the others on a window of the text is read, until one of its cuts is a cut of
 * the body before again. When link definitions or the names of footnotes change all is read anew.
 */
final class FlexmarkReparse {
  /** How much is read beyond what seems to be needed. */
  private static final int MARGIN = 400;

  private final FlexmarkDocument before;
  private final Text text;
  private final int start;
  private final Change change;
  private final InlineReader inline;
  private final List<FlexmarkPassage> out = new ArrayList<>();
  private boolean sameHeadings = true;

  private FlexmarkReparse(FlexmarkDocument before, Text text, int start, Change change) {
    this.before = before;
    this.text = text;
    this.start = start;
    this.change = change;
    this.inline = new InlineReader(before.options(), before.definitions());
  }

  static FlexmarkDocument of(FlexmarkDocument before, Text text, int start, Change change) {
    FlexmarkReparse reparse = new FlexmarkReparse(before, text, start, change);
    if (!reparse.run()) return FlexmarkDocument.parse(before.options(), text, start);
    List<FlexmarkPassage> passages =
        reparse.sameHeadings ? reparse.out : HeadingIdScheme.number(reparse.out, before.options());
    return new FlexmarkDocument(
        before.options(), text, start, passages, before.definitions(), before.lastRendering());
  }

  private int length() {
    return text.length() - start;
  }

  private boolean isTouched(int index) {
    int from = before.start(index);
    return change.span().to() >= from && change.span().from() <= from + before.passage(index).reach;
  }

  /** Reads what was touched; false when more than that has to be read. */
  private boolean run() {
    int index = 0;
    while (index < before.count()) {
      if (isTouched(index)) {
        int next = replace(index);
        if (next < 0) return false;
        index = next;
      } else {
        out.add(before.passage(index++));
      }
    }
    return true;
  }

  /** Reads from the passage {@code first} on; the next that is as it was, or -1. */
  private int replace(int first) {
    int origin = before.start(first);
    for (int size = guess(first) - origin; ; size *= 4) {
      boolean whole = origin + size >= length();
      int to = whole ? length() : origin + size;
      List<FlexmarkPassageDraft> drafts =
          FlexmarkPassageDraft.of(before.options(), text.slice(start + origin, start + to), whole);
      // What the last one of a window would be in a longer one is not known.
      int known = whole ? drafts.size() : drafts.size() - 1;
      for (int i = 0; i < known; i++) {
        FlexmarkPassageDraft draft = drafts.get(i);
        boolean last = whole && i + 1 == drafts.size();
        // The line of the next cut must have been seen to its end.
        boolean seen = whole || draft.from() + draft.reach() < to - origin;
        int next = last ? before.count() : seen ? passageAt(origin + draft.to()) : -1;
        if (next >= 0) return settle(first, next, drafts.subList(0, i + 1)) ? next : -1;
      }
      if (whole) return settle(first, before.count(), drafts) ? before.count() : -1;
    }
  }

  private int guess(int first) {
    int last = Math.max(first, before.at(change.span().to()));
    int reach = before.start(last) + Math.min(before.passage(last).reach, length());
    return Math.min(
        length(), Math.max(reach, before.start(last)) + Math.abs(change.growth()) + MARGIN);
  }

  /** The passage that began before the edit where one would begin now, and is untouched, or -1. */
  private int passageAt(int offset) {
    int earlier = offset;
    if (offset > change.span().from()) {
      earlier = offset - change.growth();
      if (earlier <= change.span().to()) return -1;
    }
    int index = before.at(earlier);
    return before.start(index) == earlier && !isTouched(index) ? index : -1;
  }

  private boolean settle(int first, int next, List<FlexmarkPassageDraft> drafts) {
    StringBuilder said = new StringBuilder();
    for (int i = first; i < next; i++) {
      said.append(before.passage(i).meaning);
      sameHeadings &= before.passage(i).slugs.isEmpty();
    }
    StringBuilder says = new StringBuilder();
    for (FlexmarkPassageDraft draft : drafts) says.append(draft.meaning());
    if (says.compareTo(said) != 0) return false;
    for (FlexmarkPassageDraft draft : drafts) {
      FlexmarkPassage made = FlexmarkPassage.of(draft, inline, before.options());
      sameHeadings &= made.slugs.isEmpty();
      out.add(made);
    }
    return true;
  }
}
