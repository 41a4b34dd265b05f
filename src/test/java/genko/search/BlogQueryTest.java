package genko.search;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.find.SearchOptions;
import genko.search.BlogQuery.Term;
import org.junit.jupiter.api.Test;

class BlogQueryTest {
  private static Term part(String words) {
    return new Term(words, false, false);
  }

  private static Term whole(String words) {
    return new Term(words, true, false);
  }

  @Test
  void partsTermsAtSpacesOfEitherWidth() {
    assertThat(BlogQuery.of(" 生成　AI ").terms()).containsExactly(part("生成"), part("AI"));
    assertThat(BlogQuery.of("　 ").isEmpty()).isTrue();
  }

  @Test
  void takesWhatIsQuotedAsOnePhrase() {
    assertThat(BlogQuery.of("\"machine learning\" 生").terms())
        .containsExactly(whole("machine learning"), part("生"));
    assertThat(BlogQuery.of("“not ended").terms()).containsExactly(whole("not ended"));
    assertThat(BlogQuery.of("\"\" \"  ").isEmpty()).isTrue();
  }

  @Test
  void looksForATermOnce() {
    assertThat(BlogQuery.of("AI AI").terms()).containsExactly(part("AI"));
  }

  @Test
  void handsTheFindBarWhatMarksAllTerms() {
    assertThat(BlogQuery.of("a.b").inBar()).isEqualTo("a.b");
    assertThat(BlogQuery.of("a.b").options())
        .isEqualTo(new SearchOptions(false, false, false, true));
    assertThat(BlogQuery.of("a.b 漢").inBar()).isEqualTo("a\\.b|漢");
    assertThat(BlogQuery.of("\"a b\"").options())
        .isEqualTo(new SearchOptions(false, true, false, true));
  }
}
