package genko.workspace.audit;

import genko.text.QuickFix;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be mended: what is certain, or rules by their names or the beginnings of those, for
 * which somebody has decided that the first way out is taken.
 *
 * @param rules empty for what is certain
 * @param about what the findings say first; empty for all findings of the rules
 */
public record FixKinds(Set<String> rules, List<Object> about) {
  /** What no writer can disagree with. */
  public static final FixKinds CERTAIN = new FixKinds(Set.of());

  public FixKinds {
    rules = Set.copyOf(rules);
    about = List.copyOf(about);
  }

  public FixKinds(Set<String> rules) {
    this(rules, List.of());
  }

  /** Whether anything that {@code rule} finds may be mended. */
  boolean takes(String rule) {
    return rules.isEmpty() || rules.stream().anyMatch(name -> AuditRules.names(name, rule));
  }

  private boolean isAbout(AuditFinding finding) {
    List<Object> args = finding.problem().args();
    return args.size() >= about.size() && args.subList(0, about.size()).equals(about);
  }

  /** The way out of {@code finding} that is taken, if any. */
  Optional<QuickFix> of(AuditFinding finding) {
    if (!takes(finding.rule()) || !isAbout(finding)) return Optional.empty();
    List<QuickFix> fixes = finding.diagnostic().fixes();
    if (rules.isEmpty()) return fixes.stream().limit(1).filter(QuickFix::certain).findFirst();
    // What mends all of its kind at once has seen how they stand to each other.
    return fixes.stream()
        .max(Comparator.comparingInt((QuickFix fix) -> fix.changes().changes().size()))
        .map(most -> most.changes().changes().size() == first(fixes) ? fixes.getFirst() : most);
  }

  private static int first(List<QuickFix> fixes) {
    return fixes.getFirst().changes().changes().size();
  }
}
