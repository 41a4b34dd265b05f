package genko.markdown;

/** How a stretch of a body is coloured. */
public enum Style {
  HEADING1,
  HEADING2,
  HEADING3,
  HEADING4,
  HEADING5,
  HEADING6,
  STRONG,
  EM,
  STRIKE,
  CODE,
  CODE_BLOCK,
  /** A line of code in a language that has colours; what of it has one has a style more. */
  CODE_TEXT,
  CODE_KEYWORD,
  CODE_STRING,
  CODE_NUMBER,
  /** The name of what is defined or called. */
  CODE_NAME,
  CODE_TAG,
  CODE_VARIABLE,
  CODE_COMMENT,
  CODE_ADDED,
  CODE_REMOVED,
  LINK_TEXT,
  LINK_ADDRESS,
  IMAGE,
  QUOTE,
  LIST_MARKER,
  TABLE,
  FOOTNOTE,
  ATTRIBUTES,
  MATH,
  HTML,
  COMMENT,
  LIQUID,
  /** Characters that are syntax: asterisks around bold, hashes before a heading. */
  MARKER,
  RULE,
  /**
   * A character that nobody types: U+FFFD, zero-width, bidirectional or other control characters.
   */
  SUSPECT
}
