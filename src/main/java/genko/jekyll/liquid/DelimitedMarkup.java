package genko.jekyll.liquid;

import genko.jekyll.liquid.value.MarkupFragments;
import genko.text.Span;
import java.util.Optional;

/**
 * A tag or an output as it is written, with its delimiters. A hyphen within one of these cuts the
 * white space outside of it.
 */
record DelimitedMarkup(String written) {
  /** A tag: its name, what follows that, and where all of it stands. */
  record Tag(String name, String markup, Span span) {}

  /** Whether white space before it is cut. */
  boolean cutsBefore() {
    return written.length() > 2 && written.charAt(2) == '-';
  }

  /** Whether white space after it is cut. */
  boolean cutsAfter() {
    return written.length() > 2 && written.charAt(written.length() - 3) == '-';
  }

  /** What stands in an output; empty when nothing closes it. */
  Optional<String> output() {
    if (written.length() < 4 || !written.endsWith("}}")) return Optional.empty();
    int from = cutsBefore() && written.length() > 4 ? 3 : 2;
    return Optional.of(written.substring(from, end(from)));
  }

  /** The tag that it is, at {@code span}; empty when nothing closes it or it has no name. */
  Optional<Tag> tag(Span span) {
    if (written.length() < 5 || !written.endsWith("%}")) return Optional.empty();
    int from = MarkupFragments.skipSpace(written, cutsBefore() ? 3 : 2);
    int name = MarkupFragments.word(written, from);
    if (name < 0) return Optional.empty();
    int markup = MarkupFragments.skipSpace(written, name);
    int to = end(markup);
    String rest = written.substring(Math.min(markup, to), to);
    return Optional.of(new Tag(written.substring(from, name), rest, span));
  }

  /** Where what stands from {@code from} on ends: before the closing delimiter and its hyphen. */
  private int end(int from) {
    int to = written.length() - 2;
    return to > from && written.charAt(to - 1) == '-' ? to - 1 : to;
  }
}
