package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreviewPaneTest {
  private static PaneFixture fixture;

  @BeforeAll
  static void open() throws Exception {
    fixture = new PaneFixture();
  }

  @AfterAll
  static void close() throws Exception {
    fixture.close();
  }

  @Test
  void showsBlocksInTheirOrder() throws Exception {
    fixture.show("<p>一</p>", "<p>二</p>");
    assertThat(fixture.body()).isEqualTo("<p>一</p><p>二</p>");
  }

  @Test
  void keepsEmojiAndRareKanji() throws Exception {
    fixture.show("<p>😀 𠮷野家 👨‍👩‍👧 葛󠄀</p>");
    assertThat(fixture.body()).isEqualTo("<p>😀 𠮷野家 👨‍👩‍👧 葛󠄀</p>");
    fixture.show("<p>😀 𠮷野家で 👨‍👩‍👧 葛󠄀</p>");
    assertThat(fixture.body()).isEqualTo("<p>😀 𠮷野家で 👨‍👩‍👧 葛󠄀</p>");
  }
}
