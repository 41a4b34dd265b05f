package genko.jekyll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void keepsLettersMarksAndDigitsOfEveryScript() {
    check(Slug.Mode.DEFAULT, "Web検索の「使い方」2025年版!", "web検索の-使い方-2025年版");
    check(Slug.Mode.DEFAULT, "The _config.yml file", "the-config-yml-file");
    check(Slug.Mode.DEFAULT, "𠮷野家 🍣 Ｇｏ", "𠮷野家-ｇｏ");
    check(Slug.Mode.DEFAULT, "---", "");
    check(Slug.Mode.DEFAULT, "か\u3099", "か\u3099");
  }

  @Test
  void prettyKeepsThePunctuationOfAnAddress() {
    check(Slug.Mode.PRETTY, "The _config.yml (new) #1", "the-_config.yml-(new)-1");
  }

  @Test
  void asciiDropsWhatIsNotAscii() {
    check(Slug.Mode.ASCII, "The _cönfig.yml file", "the-c-nfig-yml-file");
  }

  @Test
  void latinSpellsAccentsOut() {
    check(Slug.Mode.LATIN, "The _cönfig.yml file", "the-config-yml-file");
    check(Slug.Mode.LATIN, "Straße Ærø 日本", "strasse-aero");
  }

  @Test
  void rawAndNoneTouchLittle() {
    check(Slug.Mode.RAW, "The _config.yml  File", "the-_config.yml-file");
    check(Slug.Mode.NONE, "The _config.yml File", "the _config.yml file");
  }

  private static void check(Slug.Mode mode, String text, String slug) {
    assertThat(Slug.of(text, mode)).isEqualTo(slug);
  }
}
