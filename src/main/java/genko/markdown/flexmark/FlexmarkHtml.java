package genko.markdown.flexmark;

import genko.markdown.FootnoteDefinition;
import genko.markdown.HtmlBlock;
import genko.markdown.HtmlPage;
import genko.markdown.Node;
import genko.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a document, made of what its passages were rendered to before. Blocks of which the
 * first opens an element with raw HTML and the last closes it are one block of the page.
 */
final class FlexmarkHtml {
  /** An element of more blocks than this is taken for one that is never closed. */
  private static final int MOST = 500;

  /** A block, and what its span counts from. */
  private record Placed(HtmlBlock block, List<String> tags, int start) {}

  private final FlexmarkDocument document;
  private final HtmlPage page;

  /** The blocks that were put together, by the first of those that they are made of. */
  private final IdentityHashMap<HtmlBlock, HtmlBlock> joined = new IdentityHashMap<>();

  private @Nullable HtmlBlock notes;

  private FlexmarkHtml(FlexmarkDocument document, @Nullable FlexmarkHtml before) {
    this.document = document;
    FootnoteCalls calls = new FootnoteCalls();
    HtmlWriter writer = new HtmlWriter(document.options(), calls);
    List<Placed> all = new ArrayList<>(document.count() + 1);
    for (int i = 0; i < document.count(); i++) {
      FlexmarkPassageHtml one = rendered(document.passage(i), calls, writer);
      for (int j = 0; j < one.blocks().size(); j++) {
        all.add(new Placed(one.blocks().get(j), one.tags().get(j), document.start(i)));
      }
    }
    this.page = page(all, notes(writer, before), before);
  }

  /** The page of {@code document}, made from that of a document before it or from null. */
  static FlexmarkHtml of(FlexmarkDocument document, @Nullable FlexmarkHtml before) {
    return new FlexmarkHtml(document, before);
  }

  HtmlPage page() {
    return page;
  }

  boolean isOf(FlexmarkDocument other) {
    return document == other;
  }

  private static FlexmarkPassageHtml rendered(
      FlexmarkPassage passage, FootnoteCalls calls, HtmlWriter writer) {
    FlexmarkPassageHtml known = passage.rendered;
    if (known != null && calls.repeat(known.calls())) return known;
    FlexmarkPassageHtml made = writer.passage(passage.nodes());
    passage.rendered = made;
    return made;
  }

  private @Nullable HtmlBlock notes(HtmlWriter writer, @Nullable FlexmarkHtml before) {
    Map<String, Node> defined = new LinkedHashMap<>();
    for (int i = 0; i < document.count(); i++) {
      for (FootnoteDefinition note : document.passage(i).footnotes()) {
        defined.putIfAbsent(note.name(), note.content());
      }
    }
    String html = writer.footnotes(defined).stripTrailing();
    if (html.isEmpty()) return null;
    HtmlBlock old = before == null ? null : before.notes;
    notes = old != null && old.html().equals(html) ? old : new HtmlBlock(Span.at(0), html);
    return notes;
  }

  private HtmlPage page(
      List<Placed> all, @Nullable HtmlBlock footnotes, @Nullable FlexmarkHtml before) {
    List<HtmlBlock> blocks = new ArrayList<>(all.size() + 1);
    int[] starts = new int[all.size() + 1];
    for (int i = 0; i < all.size(); ) {
      int end = closing(all, i);
      starts[blocks.size()] = all.get(i).start();
      blocks.add(end == i + 1 ? all.get(i).block() : join(all.subList(i, end), before));
      i = end;
    }
    if (footnotes != null) {
      starts[blocks.size()] = document.length();
      blocks.add(footnotes);
    }
    return new HtmlPage(blocks, starts);
  }

  /** After the block that closes what the one at {@code from} opens; the next when none does. */
  private static int closing(List<Placed> all, int from) {
    if (all.get(from).tags().isEmpty()) return from + 1;
    List<String> open = new ArrayList<>();
    int last = Math.min(all.size(), from + MOST);
    for (int i = from; i < last; i++) {
      for (String tag : all.get(i).tags()) {
        String name = tag.substring(1);
        if (tag.startsWith("+")) open.add(name);
        else if (open.contains(name)) open.subList(open.lastIndexOf(name), open.size()).clear();
      }
      if (open.isEmpty()) return i + 1;
    }
    return from + 1;
  }

  private HtmlBlock join(List<Placed> parts, @Nullable FlexmarkHtml before) {
    StringBuilder html = new StringBuilder();
    int to = 0;
    int start = parts.getFirst().start();
    for (Placed part : parts) {
      if (!html.isEmpty()) html.append('\n');
      html.append(part.block().html());
      to = Math.max(to, part.block().source().to() + part.start() - start);
    }
    Span span = new Span(parts.getFirst().block().source().from(), to);
    HtmlBlock made = new HtmlBlock(span, html.toString());
    HtmlBlock first = parts.getFirst().block();
    HtmlBlock old = before == null ? null : before.joined.get(first);
    HtmlBlock kept = old != null && made.equals(old) ? old : made;
    joined.put(first, kept);
    return kept;
  }
}
