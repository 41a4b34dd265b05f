package genko.markdown;

import java.util.ArrayList;
import java.util.List;

/** The HTML that kramdown makes of a document. */
public final class HtmlRenderer {
  private HtmlRenderer() {}

  public static String render(Document document) {
    return page(document).text();
  }

  /**
   * The blocks that show something, and what stands between them. What an edit did not change is
   * taken over from the page of the document before it.
   */
  public static HtmlPage page(Document document) {
    return document.page();
  }

  /** The same blocks, each with its place in the body. */
  public static List<HtmlBlock> blocks(Document document) {
    HtmlPage page = page(document);
    List<HtmlBlock> out = new ArrayList<>(page.size());
    for (int i = 0; i < page.size(); i++) {
      HtmlBlock block = page.block(i);
      out.add(new HtmlBlock(block.source().shift(page.start(i)), block.html()));
    }
    return List.copyOf(out);
  }
}
