package genko.workspace.audit;

import genko.check.CertainFixes;
import genko.storage.files.OpenResult.Opened;
import genko.text.ChangeSet;
import genko.text.QuickFix;
import genko.text.Text;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
    Set<String> touched = new HashSet<>();
    for (AuditFinding finding : found.findings()) {
      if (kinds.of(finding).isPresent()) touched.add(finding.path());
    }
    return found.posts().parallelStream()
        .filter(post -> touched.contains(post.path()))
        .flatMap(post -> fix(post, found.habits()).stream())
        .toList();
  }

  private Optional<PostFix> fix(AuditedPost post, Habits habits) {
    if (!(audit.files().open(audit.scope().file(post.path())) instanceof Opened opened)) {
      return Optional.empty();
    }
    if (!post.stamp().equals(Optional.of(opened.stamp()))) return Optional.empty();
    Text text = opened.text();
    ChangeSet all = ChangeSet.EMPTY;
    Map<String, Integer> counts = new TreeMap<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Optional<ParsedPost> read = audit.read(text);
      if (read.isEmpty()) break;
      CertainFixes next = next(post.path(), read.get(), habits, counts);
      if (next.changes().isEmpty()) break;
      all = all.compose(next.changes());
      text = next.changes().apply(text);
    }
    if (all.isEmpty() || text.equals(opened.text())) return Optional.empty();
    List<LineDiff> diffs = LineDiff.of(opened.text(), all);
    return Optional.of(new PostFix(post.path(), opened.stamp(), all, diffs, counts));
  }

  private CertainFixes next(
      String path, ParsedPost read, Habits habits, Map<String, Integer> counts) {
    List<AuditFinding> found = new ArrayList<>(audit.findings(path, read));
    found.addAll(audit.unusual(path, read, habits));
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
