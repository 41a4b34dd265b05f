package genko.edit.find;

/**
 * How a search looks at the text. {@code pattern}: what is sought is a regular expression. {@code
 * fold}: half-width and full-width forms are the same, and so are hiragana and katakana.
 */
public record SearchOptions(boolean matchCase, boolean wholeWord, boolean pattern, boolean fold) {
  public static final SearchOptions PLAIN = new SearchOptions(false, false, false, false);
}
