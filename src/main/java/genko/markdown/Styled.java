package genko.markdown;

import genko.text.Span;

/** A stretch of a body and one of its styles. */
public record Styled(Span span, Style style) {}
