package genko.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingSearchTest {
  private final SettingSearch search =
      new SettingSearch(key -> key.equals("writing.font") ? List.of("Typeface", "書体") : List.of());
  private final String font = search.haystack("writing.font", "settings.text");

  @Test
  void aSettingIsFoundInBothLanguagesByItsSectionAndByOtherWords() {
    for (String typed : List.of("font", "フォント", "ふぉんと", "ＦＯＮＴ", "書体", "typeface", "本文", "")) {
      assertThat(SettingSearch.matches(typed, font)).as(typed).isTrue();
    }
  }

  @Test
  void everyWordMustBeThere() {
    assertThat(SettingSearch.matches("本文 フォント", font)).isTrue();
    assertThat(SettingSearch.matches("font zoom", font)).isFalse();
  }

  @Test
  void whatIsSaidOfASettingFindsItToo() {
    assertThat(SettingSearch.matches("起動したとき", search.haystack("settings.language"))).isTrue();
  }
}
