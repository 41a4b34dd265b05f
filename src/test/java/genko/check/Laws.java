package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.text.ChangeSet.Side;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What holds for the findings of any text. */
final class Laws {
  private Laws() {}

  static List<Diagnostic> find(String text, String fileName, Instant now) {
    Text whole = Text.of(text);
    return Checks.of(whole, FrontMatter.of(whole), fileName, now, ZoneOffset.ofHours(9));
  }

  /** The findings of {@code text}, after each of their fixes has been tried. */
  static List<Diagnostic> check(String text, String fileName, Instant now) {
    List<Diagnostic> findings = find(text, fileName, now);
    long faults = faults(findings);
    int last = 0;
    for (Diagnostic finding : findings) {
      assertThat(finding.problem().span().from()).isGreaterThanOrEqualTo(last);
      assertThat(finding.problem().span().to()).isLessThanOrEqualTo(text.length());
      last = finding.problem().span().from();
      if (!finding.problem().key().startsWith("check.")) continue;
      for (QuickFix fix : finding.fixes()) {
        String after = fix.changes().apply(Text.of(text)).toString();
        assertThat(after).as(finding.toString()).isNotEqualTo(text);
        List<Diagnostic> left = find(after, fileName, now);
        assertThat(faults(left)).as("faults after %s", finding).isLessThanOrEqualTo(faults);
        boolean fewer = count(left, finding) < count(findings, finding);
        assertThat(fewer || !stillThere(left, finding, fix))
            .as("%s after %s", finding, fix)
            .isTrue();
      }
    }
    return findings;
  }

  private static long faults(List<Diagnostic> findings) {
    return findings.stream().filter(f -> f.problem().severity() == Severity.FAULT).count();
  }

  private static long count(List<Diagnostic> findings, Diagnostic like) {
    return findings.stream().filter(f -> f.problem().key().equals(like.problem().key())).count();
  }

  /**
   * Whether the like of a finding is where it was: one behind it may have come to light by a fix.
   */
  private static boolean stillThere(List<Diagnostic> left, Diagnostic like, QuickFix fix) {
    Span span = like.problem().span();
    int from = fix.changes().map(span.from(), Side.BEFORE);
    int to = Math.max(from, fix.changes().map(span.to(), Side.AFTER));
    return left.stream()
        .filter(f -> f.problem().key().equals(like.problem().key()))
        .anyMatch(f -> f.problem().span().from() >= from && f.problem().span().from() < to);
  }
}
