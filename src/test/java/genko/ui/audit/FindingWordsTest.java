package genko.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.words.Words;
import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.FindingGroup;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of problem has a short name, in both languages. */
class FindingWordsTest {
  private static final int LONGEST = 50;

  /** The keys of all sentences that a problem of a post may be told in. */
  private static Stream<String> problems() {
    return ResourceBundle.getBundle("genko.messages", Locale.ROOT).keySet().stream()
        .filter(key -> key.matches("(?:check|frontmatter|liquid|kind|files\\.open)\\..*"))
        // The names of fixes, and what only a field of the form or its file says.
        .filter(key -> !key.matches("check\\.fix\\..*|frontmatter\\.(?:mend|value)\\..*"))
        .filter(key -> !key.matches("frontmatter\\.refused|kind\\.(?:choice|qiita\\.o)\\S*"))
        .sorted();
  }

  private static FindingGroup group(String key) {
    Object[] args = {1, 2, 3, 4};
    Problem problem = Problem.of(Severity.NOTE, Span.at(0), key, args);
    AuditFinding finding = new AuditFinding("a.md", 0, 0, new Diagnostic(problem, List.of()));
    return FindingGroup.of(List.of(finding)).getFirst();
  }

  @Test
  void eachKindIsCalledByAShortName() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
      Words words = Words.of(language);
      assertThat(problems().toList())
          .hasSizeGreaterThan(140)
          .allSatisfy(
              key -> {
                String name = FindingWords.title(words, group(key));
                assertThat(name).as(key).hasSizeLessThanOrEqualTo(LONGEST);
                assertThat(name).as(key).isNotEqualTo(words.say(key, 1, 2, 3, 4));
                assertThat(name).as(key).doesNotContain("{", "。");
              });
    }
  }
}
