package genko.edit.merge;

import genko.text.Span;

/**
 * A place that both sides changed, each otherwise.
 *
 * @param mine where what I made of it stands in the merged text, which keeps it
 * @param theirs what they made of it
 */
public record Conflict(Span mine, String theirs) {}
