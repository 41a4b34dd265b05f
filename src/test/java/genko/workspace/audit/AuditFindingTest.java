package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In which order findings are told. */
class AuditFindingTest {
  private static AuditFinding finding(String path, int line, int column, String key, Object... of) {
    Problem problem = Problem.of(Severity.NOTE, Span.at(0), key, of);
    return new AuditFinding(path, line, column, new Diagnostic(problem, List.of()));
  }

  @Test
  void byFileThenFromTopToBottomThenByWhatIsSaid() {
    List<AuditFinding> inOrder =
        List.of(
            finding("_posts/a.md", 2, 9, "check.z"),
            finding("_posts/a.md", 10, 0, "check.b"),
            finding("_posts/a.md", 10, 3, "check.a", "い"),
            finding("_posts/a.md", 10, 3, "check.b", "あ"),
            finding("_posts/a.md", 10, 3, "check.b", "い"),
            finding("_posts/b.md", 0, 0, "check.a"));
    List<AuditFinding> mixed = new ArrayList<>(inOrder);
    long seed = 7;
    Collections.shuffle(mixed, new Random(seed));
    mixed.sort(AuditFinding.ORDER);
    assertThat(mixed).as("seed " + seed).containsExactlyElementsOf(inOrder);
  }

  @Test
  void itIsCalledAsItsRule() {
    assertThat(finding("a.md", 0, 0, "check.blog.title").rule()).isEqualTo("blog.title");
    assertThat(finding("a.md", 0, 0, "check.blog.title").problem().key())
        .isEqualTo("check.blog.title");
  }
}
