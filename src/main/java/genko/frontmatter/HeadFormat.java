package genko.frontmatter;

/** The language in which a front matter is written. */
public enum HeadFormat {
  /** Between lines of {@code ---}. */
  YAML,
  /** Between lines of {@code +++}. */
  TOML,
  /** The braces of an object, from the first character of the text. */
  JSON
}
