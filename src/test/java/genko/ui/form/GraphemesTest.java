package genko.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphemesTest {
  @Test
  void countsWhatAReaderCallsOneCharacter() {
    assertThat(Graphemes.count("")).isZero();
    assertThat(Graphemes.count("𠮷野家")).isEqualTo(3);
    assertThat(Graphemes.count("か\u3099き")).isEqualTo(2);
    assertThat(Graphemes.count("👩‍👩‍👧‍👦と🇯🇵")).isEqualTo(3);
  }

  @Test
  void aHalfWidthCharacterIsHalfOfAFullWidthOne() {
    assertThat(Graphemes.columns("Web検索")).isEqualTo(7);
    assertThat(Graphemes.columns("ｱｲｳ")).isEqualTo(3);
    assertThat(Graphemes.columns("「あ、ー…」")).isEqualTo(12);
    assertThat(Graphemes.columns("𠮷👍Ａ")).isEqualTo(6);
  }
}
