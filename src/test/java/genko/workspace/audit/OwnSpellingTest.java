package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A word that becomes one of the writer's own, in every manner that the file may be written. */
class OwnSpellingTest {
  private static void check(String before, String after) {
    assertThat(OwnSpelling.WORDS.add(before, "サーバー")).contains(after);
  }

  @Test
  void aWordIsAddedWhereItsListIs() {
    check("", "check:\n  words: [サーバー]\n");
    check("kind: hugo", "kind: hugo\ncheck:\n  words: [サーバー]\n");
    check("check:\n  words: []\n", "check:\n  words: [サーバー]\n");
    check(
        "check:\n  words: [Web, 下さい] # 編集部\n  leave: [a]\n",
        "check:\n  words: [Web, 下さい, サーバー] # 編集部\n  leave: [a]\n");
    check(
        "check:\r\n  words:\r\n    - Web\r\n    - 下さい\r\n  paragraph: 50\r\n",
        "check:\r\n  words:\r\n    - Web\r\n    - 下さい\r\n    - サーバー\r\n  paragraph: 50\r\n");
    check("check:\n  words:\n  - Web", "check:\n  words:\n  - Web\n  - サーバー");
    check(
        "check: # ここ\n  rules:\n    title: off\n",
        "check: # ここ\n  words: [サーバー]\n  rules:\n    title: off\n");
    check(
        "post:\n  words: [a]\ncheck:\n  words: [b]\n",
        "post:\n  words: [a]\ncheck:\n  words: [b, サーバー]\n");
  }

  @Test
  void aWordThatIsThereIsNotAddedTwice() {
    check("check:\n  words: [サーバー]\n", "check:\n  words: [サーバー]\n");
  }

  @Test
  void wordsThatYamlWouldReadOtherwiseAreQuoted() {
    assertThat(OwnSpelling.LEAVE.add("", "C#: \"x\""))
        .contains("check:\n  leave: [\"C#: \\\"x\\\"\"]\n")
        .hasValueSatisfying(
            yaml -> assertThat(AuditRules.of(yaml).leave()).containsExactly("C#: \"x\""));
  }

  @Test
  void whatCannotBeChangedAloneIsRefused() {
    assertThat(OwnSpelling.WORDS.add("check: {words: [Web]}\n", "サーバー")).isEmpty();
    assertThat(OwnSpelling.WORDS.add("check: [\n", "サーバー")).isEmpty();
    assertThat(OwnSpelling.WORDS.add("check:\n  wrods: [a]\n", "サーバー")).isEmpty();
  }
}
