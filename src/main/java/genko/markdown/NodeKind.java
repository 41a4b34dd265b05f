package genko.markdown;

/** What a {@link Node} is: blocks first, then what stands inside lines. */
public enum NodeKind {
  ROOT,
  BLANK,
  /**
   * The line {@code ^} that keeps two blocks apart, or a line of definitions, which does as much.
   */
  BOUNDARY,
  PARAGRAPH,
  HEADING,
  CODE_BLOCK,
  QUOTE,
  BULLET_LIST,
  ORDERED_LIST,
  LIST_ITEM,
  DEFINITION_LIST,
  TERM,
  DEFINITION,
  TABLE,
  TABLE_HEAD,
  TABLE_BODY,
  TABLE_FOOT,
  TABLE_ROW,
  TABLE_CELL,
  RULE,
  MATH,
  LINK_DEFINITION,
  FOOTNOTE_DEFINITION,
  ABBREVIATION_DEFINITION,
  /** A line {@code {: …}} or {@code {:name: …}}. */
  ATTRIBUTES,

  HTML_ELEMENT,
  /** Comments and processing instructions: HTML that goes out as it is written. */
  HTML_VERBATIM,
  /** {@code {::comment}}. */
  COMMENT,
  /** {@code {::nomarkdown}}. */
  RAW,

  TEXT,
  EMPHASIS,
  STRONG,
  STRIKE,
  CODE,
  LINK,
  IMAGE,
  FOOTNOTE_MARK,
  TYPOGRAPHIC,
  QUOTATION_MARK,
  ENTITY,
  HARD_BREAK,
  ABBREVIATION,

  /** Text whose inline structure is not read yet; no finished document holds one. */
  UNREAD
}
