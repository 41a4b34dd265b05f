package genko.markdown;

import genko.text.Span;

/**
 * One top-level block of a body as HTML, not yet cleaned, and where its source stands in the body.
 */
public record HtmlBlock(Span source, String html) {}
