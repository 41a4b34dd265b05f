package genko.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.menu.KeyNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class ShortcutListTest {
  private static final Set<String> COMMANDS = Set.of("save", "open", "command.rule");

  private static Optional<KeyCombination> keys(String written) {
    return Optional.of(KeyNames.parse(written).orElseThrow());
  }

  private static ShortcutList of(String text) {
    return ShortcutList.of(text, COMMANDS::contains);
  }

  @Test
  void aLineIsACommandAndItsKeys() {
    ShortcutList list = of("# mine\n\n save = Ctrl+Alt+S\ncommand.rule=F7\nopen = -\n");
    assertThat(list.faults()).isEmpty();
    assertThat(list.chosen())
        .containsEntry("save", keys("Ctrl+Alt+S"))
        .containsEntry("command.rule", keys("F7"))
        .containsEntry("open", Optional.empty());
  }

  @Test
  void whatCannotBeDoneIsSaidWithItsLineAndTheRestHolds() {
    ShortcutList list =
        of("sav = F1\nsave = Ctrl+Foo\nopen = A\nopen\ncommand.rule = F7\nsave = F7\n");
    assertThat(list.chosen()).containsOnlyKeys("command.rule");
    assertThat(list.faults())
        .isEqualTo(
            List.of(
                new ShortcutList.Fault(0, "shortcuts.no-command", "sav"),
                new ShortcutList.Fault(1, "shortcuts.no-keys", "Ctrl+Foo"),
                new ShortcutList.Fault(2, "shortcuts.not-free", "A"),
                new ShortcutList.Fault(3, "shortcuts.no-keys", ""),
                new ShortcutList.Fault(5, "shortcuts.twice", "F7")));
  }

  @Test
  void aChangeLeavesTheOtherLinesAsTheyAre() {
    String text = "# mine\nopen = F2\n\n  save=F3\n# end\n";
    assertThat(ShortcutList.with(text, "save", keys("F4"), keys("Ctrl+S")))
        .isEqualTo("# mine\nopen = F2\n\nsave = F4\n# end\n");
    assertThat(ShortcutList.with(text, "save", keys("Ctrl+S"), keys("Ctrl+S")))
        .isEqualTo("# mine\nopen = F2\n\n# end\n");
    assertThat(ShortcutList.with(text, "command.rule", Optional.empty(), keys("F9")))
        .isEqualTo(text + "command.rule = -\n");
    assertThat(ShortcutList.with("", "save", keys("Ctrl+S"), keys("Ctrl+S"))).isEmpty();
  }
}
