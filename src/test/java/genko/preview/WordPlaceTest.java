package genko.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordPlaceTest {
  /** Both with the word marked: in {@code shown} as it is clicked, in the source as it is found. */
  private static void check(String shown, String source) {
    int at = shown.indexOf('‹');
    String plain = source.replace("‹", "").replace("›", "");
    String page = shown.replace("‹", "").replace("›", "");
    String found =
        WordPlace.word(plain, page, at)
            .map(s -> new StringBuilder(plain).insert(s.to(), '›').insert(s.from(), '‹').toString())
            .orElse("");
    assertThat(found).isEqualTo(source);
  }

  @Test
  void aWordIsFoundBesideItsMarkup() {
    check("次は‹重要›なことです", "次は**‹重要›**なことです");
    check("‹Genko›で書く", "[‹Genko›](https://example.com/x)で書く");
  }

  @Test
  void ofEqualWordsTheOneWithTheSameNeighboursIsFound() {
    check("文を書き、‹文›を読む", "文を書き、‹文›を読む");
    check("文を書き、‹文›を消す。文を足す", "**文**を書き、*‹文›*を消す。文を足す");
    check("A‹図›B", "A[‹図›](図.png)B");
  }

  @Test
  void aWordThatIsShownOtherwiseGivesTheNearestBeforeIt() {
    check("前の語 ‹©› 後", "前の語‹› &copy; 後");
  }

  @Test
  void nothingIsFoundWhereNothingIsTheSame() {
    assertThat(WordPlace.word("---", "水平線", 1)).isEmpty();
    assertThat(WordPlace.word("", "", 0)).isEmpty();
  }

  @Test
  void theCaretStandsWithinTheWord() {
    assertThat(WordPlace.caret("ab **cdef**", "ab cdef", 5)).contains(7);
    assertThat(WordPlace.caret("ab **cdef**", "ab cdef", 7)).contains(9);
  }
}
