package genko.ui.audit;

import genko.async.ReportedProgress;
import genko.async.TaskRunner;
import genko.workspace.step.BlogSteps;
import genko.workspace.step.LineDiff;
import genko.workspace.step.PostFix;
import genko.workspace.step.StepNotices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become of many posts, looked at before it is done: everything, but for the posts that
 * the writer leaves out. Lives on the owner's thread, and knows no screen.
 */
public final class ReviewModel {
  /** The lines of so many posts are shown without being asked for. */
  private static final int MOST_OPEN = 30;

  private final BlogSteps steps;
  private final StepNotices told;
  private final TaskRunner owner;
  private final Runnable observer;
  private Optional<Proposal> proposal = Optional.empty();
  private final Set<String> left = new HashSet<>();

  /** Posts that are opened, or closed where usually all are open. */
  private final Set<String> turned = new HashSet<>();

  /**
   * What would be changed.
   *
   * @param root of the blog
   * @param label what is done, for the writer
   * @param certain whether no writer can disagree with it
   * @param refused how many other posts cannot be changed so
   */
  public record Proposal(
      Path root, String label, List<PostFix> fixes, boolean certain, int refused) {
    public Proposal {
      fixes = List.copyOf(fixes);
    }
  }

  /** A row of it. */
  public sealed interface Row {
    PostFix fix();

    /** A post; {@code open} when its lines stand below it. */
    record Post(PostFix fix, boolean open) implements Row {}

    /** A line of the post above it, after its first one. */
    record Line(PostFix fix, LineDiff diff) implements Row {}
  }

  /** {@code owner} leads back to the owner's thread. */
  public ReviewModel(BlogSteps steps, StepNotices told, TaskRunner owner, Runnable observer) {
    this.steps = steps;
    this.told = told;
    this.owner = owner;
    this.observer = observer;
  }

  /** Shows {@code wanted}, all of it chosen. */
  public void show(Proposal wanted) {
    proposal = Optional.of(wanted);
    left.clear();
    turned.clear();
    observer.run();
  }

  /** What is shown. */
  public Optional<Proposal> proposal() {
    return proposal;
  }

  /** Leaves everything as it is. */
  public void leave() {
    proposal = Optional.empty();
    observer.run();
  }

  private List<PostFix> fixes() {
    return proposal.map(Proposal::fixes).orElse(List.of());
  }

  /** All rows, those of opened posts with all their lines. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (PostFix fix : fixes()) {
      boolean open = isOpen(fix);
      rows.add(new Row.Post(fix, open));
      if (open) fix.diffs().forEach(diff -> rows.add(new Row.Line(fix, diff)));
    }
    return rows;
  }

  boolean isOpen(PostFix fix) {
    return turned.contains(fix.path()) != fixes().size() <= MOST_OPEN;
  }

  /** Has the lines of a post stand below it, or not. */
  public void setOpen(PostFix fix, boolean wanted) {
    if (isOpen(fix) == wanted) return;
    if (!turned.remove(fix.path())) turned.add(fix.path());
    observer.run();
  }

  boolean isChosen(PostFix fix) {
    return !left.contains(fix.path());
  }

  /** Leaves a post out, or takes it again. */
  public void turn(PostFix fix) {
    if (!left.remove(fix.path())) left.add(fix.path());
    observer.run();
  }

  /** Takes all posts, or none of them. */
  public void setAll(boolean wanted) {
    left.clear();
    if (!wanted) fixes().forEach(fix -> left.add(fix.path()));
    observer.run();
  }

  /** How many posts are chosen. */
  public int chosen() {
    return fixes().size() - left.size();
  }

  /** How many there are. */
  public int posts() {
    return fixes().size();
  }

  /** Whether there is something to be done, and nothing else is under way. */
  public boolean canApply() {
    return chosen() > 0 && !steps.isBusy();
  }

  /** Has what is chosen done as one step, of which a notice tells. */
  public void apply() {
    if (!canApply() || proposal.isEmpty()) return;
    Proposal all = proposal.get();
    List<PostFix> wanted = all.fixes().stream().filter(this::isChosen).toList();
    leave();
    steps.apply(
        all.root(),
        wanted,
        all.label(),
        new ReportedProgress(owner, told::tell),
        outcome -> told.tellDone(all.label(), outcome));
  }
}
