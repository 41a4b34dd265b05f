package genko.markdown.kramdown.html;

import genko.markdown.HtmlBlock;
import genko.markdown.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a passage, and what it depends on besides the passage: how the footnotes that it
 * calls are numbered, and whether contents and footnotes have found their place before it.
 *
 * @param blocks the blocks that show something, in the passage's own offsets
 * @param gaps the white space before the first block, and that after each of them
 * @param calls the footnotes that it calls, in order
 * @param headings its headings, for the table of contents
 * @param contents the list that the table of contents replaces, null for none
 * @param placesFootnotes whether the footnotes stand in it
 * @param blankAfter whether it ends in a blank line
 * @param asked whether it holds a list that wants to be contents or footnotes
 */
public record RenderedPassage(
    List<HtmlBlock> blocks,
    List<String> gaps,
    List<Footnotes.Call> calls,
    List<Node> headings,
    @Nullable Node contents,
    boolean placesFootnotes,
    boolean asked,
    boolean contentsBefore,
    boolean footnotesBefore,
    boolean blankBefore,
    boolean blankAfter) {}
