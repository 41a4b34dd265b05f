package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which way out of a finding is taken, by what somebody wants to be mended. */
class FixKindsTest {
  /** A way out that changes as many places. */
  private static QuickFix fix(String label, int places) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < places; i++) changes.add(new Change(Span.at(2 * i), label));
    return new QuickFix(label, List.of(), ChangeSet.of(changes));
  }

  private static final QuickFix FIRST = fix("first", 1);
  private static final QuickFix SECOND = fix("second", 1);

  private static AuditFinding finding(List<QuickFix> fixes, Object... args) {
    Problem problem = Problem.of(Severity.DOUBT, Span.at(0), "check.word.spelling", args);
    return new AuditFinding("p.md", 0, 0, new Diagnostic(problem, fixes));
  }

  private static AuditFinding finding(QuickFix... fixes) {
    return finding(List.of(fixes), "サーバ", "サーバー", 1, 9);
  }

  private static FixKinds rules(String... rules) {
    return new FixKinds(Set.of(rules));
  }

  @Test
  void ofWhatIsCertainOnlyTheFirstWayOutIsTaken() {
    assertThat(FixKinds.CERTAIN.of(finding(FIRST.asCertain(), SECOND))).contains(FIRST.asCertain());
    assertThat(FixKinds.CERTAIN.of(finding(FIRST, SECOND.asCertain()))).isEmpty();
    assertThat(FixKinds.CERTAIN.of(finding())).isEmpty();
  }

  @Test
  void whoNamesARuleHasDecidedForItsFirstWayOut() {
    assertThat(rules("word.spelling").of(finding(FIRST, SECOND))).contains(FIRST);
    assertThat(rules("word.spelling").of(finding())).isEmpty();
  }

  @Test
  void aRuleMayBeNamedByItsBeginning() {
    assertThat(rules("word").of(finding(FIRST))).contains(FIRST);
    assertThat(rules("title", "word").of(finding(FIRST))).contains(FIRST);
    assertThat(rules("wor").of(finding(FIRST))).isEmpty();
    assertThat(rules("word.spelling.more").of(finding(FIRST))).isEmpty();
    assertThat(rules("title").of(finding(FIRST.asCertain()))).isEmpty();
  }

  @Test
  void whatMendsAllOfItsKindAtOnceGoesBeforeTheFirst() {
    QuickFix all = fix("all", 3);
    assertThat(rules("word").of(finding(FIRST, all, SECOND))).contains(all);
    assertThat(rules("word").of(finding(all, FIRST))).contains(all);
  }

  @Test
  void ofAPairOnlyThatPairIsTaken() {
    FixKinds pair = new FixKinds(Set.of("word"), List.of("サーバ", "サーバー"));
    assertThat(pair.of(finding(List.of(FIRST), "サーバ", "サーバー", 1, 9))).contains(FIRST);
    assertThat(pair.of(finding(List.of(FIRST), "サーバ", "鯖", 1, 9))).isEmpty();
    assertThat(pair.of(finding(List.of(FIRST), "サーバ"))).isEmpty();
    assertThat(pair.of(finding(List.of(FIRST)))).isEmpty();
  }

  @Test
  void allRulesMayBeCertain() {
    assertThat(FixKinds.CERTAIN.takes("word.spelling")).isTrue();
    assertThat(rules("word").takes("word.letters")).isTrue();
    assertThat(rules("word").takes("title")).isFalse();
  }
}
