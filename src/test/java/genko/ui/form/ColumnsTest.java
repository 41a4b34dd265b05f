package genko.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void aHalfWidthCharacterIsHalfOfAFullWidthOne() {
    assertThat(Columns.of("Web検索")).isEqualTo(7);
    assertThat(Columns.of("ｱｲｳ")).isEqualTo(3);
    assertThat(Columns.of("「あ、ー…」")).isEqualTo(12);
    assertThat(Columns.of("𠮷👍Ａ")).isEqualTo(6);
  }
}
