package genko.find;

/**
 * How a search looks at the text. {@code pattern}: what is sought is a regular expression. {@code
 * fold}: half-width and full-width forms are the same, and so are hiragana and katakana.
 */
public record Options(boolean matchCase, boolean wholeWord, boolean pattern, boolean fold) {
  public static final Options PLAIN = new Options(false, false, false, false);
}
