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
