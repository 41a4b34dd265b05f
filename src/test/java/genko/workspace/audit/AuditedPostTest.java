package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.storage.files.Stamp;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.audit.PostFacts.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of a post that was looked through. */
class AuditedPostTest {
  private static final Stamp STAMP = Stamp.of(Text.of("本文"));

  private static AuditFinding finding() {
    Problem problem = Problem.of(Severity.NOTE, Span.at(0), "check.title");
    return new AuditFinding("p.md", 0, 0, new Diagnostic(problem, List.of()));
  }

  private static PostFacts facts(Optional<Said> title) {
    return new PostFacts(
        "p.md",
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        Set.of(),
        WordPlaces.NONE);
  }

  @Test
  void itsTitleIsThatOfItsFacts() {
    Optional<Said> said = Optional.of(new Said("題", Span.at(0), 1, 7));
    assertThat(
            new AuditedPost("p.md", Optional.of(STAMP), List.of(), Optional.of(facts(said)))
                .title())
        .contains("題");
    assertThat(
            new AuditedPost(
                    "p.md", Optional.of(STAMP), List.of(), Optional.of(facts(Optional.empty())))
                .title())
        .isEmpty();
  }

  @Test
  void aPostThatCouldNotBeReadHasFindingsAlone() {
    AuditedPost unread =
        new AuditedPost("p.md", Optional.empty(), List.of(finding()), Optional.empty());
    assertThat(unread.title()).isEmpty();
    assertThat(unread.withoutWords()).isEqualTo(unread);
  }

  @Test
  void whatIsForgottenOfItsWordsChangesNothingElse() {
    AuditedPost post =
        new AuditedPost(
            "p.md", Optional.of(STAMP), List.of(finding()), Optional.of(facts(Optional.empty())));
    assertThat(post.withoutWords()).isEqualTo(post);
  }

  @Test
  void findingsThatComeLaterAreNotItsOwn() {
    List<AuditFinding> findings = new ArrayList<>(List.of(finding()));
    AuditedPost post = new AuditedPost("p.md", Optional.empty(), findings, Optional.empty());
    findings.add(finding());
    assertThat(post.findings()).hasSize(1);
  }
}
