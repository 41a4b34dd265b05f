package genko.markdown;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a post's body as kramdown 2.5 does for Jekyll: GFM input, no hard wraps, typographic
 * quotes, ids on headings. Takes any text: what is not well formed shows as it is written.
 */
public final class Markdown {
  private Markdown() {}

  public static Document parse(String body) {
    return parse(body, Settings.jekyll());
  }

  static Document parse(String body, Settings settings) {
    Collected collected = new Collected(settings);
    Element root = new Element(Kind.ROOT, 0, body.length());
    new Blocks(collected).parse(root, Source.of(body));
    Spans spans = new Spans(collected);
    spans.readAll(root, settings.gfm);
    for (Collected.Footnote footnote : collected.footnotes.values()) {
      spans.readAll(footnote.content(), false);
    }
    Abbreviations abbreviations = new Abbreviations(collected);
    abbreviations.mark(root);
    if (settings.hardWrap) HardWraps.apply(root);
    HeadingIds ids = new HeadingIds(settings);
    ids.assign(root, false);
    Map<String, Node> footnotes = new LinkedHashMap<>();
    collected.footnotes.forEach(
        (name, footnote) -> {
          abbreviations.mark(footnote.content());
          ids.assign(footnote.content(), true);
          footnotes.put(name, footnote.content().freeze(body.length()));
        });
    Document.Options options =
        new Document.Options(
            settings.footnoteNumber,
            settings.footnotePrefix,
            settings.footnoteBacklink,
            settings.footnoteLinkText,
            settings.inlineBacklink,
            settings.mathEngine,
            settings.highlight,
            settings.headerOffset,
            settings.tocLevels);
    return new Document(
        body, root.freeze(body.length()), footnotes, collected.attributeSpans, options);
  }
}
