package genko.markdown.flexmark.inline;

/** What a dialect reads inside lines beside CommonMark. */
interface InlineSyntax {
  /** Whether it may begin with this character. */
  boolean starts(char c);

  /** Reads it where {@code parser} stands; false when it does not stand there. */
  boolean read(WordParser parser);
}
