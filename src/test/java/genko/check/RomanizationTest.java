package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles in Latin letters. */
class RomanizationTest {
  @Test
  void aTitleIsWrittenAsItIsRead() {
    assertThat(Romanization.of("画像生成AI比較10選")).isEqualTo("gazo-seisei-ai-hikaku-10-sen");
    assertThat(Romanization.of("東京の夏、ﾃﾞｰﾀ！")).isEqualTo("tokyo-no-natsu-deta");
    assertThat(Romanization.of("ChatGPTで日記をつける")).isEqualTo("chatgpt-de-nikki-o-tsukeru");
  }

  @Test
  void whatNobodyCanReadIsLeftOut() {
    assertThat(Romanization.of("")).isEmpty();
    assertThat(Romanization.of("👨‍👩‍👧 — ！")).isEmpty();
    assertThat(Romanization.of("Élan 2.0")).isEqualTo("elan-2-0");
  }

  @Test
  void aLongTitleEndsWithAWord() {
    String slug = Romanization.of("生成".repeat(50));
    assertThat(slug).hasSizeLessThanOrEqualTo(60).endsWith("seisei");
  }
}
