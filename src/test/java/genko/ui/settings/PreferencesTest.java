package genko.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.CheckGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  private final Preferences preferences = new Preferences();

  @Test
  void everythingIsCheckedUntilAGroupIsSwitchedOff() {
    List<Set<CheckGroup>> told = new ArrayList<>();
    preferences
        .checks()
        .subscribe(
            wanted -> {
              told.add(wanted);
            });
    preferences.checkedProperty(CheckGroup.LINKS).set(false);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).isEqualTo(CheckGroup.ALL);
    assertThat(told.getLast()).doesNotContain(CheckGroup.LINKS).contains(CheckGroup.LANGUAGE);
    assertThat(preferences.checksOff()).containsExactly("LINKS");
  }

  @Test
  void whatIsKeptComesBackAndNamesOfAnotherVersionArePassedOver() {
    preferences.restoreChecks(List.of("LANGUAGE", "WEATHER"));
    assertThat(preferences.checksOff()).containsExactly("LANGUAGE");
    preferences.restoreChecks(List.of());
    assertThat(preferences.checks().get()).isEqualTo(CheckGroup.ALL);
  }
}
