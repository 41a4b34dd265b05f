package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongLinesTest {
  private static final String LONGEST = "あ".repeat(LongLines.LONGEST_WRAPPED);

  @Test
  void oneLineThatIsTooLongIsEnough() {
    assertThat(LongLines.wraps("")).isTrue();
    assertThat(LongLines.wraps(LONGEST)).isTrue();
    assertThat(LongLines.wraps(LONGEST + "い")).isFalse();
    assertThat(LongLines.wraps(LONGEST + "\n" + LONGEST + "\n")).isTrue();
    assertThat(LongLines.wraps("一\n" + LONGEST + "い\n一\n")).isFalse();
  }
}
