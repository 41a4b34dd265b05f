package genko.paste;

/**
 * A piece of a line: words, code, a line end, or Markdown that is ready. {@code text} is as it is
 * read, without escapes, except in {@link Kind#READY}.
 */
record Run(Kind kind, String text, Look look) {
  enum Kind {
    WORDS,
    SPACE,
    CODE,
    BREAK,
    /** Markdown or a tag, written as it is. */
    READY
  }

  Run in(Look other) {
    return new Run(kind, text, other);
  }

  boolean isGap() {
    return kind == Kind.SPACE || kind == Kind.BREAK;
  }
}
