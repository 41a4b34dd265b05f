package genko.markdown.kramdown.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a blog, and a body itself with {@code {::options /}}, ask of the HTML. */
public record HtmlOptions(
    int footnoteNumber,
    String footnotePrefix,
    String footnoteBacklink,
    String footnoteLinkText,
    boolean inlineBacklink,
    boolean mathEngine,
    boolean highlight,
    boolean highlightBlocks,
    boolean highlightSpans,
    @Nullable String plainLanguage,
    CodeFrame blockFrame,
    CodeFrame spanFrame,
    int headerOffset,
    List<Integer> tocLevels) {}
