package genko.markdown.flexmark.option;

/** What a dialect has beside CommonMark. */
public enum Feature {
  TABLES,
  STRIKETHROUGH,
  /** One tilde strikes through as well as two. */
  SINGLE_TILDE,
  TASK_LISTS,
  /** Addresses in the text become links. */
  LINKIFY,
  FOOTNOTES,
  /** Footnotes within a line: {@code ^[…]}. */
  INLINE_FOOTNOTES,
  DEFINITION_LISTS,
  TYPOGRAPHER,
  /** The same as marked has it. */
  SMART_MARKS,
  /** A line end in a paragraph is a break. */
  LINE_BREAKS,
  RAW_HTML,
  /** Formulas between dollar signs. */
  MATH,
  HEADING_IDS,
  /** {@code {#id .class}} at the end of a heading. */
  HEADING_ATTRIBUTES,
  /** The same in a line after a block. */
  BLOCK_ATTRIBUTES,
  /** Hugo's {@code {{< … >}}}. */
  SHORT_CODES,
  /** {@code :::message} and its like. */
  COLON_BLOCKS,
  /** {@code @[card](…)} and addresses that stand alone. */
  EMBEDS,
  /** {@code ![](a.png =250x)}. */
  IMAGE_SIZES,
  /** Emoji by their names between colons, wherever these stand. */
  EMOJI,
  /** The same, but in code and addresses. */
  EMOJI_IN_WORDS,
  /** Hexo's {@code {% … %}}. */
  TAG_PLUGINS,
  /** A line end between two Japanese characters is no space. */
  EAST_ASIAN_LINE_BREAKS,
  /** A backslash before a space is nothing, and lets emphasis begin or end. */
  ESCAPED_SPACE,
  /** Symbols count as punctuation beside emphasis, as they do since CommonMark 0.31. */
  SYMBOLS_ARE_PUNCTUATION
}
