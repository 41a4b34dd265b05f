package genko.edit.find;

/**
 * A text in the one form that stands for all that a search without regard to case, width and kana
 * takes for the same: two texts are the same to it when their forms are equal. A line ends in one
 * {@code \n}.
 */
public final class SearchForm {
  private SearchForm() {}

  public static String of(String text) {
    String folded = FoldedText.literal(text);
    StringBuilder out = new StringBuilder(folded.length());
    int point;
    for (int at = 0; at < folded.length(); at += Character.charCount(point)) {
      point = folded.codePointAt(at);
      out.appendCodePoint(small(point));
    }
    return out.toString();
  }

  /** As patterns compare letters: by the small letter of the large one. */
  public static int small(int point) {
    return Character.toLowerCase(Character.toUpperCase(point));
  }
}
