package genko.edit.paste;

/**
 * A piece of a line: words, code, a line end, or Markdown that is ready. {@code text} is as it is
 * read, without escapes, except in {@link Kind#READY}.
 */
record TextRun(Kind kind, String text, TextStyle look) {
  enum Kind {
    WORDS,
    SPACE,
    CODE,
    BREAK,
    /** Markdown or a tag, written as it is. */
    READY
  }

  TextRun in(TextStyle other) {
    return new TextRun(kind, text, other);
  }

  boolean isGap() {
    return kind == Kind.SPACE || kind == Kind.BREAK;
  }
}
