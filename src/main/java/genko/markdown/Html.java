package genko.markdown;

import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The HTML that kramdown makes of a document. */
public final class Html {
  private Html() {}

  public static String render(Document document) {
    StringBuilder out = new StringBuilder();
    for (HtmlBlock block : blocks(document)) out.append(block.html()).append('\n');
    return out.toString();
  }

  /** The blocks that show something. Joined by line ends they are the page. */
  public static List<HtmlBlock> blocks(Document document) {
    Renderer renderer = new Renderer(document);
    List<HtmlBlock> out = new ArrayList<>();
    boolean inLine = false;
    for (Node node : document.blocks()) {
      String html = renderer.block(node);
      if (node.traits().block()) html = html.stripTrailing();
      if (html.isEmpty()) continue;
      // Text that stands in no paragraph is one block, however many nodes it has.
      if (inLine && !node.traits().block()) {
        HtmlBlock before = out.removeLast();
        Span span =
            new Span(before.source().from(), Math.max(before.source().to(), node.span().to()));
        out.add(new HtmlBlock(span, before.html() + html));
      } else {
        out.add(new HtmlBlock(node.span(), html));
      }
      inLine = !node.traits().block();
    }
    String footnotes = renderer.footnotes().stripTrailing();
    boolean placed = false;
    for (int i = 0; i < out.size(); i++) {
      HtmlBlock block = out.get(i);
      String html = block.html();
      if (!placed && html.contains(Renderer.FOOTNOTES)) {
        placed = true;
        html = html.replace(Renderer.FOOTNOTES, footnotes);
      }
      if (html.contains(Renderer.CONTENTS))
        html = html.replace(Renderer.CONTENTS, renderer.contents());
      out.set(i, new HtmlBlock(block.source(), html));
    }
    if (!footnotes.isEmpty() && !placed) {
      out.add(new HtmlBlock(Span.at(document.body().length()), footnotes));
    }
    return List.copyOf(out);
  }
}
