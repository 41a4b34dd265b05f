package genko.markdown.kramdown;

import genko.markdown.Passage;
import genko.markdown.Reparse;
import genko.markdown.kramdown.source.SourceText;
import genko.text.Change;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body of kramdown's again after an edit. Its options count from where they stand: when one
 * was changed, all is read anew.
 */
final class KramdownReparse extends Reparse<KramdownPassage> {
  /** More windows than this that go on to the end of the text cost more than to read all anew. */
  private static final int MOST_ENDLESS = 4;

  private final KramdownDocument before;
  private final KramdownOptions settings;
  private final LineReader reader;
  private int endless;

  private KramdownReparse(KramdownDocument before, Text text, int start, Change change) {
    super(before, text, start, change);
    this.before = before;
    this.settings = before.collected().settings.afresh();
    this.reader = new LineReader(before.collected());
  }

  static KramdownDocument of(KramdownDocument before, Text text, int start, Change change) {
    KramdownOptions settings = before.collected().settings;
    if (settings.isChanged()) return Kramdown.parse(text, start, settings.afresh());
    KramdownReparse reparse = new KramdownReparse(before, text, start, change);
    if (!reparse.run() || settings.isChanged()) {
      return Kramdown.parse(text, start, settings.afresh());
    }
    List<KramdownPassage> all = reparse.passages();
    List<KramdownPassage> passages = reparse.hasSameIds() ? all : IdNumbering.of(all);
    return new KramdownDocument(text, start, passages, before.collected(), before.lastRendering());
  }

  @Override
  protected KramdownPassage passage(int index) {
    return before.passage(index);
  }

  @Override
  protected boolean hasNoIds(KramdownPassage passage) {
    return passage.slots() == 0 && passage.notes.isEmpty();
  }

  @Override
  protected int replace(int first) {
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
    if (!isSaid(first, next, made.stream().map(Passage::meaning).toList())) return -1;
    take(first, next, made);
    return next;
  }

  /** Where a window had better end that begins with the passage {@code first}. */
  private int guess(int first) {
    int last = Math.max(first, before.at(change.span().to()));
    boolean apart = before.start(first + 1) < change.span().from();
    if (apart) last = first;
    if (last < before.count() - 1 && before.passage(first).reach() == Passage.ENDLESS) {
      return length();
    }
    int reach = before.start(last) + before.passage(last).reach();
    return Math.min(length(), reach + (apart ? 0 : Math.max(0, change.growth())) + MARGIN);
  }
}
