package genko.workspace.audit;

import genko.async.Progress;
import genko.check.CertainFixes;
import genko.text.ChangeSet;
import genko.text.QuickFix;
import genko.text.Text;
import genko.workspace.page.ParsedPost;
import genko.workspace.step.FixStep;
import genko.workspace.step.PostFix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Proposes what is to be mended in all posts of a blog; whoever asked may leave any of it out, and
 * has the rest written as a {@link FixStep}. What a fix makes possible is mended with it, so that
 * mending twice is mending once. Reaches the disk and takes its time: a worker's.
 */
public final class BlogFix {
  /** What still changes after so many rounds would change forever. */
  private static final int MOST_ROUNDS = 8;

  private final BlogAudit audit;
  private final FixKinds kinds;

  public BlogFix(BlogAudit audit, FixKinds kinds) {
    this.audit = audit;
    this.kinds = kinds;
  }

  /** What there is to mend of {@code found}, a post each, in order. */
  public List<PostFix> propose(BlogAudit.Result found) {
    return propose(found, Progress.NONE).orElseThrow();
  }

  /** The same, telling how far it is; empty when it was stopped. */
  public Optional<List<PostFix>> propose(BlogAudit.Result found, Progress progress) {
    Map<String, List<AuditFinding>> known = new HashMap<>();
    for (AuditFinding finding : found.findings()) {
      known.computeIfAbsent(finding.path(), path -> new ArrayList<>()).add(finding);
    }
    List<AuditedPost> posts =
        found.posts().stream()
            .filter(
                post ->
                    known.getOrDefault(post.path(), List.of()).stream()
                        .anyMatch(finding -> kinds.of(finding).isPresent()))
            .toList();
    AtomicInteger done = new AtomicInteger();
    List<PostFix> fixes =
        posts.parallelStream()
            .filter(post -> !progress.isUnwanted())
            .flatMap(
                post -> {
                  List<AuditFinding> first = known.getOrDefault(post.path(), List.of());
                  Optional<PostFix> fix = fix(post, first, found.habits());
                  progress.at(done.incrementAndGet(), posts.size());
                  return fix.stream();
                })
            .toList();
    return progress.isUnwanted() ? Optional.empty() : Optional.of(fixes);
  }

  /** {@code first} was found in the text that was looked at, and need not be looked for again. */
  private Optional<PostFix> fix(AuditedPost post, List<AuditFinding> first, Habits habits) {
    Optional<BlogAudit.Content> now = audit.content(post.path());
    boolean same = now.isPresent() && post.stamp().equals(now.map(BlogAudit.Content::stamp));
    if (!same) return Optional.empty();
    Text before = now.get().text();
    Text text = before;
    ChangeSet all = ChangeSet.EMPTY;
    Map<String, Integer> counts = new TreeMap<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Optional<ParsedPost> read = audit.read(text);
      if (read.isEmpty()) break;
      List<AuditFinding> found = round == 0 ? first : look(post.path(), read.get(), habits);
      CertainFixes next = next(found, read.get(), counts);
      if (next.changes().isEmpty()) break;
      all = all.compose(next.changes());
      text = next.changes().apply(text);
    }
    if (all.isEmpty() || text.equals(before)) return Optional.empty();
    return Optional.of(PostFix.of(post.path(), before, all, counts));
  }

  private List<AuditFinding> look(String path, ParsedPost read, Habits habits) {
    List<AuditFinding> found = new ArrayList<>(audit.findings(path, read));
    found.addAll(audit.unusual(path, read, habits));
    return found;
  }

  private CertainFixes next(
      List<AuditFinding> found, ParsedPost read, Map<String, Integer> counts) {
    IdentityHashMap<QuickFix, String> rules = new IdentityHashMap<>();
    List<QuickFix> wished = new ArrayList<>();
    Map<ChangeSet, Integer> mended = new HashMap<>();
    for (AuditFinding finding : found) {
      Optional<QuickFix> fix = kinds.of(finding);
      if (fix.isEmpty() || mended.merge(fix.get().changes(), 1, Integer::sum) > 1) continue;
      wished.add(fix.get());
      rules.put(fix.get(), finding.rule());
    }
    wished.sort(Comparator.comparingInt(fix -> fix.changes().reach().from()));
    CertainFixes chosen = CertainFixes.ofWished(wished, read.post().text(), read.post().head());
    for (QuickFix fix : chosen.fixes()) {
      int count = mended.getOrDefault(fix.changes(), 1);
      counts.merge(rules.getOrDefault(fix, ""), count, Integer::sum);
    }
    return chosen;
  }

  /** How many of each rule {@code fixes} mend. */
  public static Map<String, Integer> counts(Collection<PostFix> fixes) {
    Map<String, Integer> counts = new TreeMap<>();
    for (PostFix fix : fixes) {
      fix.counts().forEach((rule, count) -> counts.merge(rule, count, Integer::sum));
    }
    return counts;
  }
}
