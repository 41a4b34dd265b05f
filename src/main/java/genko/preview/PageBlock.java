package genko.preview;

import genko.text.Span;

/**
 * A block of the page as it is shown.
 *
 * @param id the block's name for as long as it lives, whatever becomes of its words; no two blocks
 *     of any page share one
 * @param source where the block stands in the body, in UTF-16 offsets
 * @param raw the HTML as it was rendered: what tells whether the block changed
 * @param html the same, cleaned of all that a page must not do
 */
public record PageBlock(long id, Span source, String raw, String html) {
  PageBlock at(Span place) {
    return place.equals(source) ? this : new PageBlock(id, place, raw, html);
  }
}
