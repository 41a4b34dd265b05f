package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.workspace.audit.WordIndex.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A number for each word that has another way, whoever asks for it. */
class WordIndexTest {
  private final WordIndex index = new WordIndex();

  @Test
  void numbersCountFromZeroInTheOrderOfTheFirstQuestion() {
    assertThat(index.number("サーバー")).isZero();
    assertThat(index.number("サーバ")).isEqualTo(1);
    assertThat(index.number("サーバー")).isZero();
    assertThat(index.words()).containsExactly(new Word("アサーバー", "サーバー"), new Word("アサーバー", "サーバ"));
  }

  @Test
  void whatCouldNotBeWrittenOtherwiseHasNone() {
    assertThat(index.number("ドラマー")).isEqualTo(WordIndex.NONE);
    assertThat(index.number("ドラマー")).isEqualTo(WordIndex.NONE);
    assertThat(index.words()).isEmpty();
    assertThat(index.number("Web")).isZero();
  }

  @Test
  void waysToWriteAWordKeepTheirOwnNumbersAndShareTheirGroup() {
    int wide = index.number("ＷＥＢ");
    int plain = index.number("Web");
    assertThat(wide).isNotEqualTo(plain);
    assertThat(index.word(wide)).isEqualTo(new Word("Aweb", "ＷＥＢ"));
    assertThat(index.word(plain)).isEqualTo(new Word("Aweb", "Web"));
  }

  @Test
  void whatWasHandedOutStaysAsItWas() {
    index.number("Web");
    List<Word> before = index.words();
    index.number("サーバ");
    assertThat(before).hasSize(1);
    assertThat(before).isUnmodifiable();
  }

  @Test
  void manyThreadsAgreeOnEachNumber() {
    Set<List<Object>> seen = ConcurrentHashMap.newKeySet();
    int words = 5_000;
    IntStream.range(0, 2 * words)
        .parallel()
        .mapToObj(i -> "Word" + i % words)
        .forEach(word -> seen.add(List.of(word, index.number(word))));
    assertThat(seen).hasSize(words);
    assertThat(new HashSet<>(index.words())).hasSize(words);
    for (int i = 0; i < words; i++) {
      assertThat(index.number(index.word(i).written())).isEqualTo(i);
    }
  }
}
