package genko.ui.preview;

import genko.text.Span;

/**
 * A click on the words of a block.
 *
 * @param block the block's source in the body
 * @param shown the words of the block as the page shows them
 * @param at where in these was clicked
 * @param word whether the word is meant, by a double click, and not the place
 */
public record PageSelection(Span block, String shown, int at, boolean word) {}
