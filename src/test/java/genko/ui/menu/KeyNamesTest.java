package genko.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNamesTest {
  @Test
  void theKeysOfEveryCommandAreReadAgainAsTheyWereWritten() {
    int count = 0;
    for (MenuTable.Row.Menu menu : MenuTable.menus()) count += check(menu);
    assertThat(count).isGreaterThan(50);
  }

  private static int check(MenuTable.Row.Menu menu) {
    int count = 0;
    for (MenuTable.Row row : menu.rows()) {
      if (row instanceof MenuTable.Row.Menu inner) count += check(inner);
      if (!(row instanceof MenuTable.Row.Command command) || command.keys().isEmpty()) continue;
      KeyCombination keys = command.keys().get();
      assertThat(KeyNames.parse(KeyNames.write(keys))).as(command.id()).contains(keys);
      assertThat(KeyNames.isFree(keys)).as(command.id()).isTrue();
      count++;
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource({
    "Ctrl+Shift+H, Shortcut+Shift+H",
    "ctrl + shift + h, Shortcut+Shift+H",
    "Cmd+1, Shortcut+DIGIT1",
    "Option+Up, Alt+UP",
    "f8, F8",
    "Ctrl+PageDown, Shortcut+PAGE_DOWN"
  })
  void keysAreReadAsPeopleWriteThem(String written, String meant) {
    assertThat(KeyNames.parse(written)).contains(MenuTable.keys(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ctrl", "Ctrl+", "Ctrl+Foo", "Ctrl+Ctrl+A", "Hyper+A", "Ctrl+Shift"})
  void otherWordsNameNoKeys(String written) {
    assertThat(KeyNames.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A, false",
    "Shift+A, false",
    "Ctrl+A, true",
    "Alt+A, true",
    "F8, true",
    "Shift+F8, true",
    "Enter, false",
    "Ctrl+Enter, true",
    "Ctrl+Tab, false",
    "Alt+Escape, false"
  })
  void whatIsTypedIsNoShortcut(String keys, boolean free) {
    assertThat(KeyNames.parse(keys).map(KeyNames::isFree)).contains(free);
  }

  @ParameterizedTest
  @CsvSource({
    "Alt+Shift+Up, true", "Ctrl+Alt+Left, true", "Alt+F4, true", "Alt+Space, true",
    "Alt+Up, false", "Ctrl+S, false", "F8, false", "Ctrl+Shift+Up, false"
  })
  void keysOfDesktopsAreKnown(String keys, boolean taken) {
    assertThat(KeyNames.parse(keys).map(KeyNames::isOftenTaken)).contains(taken);
  }
}
