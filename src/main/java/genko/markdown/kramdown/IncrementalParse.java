package genko.markdown.kramdown;

import genko.markdown.kramdown.source.SourceText;
import genko.text.Change;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body again after an edit. Every passage knows how far the parser looked when it read it;
 * those that looked at nothing that changed are taken over. From the first of the others on the
 * parser reads a window of the text, until one of its cuts is a cut of the body before again.
 *
 * <p>What passages say to one another, link definitions and the like, must stay the same for that;
 * so must kramdown's options, which count from where they stand. When they do not, all is read
 * anew.
 */
final class IncrementalParse {
  /** How much is read beyond what seems to be needed. */
  private static final int MARGIN = 400;

  /** More windows than this that go on to the end of the text cost more than to read all anew. */
  private static final int MOST_ENDLESS = 4;

  private final KramdownDocument before;
  private final Text text;
  private final int start;
  private final Change change;
  private final KramdownOptions settings;
  private final LineReader reader;
  private final List<KramdownPassage> out = new ArrayList<>();
  private boolean sameNumbers = true;
  private int endless;

  private IncrementalParse(KramdownDocument before, Text text, int start, Change change) {
    this.before = before;
    this.text = text;
    this.start = start;
    this.change = change;
    this.settings = before.collected().settings.afresh();
    this.reader = new LineReader(before.collected());
  }

  static KramdownDocument of(KramdownDocument before, Text text, int start, Change change) {
    KramdownOptions settings = before.collected().settings;
    if (settings.isChanged()) return Kramdown.parse(text, start, settings.afresh());
    IncrementalParse reparse = new IncrementalParse(before, text, start, change);
    if (!reparse.run() || settings.isChanged()) {
      return Kramdown.parse(text, start, settings.afresh());
    }
    List<KramdownPassage> passages =
        reparse.sameNumbers ? reparse.out : IdNumbering.of(reparse.out);
    return new KramdownDocument(text, start, passages, before.collected(), before.lastRendering());
  }

  private int length() {
    return text.length() - start;
  }

  /** Whether an edit could be told from none by who read the passage. */
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

  /**
   * Reads from the passage {@code first} on; the first passage after it that is as it was, or -1
   * when the edit changes what other passages mean.
   */
  private int replace(int first) {
    List<KramdownPassage> made = new ArrayList<>();
    // A touched passage that follows an untouched one begins where it began.
    int origin = before.start(first);
    int size = guess(first) - origin;
    int next = -1;
    while (next < 0) {
      boolean whole = origin + size >= length();
      int to = whole ? length() : origin + size;
      if (whole && ++endless > MOST_ENDLESS) return -1;
      SourceText window = SourceText.of(text.slice(start + origin, start + to), whole);
      BlockParser blocks = new BlockParser(settings, window);
      List<PassageDraft> drafts = new ArrayList<>();
      int end = origin;
      while (next < 0 && blocks.pos < window.length()) {
        PassageDraft draft = blocks.passage();
        if (settings.isChanged()) return -1;
        // What it would be in a longer window is not known.
        if (!whole && draft.isOpen()) break;
        drafts.add(draft);
        boolean last = blocks.pos >= window.length();
        end = last ? length() : origin + window.offset(blocks.pos);
        next = last ? before.count() : passageAt(end);
      }
      made.addAll(reader.read(drafts, origin, end));
      origin = end;
      size *= 4;
    }
    return settle(first, next, made) ? next : -1;
  }

  /** Where a window had better end that begins with the passage {@code first}. */
  private int guess(int first) {
    int last = Math.max(first, before.at(change.span().to()));
    boolean apart = before.start(first + 1) < change.span().from();
    if (apart) last = first;
    if (last < before.count() - 1 && before.passage(first).reach == KramdownPassage.ENDLESS) {
      return length();
    }
    int reach = before.start(last) + before.passage(last).reach;
    return Math.min(length(), reach + (apart ? 0 : Math.max(0, change.growth())) + MARGIN);
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

  /** Takes {@code made} in place of the passages before; whether that is all there is to do. */
  private boolean settle(int first, int next, List<KramdownPassage> made) {
    StringBuilder said = new StringBuilder();
    for (int i = first; i < next; i++) {
      said.append(before.passage(i).meaning);
      sameNumbers &= hasNoHeadings(before.passage(i));
    }
    StringBuilder says = new StringBuilder();
    for (KramdownPassage passage : made) {
      says.append(passage.meaning);
      sameNumbers &= hasNoHeadings(passage);
    }
    out.addAll(made);
    return says.compareTo(said) == 0;
  }

  private static boolean hasNoHeadings(KramdownPassage passage) {
    return passage.slots() == 0 && passage.notes.isEmpty();
  }
}
