package genko.ui;

/**
 * Whether marks of Markdown that are typed in full width are mended at once, kept from one start to
 * the next.
 */
record MarksMended(boolean wanted) {}
