package genko.markdown.kramdown;

import genko.markdown.FootnoteDefinition;
import java.util.ArrayList;
import java.util.List;

/** Makes passages of drafts: reads their lines, now that all definitions are known. */
final class LineReader {
  private final DocumentDefinitions collected;
  private final KramdownOptions settings;
  private final InlineParser spans;

  LineReader(DocumentDefinitions collected) {
    this.collected = collected;
    this.settings = collected.settings;
    this.spans = new InlineParser(collected);
  }

  /**
   * The passages of {@code drafts}, which stand in a row.
   *
   * @param origin where in the body the text begins from which the drafts were made
   * @param end where in the body the last of them ends
   */
  List<KramdownPassage> read(List<PassageDraft> drafts, int origin, int end) {
    for (PassageDraft draft : drafts) {
      spans.attributeSpans = draft.attributeSpans();
      spans.readAll(draft.root(), settings.gfm);
    }
    for (PassageDraft draft : drafts) {
      spans.attributeSpans = draft.attributeSpans();
      for (PassageDefinitions.Footnote note : draft.said().footnotes)
        spans.readAll(note.content(), false);
    }
    HeadingIds ids = new HeadingIds(settings);
    List<KramdownPassage> out = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      int next = i + 1 < drafts.size() ? drafts.get(i + 1).start() : end - origin;
      out.add(passage(drafts.get(i), next - drafts.get(i).start(), ids));
    }
    return out;
  }

  private KramdownPassage passage(PassageDraft draft, int length, HeadingIds ids) {
    Element root = draft.root();
    int start = draft.start();
    collected.abbreviations.mark(root);
    if (settings.hardWrap) HardWraps.apply(root);
    List<HeadingIds.Slot> headings = ids.assign(root, false);
    int slots = headings.size();
    List<KramdownPassage.Note> notes = new ArrayList<>(0);
    for (PassageDefinitions.Footnote note : draft.said().footnotes) {
      collected.abbreviations.mark(note.content());
      List<HeadingIds.Slot> inner = ids.assign(note.content(), true);
      slots += inner.size();
      notes.add(
          new KramdownPassage.Note(
              new FootnoteDefinition(note.name(), note.content().freeze(start, length)), inner));
    }
    return new KramdownPassage(
        length,
        draft.reach(),
        root.freeze(start, length).children(),
        draft.said().meaning(),
        List.copyOf(notes),
        draft.attributeSpans().stream().map(span -> span.shift(-start)).toList(),
        headings,
        new int[slots]);
  }
}
