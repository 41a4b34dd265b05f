package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.BlogFolder;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the section {@code check} of a blog's own file says, and what becomes of the rest. */
class AuditRulesTest {
  @TempDir private Path folder;

  private static Problem problem(String key) {
    return Problem.of(Severity.DOUBT, new Span(3, 5), key, "題", 2);
  }

  /** How bad {@code key} is by {@code yaml}; empty where it is off. */
  private static Optional<Severity> told(String yaml, String key) {
    return AuditRules.of(yaml).told(problem(key)).map(Problem::severity);
  }

  @Test
  void aFileThatSaysNothingOfChecksLeavesThemAsUsual() {
    assertThat(AuditRules.of("")).isEqualTo(AuditRules.USUAL);
    assertThat(AuditRules.of("kind: hugo\n")).isEqualTo(AuditRules.USUAL);
    assertThat(AuditRules.of("check:\n")).isEqualTo(AuditRules.USUAL);
    assertThat(AuditRules.of("check: {}\n")).isEqualTo(AuditRules.USUAL);
    assertThat(AuditRules.of("[一, 二]\n")).isEqualTo(AuditRules.USUAL);
  }

  @Test
  void aBlogWithoutTheFileHasTheUsualRules() throws IOException {
    assertThat(AuditRules.of(BlogFolder.at(folder))).isEqualTo(AuditRules.USUAL);
    Files.writeString(folder.resolve(".genko.yml"), "check:\r\n  words: [サーバー]\r\n");
    assertThat(AuditRules.of(BlogFolder.at(folder)).words()).containsExactly("サーバー");
  }

  @Test
  void everyEntryIsRead() {
    AuditRules rules =
        AuditRules.of(
            """
            check:
              rules: {title: fault}
              paragraph: 50
              future-days: 7
              words: [サーバー, Web]
              leave: [下さい, 2]
            """);
    assertThat(rules.severities()).containsOnlyKeys("title");
    assertThat(rules.paragraph()).isEqualTo(50);
    assertThat(rules.futureDays()).isEqualTo(7);
    assertThat(rules.words()).containsExactlyInAnyOrder("サーバー", "Web");
    assertThat(rules.leave()).containsExactlyInAnyOrder("下さい", "2");
    assertThat(rules.mistakes()).isEmpty();
  }

  @Test
  void whatSaysNothingIsAMistakeAndLeavesTheRest() {
    AuditRules rules =
        AuditRules.of(
            """
            check:
              rules: {title: bad, word: note, spelling: on}
              paragraph: 0
              future-days: 三
              words: サーバー
              leave: [川]
              wrods: [a]
            """);
    assertThat(rules.mistakes())
        .containsExactlyInAnyOrder(
            "check.rules.title",
            "check.rules.spelling",
            "check.paragraph",
            "check.future-days",
            "check.words",
            "check.wrods");
    assertThat(rules.severities()).containsOnlyKeys("word");
    assertThat(rules.paragraph()).isEqualTo(AuditRules.USUAL.paragraph());
    assertThat(rules.futureDays()).isEqualTo(AuditRules.USUAL.futureDays());
    assertThat(rules.words()).isEmpty();
    assertThat(rules.leave()).containsExactly("川");
  }

  @Test
  void aNumberHasToBeOneThatCanBeMeant() {
    assertThat(AuditRules.of("check: {paragraph: -1}").mistakes()).isNotEmpty();
    assertThat(AuditRules.of("check: {paragraph: 1.5}").mistakes()).isNotEmpty();
    assertThat(AuditRules.of("check: {paragraph: 99999999999}").mistakes()).isNotEmpty();
    assertThat(AuditRules.of("check: {paragraph: 1}").paragraph()).isEqualTo(1);
  }

  @Test
  void aSectionThatIsNoneAndAFileThatIsBrokenAreMistakes() {
    assertThat(AuditRules.of("check: 強く\n").mistakes()).containsExactly("check");
    assertThat(AuditRules.of("check: {rules: [a]}\n").mistakes()).containsExactly("check.rules");
    assertThat(AuditRules.of("check: [\n").mistakes()).containsExactly(".genko.yml");
  }

  @Test
  void aRuleIsAsBadAsTheBlogTakesIt() {
    assertThat(told("check: {rules: {title: off}}", "check.title")).isEmpty();
    assertThat(told("check: {rules: {title: 'False'}}", "check.title")).isEmpty();
    assertThat(told("check: {rules: {title: note}}", "check.title")).contains(Severity.NOTE);
    assertThat(told("check: {rules: {title: Doubt}}", "check.title")).contains(Severity.DOUBT);
    assertThat(told("check: {rules: {title: FAULT}}", "check.title")).contains(Severity.FAULT);
    assertThat(told("", "check.title")).contains(Severity.DOUBT);
  }

  @Test
  void theLongestNameCountsWhateverTheOrder() {
    String yaml = "check: {rules: {heading: off, heading.skip: fault, word.letters: off}}";
    assertThat(told(yaml, "check.heading.bold")).isEmpty();
    assertThat(told(yaml, "check.heading.skip")).contains(Severity.FAULT);
    assertThat(told(yaml, "check.heading.skip.deep")).contains(Severity.FAULT);
    assertThat(told(yaml, "check.word.spelling")).contains(Severity.DOUBT);
  }

  @Test
  void aBeginningOfANameEndsAtADot() {
    assertThat(told("check: {rules: {head: off}}", "check.heading")).contains(Severity.DOUBT);
    assertThat(AuditRules.names("heading", "heading")).isTrue();
    assertThat(AuditRules.names("heading", "heading.skip")).isTrue();
    assertThat(AuditRules.names("head", "heading")).isFalse();
    assertThat(AuditRules.names("heading.skip", "heading")).isFalse();
  }

  @Test
  void whatIsToldKeepsItsPlaceAndItsWords() {
    Problem before = problem("check.title");
    Problem after = AuditRules.of("check: {rules: {title: fault}}").told(before).orElseThrow();
    assertThat(after).isEqualTo(Problem.of(Severity.FAULT, before.span(), "check.title", "題", 2));
    assertThat(AuditRules.USUAL.told(before)).containsSame(before);
  }

  @Test
  void aRuleIsWantedByEitherOfItsNames() {
    AuditRules rules = AuditRules.of("check: {rules: {blog: off, blog.like: note}}");
    assertThat(rules.wants("check.blog.unused")).isFalse();
    assertThat(rules.wants("blog.unused")).isFalse();
    assertThat(rules.wants("check.blog.like")).isTrue();
    assertThat(rules.wants("word")).isTrue();
  }

  @Test
  void aProblemOfAnotherRoomIsCalledByItsWholeKey() {
    assertThat(AuditRules.rule(problem("check.title"))).isEqualTo("title");
    assertThat(AuditRules.rule(problem("open.gone"))).isEqualTo("open.gone");
    assertThat(told("check: {rules: {open: off}}", "open.gone")).isEmpty();
  }

  @Test
  void whatIsWantedOfABlogCannotBeChangedLater() {
    List<String> mistakes = AuditRules.of("check: 強く\n").mistakes();
    assertThat(mistakes).isUnmodifiable();
    assertThat(AuditRules.of("check: {words: [a]}").words()).isUnmodifiable();
  }
}
