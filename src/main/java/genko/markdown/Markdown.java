package genko.markdown;

import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a post's body as kramdown 2.5 does for Jekyll: GFM input, no hard wraps, typographic
 * quotes, ids on headings, code in Rouge's classes. Takes any text: what is not well formed shows
 * as it is written.
 *
 * <p>{@link Document#edit} reads the same body after an edit, at the cost of the edit.
 */
public final class Markdown {
  private Markdown() {}

  public static Document parse(String body) {
    return parse(Text.of(body), 0, KramdownOptions.of(KramdownFlavour.JEKYLL));
  }

  /** Reads the body that begins at {@code start} of {@code text}. */
  public static Document parse(Text text, int start) {
    return parse(text, start, KramdownFlavour.JEKYLL);
  }

  /** Reads the body that begins at {@code start} of {@code text} as the blog has it. */
  public static Document parse(Text text, int start, KramdownFlavour flavour) {
    return parse(text, start, KramdownOptions.of(flavour));
  }

  static Document parse(String body, KramdownOptions settings) {
    return parse(Text.of(body), 0, settings);
  }

  static Document parse(Text text, int start, KramdownOptions settings) {
    String body = text.slice(start, text.length());
    List<PassageDraft> drafts = new ArrayList<>();
    BlockParser blocks = new BlockParser(settings);
    SourceText source = SourceText.of(body);
    blocks.begin(source);
    while (blocks.pos < source.length()) drafts.add(blocks.passage());
    DocumentDefinitions collected =
        DocumentDefinitions.of(settings, drafts.stream().map(PassageDraft::said).toList());
    List<Passage> passages = new LineReader(collected).read(drafts, 0, body.length());
    return new Document(text, start, IdNumbering.of(passages), collected, null);
  }
}
