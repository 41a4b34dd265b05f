package genko.workspace.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownCommandTest {
  @Test
  void plainWordsStandAsTheyAre() {
    assertThat(ShownCommand.of(List.of("./node_modules/.bin/textlint", "--format=json", "a_b@1%")))
        .isEqualTo("./node_modules/.bin/textlint --format=json a_b@1%");
    assertThat(ShownCommand.of(List.of())).isEmpty();
  }

  @Test
  void otherWordsStandInQuotes() {
    assertThat(ShownCommand.of(List.of("vale", "", "a b", "校正.sh", "$(rm)", "say \"a\\b\"")))
        .isEqualTo("vale \"\" \"a b\" \"校正.sh\" \"$(rm)\" \"say \\\"a\\\\b\\\"\"");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x09, 0x0a, 0x7f, 0xa0, 0xad, 0x34f, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b,
        0x202e, 0x2028, 0x2029, 0x2066, 0x2800, 0x3000, 0x3164, 0xe000, 0xfe0f, 0xfeff, 0xffa0
      })
  void whatCannotBeSeenIsEscaped(int point) {
    assertThat(ShownCommand.of(List.of("校" + Character.toString(point) + "正")))
        .isEqualTo("\"校\\u%04x正\"".formatted(point));
  }

  @Test
  void whatCannotBeSeenBeyondTheFirstPlaneIsEscapedByItsHalves() {
    assertThat(ShownCommand.of(List.of("葛\udb40\udd00"))).isEqualTo("\"葛\\udb40\\udd00\"");
    assertThat(ShownCommand.of(List.of("𠮷"))).isEqualTo("\"𠮷\"");
    assertThat(ShownCommand.of(List.of("a\ud842"))).isEqualTo("\"a\\ud842\"");
  }

  @Test
  void commandsThatDifferAreShownDifferently() {
    List<List<String>> commands =
        List.of(
            List.of("a", "b"),
            List.of("a b"),
            List.of("a\" \"b"),
            List.of("a\\u200bb"),
            List.of("a\u200bb"),
            List.of("a\\\\u200bb"),
            List.of("\"a b\""),
            List.of("a", "", "b"),
            List.of("a\u3000b"),
            List.of("a\u00a0b"));
    Set<String> shown = new HashSet<>();
    commands.forEach(command -> shown.add(ShownCommand.of(command)));
    assertThat(shown).hasSameSizeAs(commands);
  }
}
