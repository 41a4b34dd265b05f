package genko.check;

import genko.frontmatter.FrontMatter;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.QuickFix;
import genko.text.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that can be mended without asking: the fixes that are {@link QuickFix#certain}, as one edit.
 * Of two that touch the same text the first is taken; what would break something together is left
 * out.
 */
public record CertainFixes(List<QuickFix> fixes, ChangeSet changes) {
  public static final CertainFixes NONE = new CertainFixes(List.of(), ChangeSet.EMPTY);

  public CertainFixes {
    fixes = List.copyOf(fixes);
  }

  /** Those among {@code findings} of {@code text}, whose front matter is {@code head}. */
  public static CertainFixes of(List<Diagnostic> findings, Text text, FrontMatter head) {
    List<QuickFix> certain =
        findings.stream()
            .flatMap(finding -> finding.fixes().stream().limit(1))
            .filter(QuickFix::certain)
            .sorted(Comparator.comparingInt(fix -> fix.changes().reach().from()))
            .toList();
    return ofWished(certain, text, head);
  }

  /**
   * Those of {@code wished} that can be done together, by the same rules, whoever decided on them.
   */
  public static CertainFixes ofWished(List<QuickFix> wished, Text text, FrontMatter head) {
    if (wished.isEmpty()) return NONE;
    CheckedPost post = CheckedPost.of(text, head, "", Instant.EPOCH, ZoneOffset.UTC);
    CertainFixes all = together(wished);
    if (post.isSafe(all.changes)) return all;
    CertainFixes apart =
        together(wished.stream().filter(fix -> !post.nearsBraces(fix.changes())).toList());
    return post.isSafe(apart.changes) ? apart : NONE;
  }

  private static CertainFixes together(List<QuickFix> certain) {
    List<QuickFix> taken = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    int to = -1;
    for (QuickFix fix : certain) {
      if (fix.changes().reach().from() < to) continue;
      taken.add(fix);
      changes.addAll(fix.changes().changes());
      to = fix.changes().reach().to();
    }
    return new CertainFixes(taken, ChangeSet.of(changes));
  }

  /** How many there are of each kind, by the key of their label. */
  public Map<String, Long> counts() {
    return fixes.stream()
        .map(QuickFix::labelKey)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
