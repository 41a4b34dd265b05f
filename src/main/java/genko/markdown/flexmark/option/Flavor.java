package genko.markdown.flexmark.option;

/** Whose rules are followed where the dialects differ in more than what they have. */
public enum Flavor {
  /** CommonMark and GitHub's additions, as cmark-gfm writes them. */
  GFM,
  /** Goldmark as Hugo has it. */
  HUGO,
  ZENN,
  QIITA,
  /** Marked as Hexo has it. */
  HEXO
}
