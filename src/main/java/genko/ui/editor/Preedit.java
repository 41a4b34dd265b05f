package genko.ui.editor;

import genko.text.Span;

/**
 * Text that an input method is still composing: shown over {@code replaced} of the post's text but
 * not part of it. {@code caret} is the caret's place within {@code text}.
 */
record Preedit(Span replaced, String text, int caret) {}
