package genko.markdown.kramdown;

import genko.markdown.FootnoteDefinition;
import genko.markdown.HtmlBlock;
import genko.markdown.HtmlPage;
import genko.markdown.Node;
import genko.markdown.kramdown.html.RenderedPassage;
import genko.markdown.kramdown.html.Renderer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a document, made of what its passages were rendered to before. Contents and footnotes
 * are made anew when anything that they show changed.
 */
final class DocumentHtml {
  /** What is made of several passages, and all of what it is made of. */
  private record Whole<T>(List<?> sources, T made) {}

  private final KramdownDocument document;
  private final HtmlPage page;
  private final Whole<RenderedPassage> notes;
  private final Whole<String> contents;

  /** The blocks that hold contents or footnotes, by what they were before these were filled in. */
  private final IdentityHashMap<HtmlBlock, HtmlBlock> filled = new IdentityHashMap<>();

  private DocumentHtml(KramdownDocument document, @Nullable DocumentHtml before) {
    this.document = document;
    Renderer renderer = new Renderer(document.options());
    List<RenderedPassage> all = new ArrayList<>(document.count() + 1);
    for (int i = 0; i < document.count(); i++) {
      KramdownPassage passage = document.passage(i);
      RenderedPassage known = passage.rendered;
      if (known == null || !renderer.repeat(known)) {
        known = renderer.passage(passage.nodes());
        passage.rendered = known;
      }
      all.add(known);
    }
    this.notes = notes(renderer, before);
    all.add(notes.made());
    this.contents = contents(renderer, all, before);
    this.page = page(all, before == null ? new IdentityHashMap<>() : before.filled);
  }

  /** The page of {@code document}, made from that of a document before it or from null. */
  static DocumentHtml of(KramdownDocument document, @Nullable DocumentHtml before) {
    return new DocumentHtml(document, before);
  }

  HtmlPage page() {
    return page;
  }

  boolean isOf(KramdownDocument other) {
    return document == other;
  }

  private Whole<RenderedPassage> notes(Renderer renderer, @Nullable DocumentHtml before) {
    Map<String, Node> defined = new LinkedHashMap<>();
    for (int i = 0; i < document.count(); i++) {
      for (FootnoteDefinition note : document.passage(i).footnotes()) {
        defined.put(note.name(), note.content());
      }
    }
    List<Object> sources = new ArrayList<>(renderer.placed());
    renderer
        .footnotes()
        .calls()
        .forEach(
            (name, repeats) -> {
              sources.add(name);
              sources.add(repeats);
            });
    sources.addAll(defined.values());
    if (before != null && before.notes.sources().equals(sources)) return before.notes;
    return new Whole<>(sources, renderer.footnotes(defined));
  }

  private static Whole<String> contents(
      Renderer renderer, List<RenderedPassage> all, @Nullable DocumentHtml before) {
    List<Node> sources = new ArrayList<>();
    for (RenderedPassage one : all) if (one.contents() != null) sources.add(one.contents());
    if (!sources.isEmpty()) for (RenderedPassage one : all) sources.addAll(one.headings());
    if (before != null && before.contents.sources().equals(sources)) return before.contents;
    return new Whole<>(sources, sources.isEmpty() ? "" : renderer.contents(sources));
  }

  private HtmlPage page(List<RenderedPassage> all, IdentityHashMap<HtmlBlock, HtmlBlock> known) {
    List<HtmlBlock> blocks = new ArrayList<>(all.size());
    int[] starts = new int[all.stream().mapToInt(one -> one.blocks().size()).sum()];
    List<String> gaps = new ArrayList<>(all.size());
    gaps.add("");
    boolean placed = false;
    for (int i = 0; i < all.size(); i++) {
      RenderedPassage one = all.get(i);
      boolean isNotes = i == document.count();
      if (isNotes && placed) break;
      placed |= one.placesFootnotes();
      gaps.set(gaps.size() - 1, gaps.getLast() + one.gaps().getFirst());
      gaps.addAll(one.gaps().subList(1, one.gaps().size()));
      for (HtmlBlock block : one.blocks()) {
        boolean holds = isNotes || one.contents() != null || one.placesFootnotes();
        starts[blocks.size()] = document.start(i);
        blocks.add(holds ? fill(block, known) : block);
      }
    }
    return new HtmlPage(blocks, starts, gaps);
  }

  private HtmlBlock fill(HtmlBlock block, IdentityHashMap<HtmlBlock, HtmlBlock> known) {
    List<HtmlBlock> list = notes.made().blocks();
    String html =
        block
            .html()
            .replace(Renderer.FOOTNOTES, list.isEmpty() ? "" : list.getFirst().html() + "\n")
            .replace(Renderer.CONTENTS, contents.made());
    HtmlBlock earlier = known.get(block);
    HtmlBlock out =
        earlier != null && earlier.html().equals(html)
            ? earlier
            : new HtmlBlock(block.source(), html);
    filled.put(block, out);
    return out;
  }
}
