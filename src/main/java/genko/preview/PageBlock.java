package genko.preview;

import genko.markdown.HtmlBlock;

/**
 * A block of the page as it is shown.
 *
 * @param id the block's name for as long as it lives, whatever becomes of its words; no two blocks
 *     of any page share one
 * @param block the block as it was rendered: its HTML tells whether it changed
 * @param html the HTML, cleaned of all that a page must not do
 */
public record PageBlock(long id, HtmlBlock block, String html) {
  /** The HTML as it was rendered. */
  public String raw() {
    return block.html();
  }

  /** This block, whose HTML is that of {@code now}, in its place. */
  PageBlock as(HtmlBlock now) {
    return now == block ? this : new PageBlock(id, now, html);
  }
}
