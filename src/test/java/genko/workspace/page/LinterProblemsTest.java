package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.storage.linter.LinterMessage;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.workspace.lint.LinterFindings.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinterProblemsTest {
  private static final Span SPAN = new Span(3, 5);

  private static Diagnostic of(String rule, Change... ways) {
    LinterMessage message = new LinterMessage(Severity.FAULT, SPAN, rule, "ら抜き", List.of(ways));
    return LinterProblems.of(new Said("textlint", message));
  }

  private static QuickFix fix(Change way) {
    return of("", way).fixes().getFirst();
  }

  @Test
  void itSaysWhichLinterWithWhichRuleSaidWhat() {
    assertThat(of("no-dropping-the-ra").problem())
        .isEqualTo(
            Problem.of(
                Severity.FAULT, SPAN, "check.lint.said", "textlint", "ら抜き", "no-dropping-the-ra"));
    assertThat(of("").problem())
        .isEqualTo(Problem.of(Severity.FAULT, SPAN, "check.lint.plain", "textlint", "ら抜き"));
  }

  @Test
  void aWayOutIsCalledAfterWhatItDoes() {
    Change insert = Change.of(4, 4, "ら");
    Change remove = Change.of(3, 5, "");
    Change change = Change.of(3, 5, "食べ");
    assertThat(fix(insert))
        .isEqualTo(new QuickFix("check.fix.lint.insert", List.of("ら"), ChangeSet.of(insert)));
    assertThat(fix(remove))
        .isEqualTo(new QuickFix("check.fix.lint.remove", List.of(), ChangeSet.of(remove)));
    assertThat(fix(change))
        .isEqualTo(new QuickFix("check.fix.lint.change", List.of("食べ"), ChangeSet.of(change)));
    assertThat(of("", change, insert).fixes())
        .extracting(QuickFix::labelKey)
        .containsExactly("check.fix.lint.change", "check.fix.lint.insert");
  }

  @Test
  void noWayOutIsCertain() {
    assertThat(fix(Change.of(3, 5, "食べ")).certain()).isFalse();
    assertThat(of("").word()).isEmpty();
    assertThat(of("").fixes()).isEmpty();
  }

  @Test
  void whatIsLongOrHasLinesIsToldInOneShortLine() {
    assertThat(fix(Change.of(3, 3, "一\r\n二\n三\r四")).args()).containsExactly("一↵二↵三↵四");
    assertThat(fix(Change.of(3, 3, "字".repeat(24))).args()).containsExactly("字".repeat(24));
    assertThat(fix(Change.of(3, 3, "字".repeat(25))).args()).containsExactly("字".repeat(24) + "…");
  }

  @Test
  void whatIsCutIsCutBetweenCharacters() {
    assertThat(fix(Change.of(3, 3, "字".repeat(23) + "𠮷野家")).args())
        .containsExactly("字".repeat(23) + "…");
    assertThat(fix(Change.of(3, 3, "字".repeat(22) + "👨‍👩‍👧です")).args())
        .containsExactly("字".repeat(22) + "…");
  }
}
