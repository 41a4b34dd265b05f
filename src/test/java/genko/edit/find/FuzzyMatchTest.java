package genko.edit.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
  /** Of {@code names} those that answer to {@code typed}, best first. */
  private static void check(String typed, List<String> names, String... best) {
    List<String> found =
        names.stream()
            .filter(name -> FuzzyMatch.of(typed, name).isPresent())
            .sorted(
                Comparator.comparing((String name) -> FuzzyMatch.of(typed, name).orElseThrow())
                    .reversed())
            .toList();
    assertThat(found).containsExactly(best);
  }

  @Test
  void beginningsComeBeforeWordsBeforePartsBeforeLetters() {
    check(
        "he",
        List.of("Raise heading level", "Help", "Other", "Hide form edge", "Bold"),
        "Help",
        "Raise heading level",
        "Other",
        "Hide form edge");
  }

  @Test
  void widthKanaAndCaseMakeNoDifference() {
    check("コード", List.of("こーどにする", "ｺｰﾄﾞ", "CODE"), "ｺｰﾄﾞ", "こーどにする");
    check("ＢＯＬＤ", List.of("Make bold"), "Make bold");
    check("ぷれびゅー", List.of("プレビュー"), "プレビュー");
  }

  @Test
  void wordsComeInAnyOrder() {
    check(
        "level raise",
        List.of("Raise heading level", "Lower heading level"),
        "Raise heading level");
    check("見出し 上", List.of("見出しのレベルを上げる", "見出しのレベルを下げる"), "見出しのレベルを上げる");
  }

  @Test
  void everythingAnswersToNothing() {
    check("  ", List.of("a", "b"), "a", "b");
    check("zz", List.of("a", "z"));
  }

  @Test
  void theShorterNameComesFirst() {
    check("保存", List.of("保存した内容に戻す", "保存"), "保存", "保存した内容に戻す");
  }
}
