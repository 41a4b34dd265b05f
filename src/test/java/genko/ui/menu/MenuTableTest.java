package genko.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.edit.command.Commands;
import genko.ui.menu.MenuTable.Row;
import genko.ui.menu.MenuTable.When;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** The table of commands, read without a window. */
class MenuTableTest {
  private static List<Row.Command> commands() {
    List<Row.Command> found = new ArrayList<>();
    MenuTable.menus().forEach(menu -> collect(menu, found));
    return found;
  }

  private static void collect(Row.Menu menu, List<Row.Command> found) {
    for (Row row : menu.rows()) {
      if (row instanceof Row.Command command) found.add(command);
      if (row instanceof Row.Menu inner) collect(inner, found);
    }
  }

  @Test
  void noTwoCommandsHaveTheSameKeysOrTheSameId() {
    assertThat(commands().stream().map(Row.Command::keys).flatMap(Optional::stream))
        .hasSizeGreaterThan(40)
        .doesNotHaveDuplicates();
    assertThat(commands().stream().map(Row.Command::id)).doesNotHaveDuplicates();
  }

  @Test
  void everyCommandAndEveryMenuHasWords() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
      Words words = Words.of(language);
      for (Row.Command command : commands()) {
        String key = command.id().contains(".") ? command.id() : "menu." + command.id();
        assertThat(words.say(key)).as(key).isNotBlank().isNotEqualTo(key);
      }
      for (Row.Menu menu : MenuTable.menus()) {
        assertThat(words.say("menu." + menu.id())).isNotBlank();
      }
    }
  }

  @Test
  void everyCommandOnTheTextIsOne() {
    List<String> ids = MenuTable.ids("command.");
    assertThat(ids).hasSizeGreaterThan(30);
    for (String id : ids) {
      assertThat(Commands.of(id.substring("command.".length())).id()).isEqualTo(id.substring(8));
    }
  }

  @Test
  void rowsAreReadWithKeysConditionsAndMenusWithin() {
    List<Row.Menu> read =
        MenuTable.parse(
            """
            one
              first   Shortcut+Shift+H   post
              -
              > two *
              second
              @here
              <
              third   F9
            """);
    KeyCombination keys =
        new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    assertThat(read)
        .containsExactly(
            new Row.Menu(
                "one",
                true,
                List.of(
                    new Row.Command("first", Optional.of(keys), When.POST),
                    new Row.Line(),
                    new Row.Menu(
                        "two",
                        true,
                        List.of(
                            new Row.Command("second", Optional.empty(), When.ALWAYS),
                            new Row.Place("here"))),
                    new Row.Command(
                        "third", Optional.of(new KeyCodeCombination(KeyCode.F9)), When.ALWAYS))));
  }

  @Test
  void aCommandThatNothingDoesIsNotPassedOver() {
    assertThatThrownBy(() -> new CommandSet().use("save"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("save");
  }

  @Test
  void aCommandThatStandsInNoMenuIsNotPassedOver() {
    CommandSet commands = new CommandSet().add("nowhere", () -> {});
    assertThatThrownBy(commands::end)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> commands.add("nowhere", () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
