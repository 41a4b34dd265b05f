package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings are told by their kinds, and words in two ways by their pairs. */
class FindingGroupTest {
  private static final QuickFix DECIDED =
      new QuickFix("check.fix.word", List.of("x"), ChangeSet.insert(0, "x"));

  private static AuditFinding finding(Severity severity, String key, QuickFix... fixes) {
    Problem problem = Problem.of(severity, Span.at(0), key);
    return new AuditFinding("p.md", 0, 0, new Diagnostic(problem, List.of(fixes)));
  }

  private static AuditFinding pair(String key, Object... args) {
    Problem problem = Problem.of(Severity.DOUBT, Span.at(0), key, args);
    return new AuditFinding("p.md", 0, 0, new Diagnostic(problem, List.of(DECIDED)));
  }

  private static List<String> rules(List<FindingGroup> groups) {
    return groups.stream().map(FindingGroup::rule).toList();
  }

  @Test
  void nothingIsNoGroup() {
    assertThat(FindingGroup.of(List.of())).isEmpty();
  }

  @Test
  void theWorstKindsComeFirstThenTheMostFrequentThenByName() {
    List<FindingGroup> groups =
        FindingGroup.of(
            List.of(
                finding(Severity.NOTE, "check.n"),
                finding(Severity.NOTE, "check.n"),
                finding(Severity.NOTE, "check.n"),
                finding(Severity.DOUBT, "check.z"),
                finding(Severity.DOUBT, "check.a"),
                finding(Severity.DOUBT, "check.many"),
                finding(Severity.DOUBT, "check.many"),
                finding(Severity.FAULT, "check.f")));
    assertThat(rules(groups)).containsExactly("f", "many", "a", "z", "n");
  }

  @Test
  void aKindIsAsBadAsTheWorstOfIt() {
    List<FindingGroup> groups =
        FindingGroup.of(
            List.of(
                finding(Severity.NOTE, "check.a"),
                finding(Severity.FAULT, "check.a"),
                finding(Severity.NOTE, "check.a"),
                finding(Severity.DOUBT, "check.b")));
    assertThat(rules(groups)).containsExactly("a", "b");
    assertThat(groups.getFirst().severity()).isEqualTo(Severity.FAULT);
  }

  @Test
  void findingsStayInTheirOrder() {
    List<AuditFinding> all =
        List.of(pair("check.title", "い"), pair("check.title", "あ"), pair("check.title", "う"));
    assertThat(FindingGroup.of(all).getFirst().findings()).containsExactlyElementsOf(all);
  }

  @Test
  void aKindIsCertainWhenEachOfItsFirstWaysOutIs() {
    AuditFinding sure = finding(Severity.NOTE, "check.a", DECIDED.asCertain(), DECIDED);
    AuditFinding none = finding(Severity.NOTE, "check.a");
    AuditFinding open = finding(Severity.NOTE, "check.a", DECIDED, DECIDED.asCertain());
    FindingGroup certain = FindingGroup.of(List.of(sure, none, sure)).getFirst();
    assertThat(certain.certain()).isTrue();
    assertThat(certain.fixable()).isEqualTo(2);
    FindingGroup asked = FindingGroup.of(List.of(sure, none, open)).getFirst();
    assertThat(asked.certain()).isFalse();
    assertThat(asked.fixable()).isEqualTo(2);
  }

  @Test
  void eachPairOfWordsIsAPartTheMostFrequentFirst() {
    AuditFinding server = pair("check.word.spelling", "サーバ", "サーバー", 1, 9);
    AuditFinding please = pair("check.word.spelling", "下さい", "ください", 2, 9);
    FindingGroup words = FindingGroup.of(List.of(server, please, please)).getFirst();
    assertThat(words.isPart()).isFalse();
    assertThat(words.parts())
        .extracting(FindingGroup::about)
        .containsExactly(List.of("下さい", "ください"), List.of("サーバ", "サーバー"));
    FindingGroup part = words.parts().getFirst();
    assertThat(part.isPart()).isTrue();
    assertThat(part.findings()).containsExactly(please, please);
    assertThat(part.parts()).isEmpty();
    assertThat(part.fixable()).isEqualTo(2);
  }

  @Test
  void theSameWordTowardsAnotherOneIsAnotherPair() {
    FindingGroup words =
        FindingGroup.of(
                List.of(
                    pair("check.blog.like", "AI", "ＡＩ", 1, 9),
                    pair("check.blog.like", "AI", "人工知能", 1, 9)))
            .getFirst();
    assertThat(words.parts()).hasSize(2);
  }

  @Test
  void otherKindsHaveNoParts() {
    FindingGroup titles =
        FindingGroup.of(List.of(pair("check.blog.title", "b.md", "題", 1))).getFirst();
    assertThat(titles.parts()).isEmpty();
  }

  @Test
  void whatMendsAGroupIsItsRuleAndWhatMendsAPartItsPair() {
    FindingGroup words =
        FindingGroup.of(List.of(pair("check.word.letters", "Ｗｅｂ", "Web", 1, 9))).getFirst();
    assertThat(words.kinds()).isEqualTo(new FixKinds(Set.of("word.letters")));
    assertThat(words.parts().getFirst().kinds())
        .isEqualTo(new FixKinds(Set.of("word.letters"), List.of("Ｗｅｂ", "Web")));
  }
}
