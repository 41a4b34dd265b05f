package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which words that no dictionary knows are the blog's own. */
class BlogVocabularyTest {
  private final List<AuditedPost> posts = new ArrayList<>();

  private static AuditFinding finding(Optional<String> word) {
    Problem problem = Problem.of(Severity.NOTE, Span.at(0), "check.spelling");
    return new AuditFinding("p.md", 0, 0, new Diagnostic(problem, List.of(), word));
  }

  private void post(String... words) {
    List<AuditFinding> findings = new ArrayList<>();
    for (String word : words) findings.add(finding(Optional.of(word)));
    posts.add(new AuditedPost("p" + posts.size(), Optional.empty(), findings, Optional.empty()));
  }

  private boolean has(String word) {
    return BlogVocabulary.of(posts).has(finding(Optional.of(word)));
  }

  @Test
  void aBlogWithoutPostsKnowsNames() {
    assertThat(has("webhook")).isFalse();
    assertThat(has("Andrey")).isTrue();
    assertThat(has("Ólafur")).isTrue();
  }

  @Test
  void aWordOfThreePostsIsOneOfTheBlog() {
    post("webhook");
    post("webhook");
    assertThat(has("webhook")).isFalse();
    post("webhook");
    assertThat(has("webhook")).isTrue();
    assertThat(has("webhok")).isFalse();
  }

  @Test
  void aWordThatOnePostRepeatsIsOfOnePost() {
    post("webhook", "webhook", "webhook");
    assertThat(has("webhook")).isFalse();
    assertThat(BlogVocabulary.of(posts).posts()).containsEntry("webhook", 1);
  }

  @Test
  void aFindingThatIsAboutNoWordIsNeverKnown() {
    post("webhook");
    posts.add(
        new AuditedPost(
            "q", Optional.empty(), List.of(finding(Optional.empty())), Optional.empty()));
    assertThat(BlogVocabulary.of(posts).has(finding(Optional.empty()))).isFalse();
  }
}
