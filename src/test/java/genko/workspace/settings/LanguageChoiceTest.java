package genko.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {
  @Test
  void theLanguageIsTheSystemsUnlessOneIsChosen() {
    assertThat(LanguageChoice.SYSTEM.locale(Locale.FRANCE)).isEqualTo(Locale.FRANCE);
    assertThat(LanguageChoice.JAPANESE.locale(Locale.US)).isEqualTo(Locale.JAPAN);
    assertThat(LanguageChoice.ENGLISH.locale(Locale.UK)).isEqualTo(Locale.UK);
    assertThat(LanguageChoice.ENGLISH.locale(Locale.JAPAN).getLanguage()).isEqualTo("en");
  }

  @Test
  void aDamagedFileSaysNothing() {
    assertThatThrownBy(() -> new LanguageSettings(null)).hasMessageContaining("no language");
  }
}
