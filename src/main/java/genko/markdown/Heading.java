package genko.markdown;

import genko.text.Span;

/**
 * A line of the outline. {@code level} is 1 to 6, or 0 for a paragraph that is one bold run and
 * nothing else, as some writers make their headings; {@code id} is the anchor, empty when it has
 * none.
 */
public record Heading(int level, String text, String id, Span span, boolean boldOnly) {}
