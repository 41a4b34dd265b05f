package genko.markdown.flexmark;

import genko.markdown.Reparse;
import genko.markdown.flexmark.inline.InlineReader;
import genko.text.Change;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Reads a body of CommonMark's family again after an edit. */
final class FlexmarkReparse extends Reparse<FlexmarkPassage> {
  private final FlexmarkDocument before;
  private final InlineReader inline;

  private FlexmarkReparse(FlexmarkDocument before, Text text, int start, Change change) {
    super(before, text, start, change);
    this.before = before;
    this.inline = new InlineReader(before.options(), before.definitions());
  }

  static FlexmarkDocument of(FlexmarkDocument before, Text text, int start, Change change) {
    FlexmarkReparse reparse = new FlexmarkReparse(before, text, start, change);
    if (!reparse.run()) return FlexmarkDocument.parse(before.options(), text, start);
    List<FlexmarkPassage> all = reparse.passages();
    List<FlexmarkPassage> passages =
        reparse.hasSameIds() ? all : HeadingIdScheme.number(all, before.options());
    return new FlexmarkDocument(
        before.options(), text, start, passages, before.definitions(), before.lastRendering());
  }

  @Override
  protected FlexmarkPassage passage(int index) {
    return before.passage(index);
  }

  @Override
  protected boolean hasNoIds(FlexmarkPassage passage) {
    return passage.slugs.isEmpty();
  }

  @Override
  protected int replace(int first) {
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
        if (!seen) break;
        int next = last ? before.count() : passageAt(origin + draft.to());
        if (next >= 0) return settle(first, next, drafts.subList(0, i + 1)) ? next : -1;
      }
      if (whole) return settle(first, before.count(), drafts) ? before.count() : -1;
    }
  }

  private int guess(int first) {
    int last = Math.max(first, before.at(change.span().to()));
    int reach = before.start(last) + Math.min(before.passage(last).reach(), length());
    return Math.min(
        length(), Math.max(reach, before.start(last)) + Math.abs(change.growth()) + MARGIN);
  }

  private boolean settle(int first, int next, List<FlexmarkPassageDraft> drafts) {
    if (!isSaid(first, next, drafts.stream().map(FlexmarkPassageDraft::meaning).toList())) {
      return false;
    }
    List<FlexmarkPassage> made = new ArrayList<>();
    for (FlexmarkPassageDraft draft : drafts) {
      made.add(FlexmarkPassage.of(draft, inline, before.options()));
    }
    take(first, next, made);
    return true;
  }
}
