package genko.markdown.kramdown;

import genko.markdown.Passage;
import genko.markdown.kramdown.source.SourceText;
import genko.text.Span;
import java.util.List;

/**
 * A passage whose blocks are known and whose lines are still unread, at {@code from..to} of {@code
 * source}.
 *
 * @param seen after the last character of {@code source} that was looked at to find these blocks
 */
record PassageDraft(
    SourceText source,
    int from,
    int to,
    int seen,
    Element root,
    PassageDefinitions said,
    List<Span> attributeSpans) {

  /** Where in the text of the source the passage begins. */
  int start() {
    // The first character may be a line end, of which it is the second half.
    return from == 0 ? 0 : source.offset(from);
  }

  /** Whether more text after that of the source could make it another one. */
  boolean isOpen() {
    return seen >= source.known();
  }

  /** See {@link KramdownPassage#reach}. */
  int reach() {
    return isOpen() ? Passage.ENDLESS : source.offset(seen) - start();
  }
}
