package genko.markdown.flexmark;

import genko.markdown.HtmlBlock;
import java.util.List;

/**
 * The HTML of a passage, and what it depends on besides the passage: how the footnotes that it
 * calls are numbered.
 *
 * @param blocks the blocks that show something, in the passage's own offsets
 * @param tags of each block the elements that it opens ({@code +div}) and closes ({@code -div})
 *     beyond itself
 * @param calls the footnotes that it calls, in order
 */
record FlexmarkPassageHtml(
    List<HtmlBlock> blocks, List<List<String>> tags, List<FootnoteCalls.Call> calls) {}
