package genko.workspace.audit;

import genko.text.Problem.Severity;
import genko.text.QuickFix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Findings of one kind, in the order of their posts. Of words that are written in two ways each
 * pair is a part of its own.
 *
 * @param rule what the kind is called
 * @param about the two ways of a word; empty for a whole kind
 * @param severity how bad the worst of them is
 * @param fixable how many have a way out
 * @param certain whether no writer can disagree with any of these ways
 * @param parts empty where the kind has none
 */
public record FindingGroup(
    String rule,
    List<Object> about,
    Severity severity,
    List<AuditFinding> findings,
    int fixable,
    boolean certain,
    List<FindingGroup> parts) {
  /** The problems that say first which word is written in which other way. */
  private static final Set<String> PAIRS =
      Set.of("check.word.spelling", "check.word.letters", "check.blog.like");

  private static final int PAIR = 2;

  private static final Comparator<FindingGroup> WORST_FIRST =
      Comparator.comparing(FindingGroup::severity)
          .thenComparingInt(group -> group.findings().size())
          .reversed()
          .thenComparing(FindingGroup::rule);

  public FindingGroup {
    about = List.copyOf(about);
    findings = List.copyOf(findings);
    parts = List.copyOf(parts);
  }

  /** The kinds of {@code findings}, the worst first and of those the most frequent. */
  public static List<FindingGroup> of(Collection<AuditFinding> findings) {
    Map<String, List<AuditFinding>> rules = new LinkedHashMap<>();
    for (AuditFinding one : findings) {
      rules.computeIfAbsent(one.rule(), rule -> new ArrayList<>()).add(one);
    }
    List<FindingGroup> groups = new ArrayList<>();
    rules.forEach((rule, all) -> groups.add(of(rule, List.of(), all, parts(rule, all))));
    groups.sort(WORST_FIRST);
    return groups;
  }

  private static List<FindingGroup> parts(String rule, List<AuditFinding> all) {
    if (!PAIRS.contains(all.getFirst().problem().key())) return List.of();
    Map<List<Object>, List<AuditFinding>> pairs = new LinkedHashMap<>();
    for (AuditFinding one : all) {
      List<Object> pair = one.problem().args().subList(0, PAIR);
      pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(one);
    }
    List<FindingGroup> parts = new ArrayList<>();
    pairs.forEach((pair, some) -> parts.add(of(rule, pair, some, List.of())));
    parts.sort(
        Comparator.comparingInt((FindingGroup part) -> part.findings().size())
            .reversed()
            .thenComparing(part -> part.about().toString()));
    return parts;
  }

  private static FindingGroup of(
      String rule, List<Object> about, List<AuditFinding> all, List<FindingGroup> parts) {
    Severity worst =
        all.stream()
            .map(one -> one.problem().severity())
            .max(Comparator.naturalOrder())
            .orElse(Severity.NOTE);
    List<QuickFix> fixes = all.stream().flatMap(one -> first(one).stream()).toList();
    boolean certain = fixes.stream().allMatch(QuickFix::certain);
    return new FindingGroup(rule, about, worst, all, fixes.size(), certain, parts);
  }

  private static Optional<QuickFix> first(AuditFinding one) {
    return one.diagnostic().fixes().stream().findFirst();
  }

  /** What mends all of it. */
  public FixKinds kinds() {
    return new FixKinds(Set.of(rule), about);
  }

  /** Whether this is a part of another group. */
  public boolean isPart() {
    return !about.isEmpty();
  }
}
