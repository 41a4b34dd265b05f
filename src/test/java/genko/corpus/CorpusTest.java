package genko.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CorpusTest {
  @Test
  void everyLawHasPostsOfItsOwn() throws IOException {
    assertThat(Corpus.fixtures()).hasSizeGreaterThan(10);
    assertThat(Corpus.posts()).containsAll(Corpus.fixtures()).containsAll(Corpus.beside());
  }

  @Test
  void aLawThatRanOnNothingFails() {
    assertThatThrownBy(() -> Corpus.report("a law", 0)).hasMessageContaining("a law");
  }
}
