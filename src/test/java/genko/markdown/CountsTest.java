package genko.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import org.junit.jupiter.api.Test;

class CountsTest {
  private static Counts of(String body) {
    return Counts.of(Kramdown.JEKYLL.parse(body));
  }

  @Test
  void markupAndWhiteSpaceAreNotRead() {
    assertThat(of("## 見出し {#id}\n\n**太字**と[語](http://example.com)。\n"))
        .isEqualTo(new Counts(8, 8, 0, 0));
    assertThat(of("| a | 日 |\n|---|---|\n| b | 本 |\n")).isEqualTo(new Counts(4, 2, 2, 2));
    assertThat(of("{: .x}\n\n[a]: http://example.com\n\n<!-- 注 -->\n")).isEqualTo(Counts.NONE);
  }

  @Test
  void wordsOfOtherScriptsAreCountedBesideJapanese() {
    assertThat(of("Java 25の**Ma**ven、😀!")).isEqualTo(new Counts(15, 2, 11, 3));
  }

  @Test
  void marksUponACharacterAreNoCharacters() {
    assertThat(of("か\u3099葛\udb40\udd00ｶ")).isEqualTo(new Counts(3, 2, 1, 1));
  }

  @Test
  void footnotesCountAndLiquidDoesNot() {
    assertThat(of("本文[^1]{{ page.title }}\n\n[^1]: 注です。\n")).isEqualTo(new Counts(6, 6, 0, 0));
  }

  @Test
  void codeIsRead() {
    assertThat(of("```java\nint a;\n```\n")).isEqualTo(new Counts(5, 0, 4, 2));
  }
}
