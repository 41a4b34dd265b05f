package genko.ui.audit;

import genko.async.ReportedProgress;
import genko.storage.files.SaveResult.Failed;
import genko.text.Text;
import genko.ui.audit.AuditTasks.Outcome;
import genko.workspace.Workspace;
import genko.workspace.WorkspaceListener;
import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.AuditedPost;
import genko.workspace.audit.FindingGroup;
import genko.workspace.audit.OwnSpelling;
import genko.workspace.audit.PostWatch;
import genko.workspace.library.PostProblems;
import genko.workspace.save.OpenPost;
import genko.workspace.step.PostFix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found in all posts of the blog that the writer is in: rows of kinds, of their posts, and
 * of the places in those, as far as the writer has opened them. A post that is saved or changed by
 * a step is looked at again. Lives on the owner's thread, and knows no screen. Long because it
 * answers for all that is asked of the list.
 */
public final class AuditModel {
  private final Workspace workspace;
  private final AuditTasks tasks;
  private final ReviewModel review;
  private final Runnable observer;
  private State state = State.NOTHING;
  private ReportedProgress.@Nullable Step at;
  private @Nullable ReportedProgress progress;
  private Optional<Outcome.Checked> found = Optional.empty();
  private Map<String, String> titles = Map.of();
  private final OpenRows open = new OpenRows();

  /** Posts that have changed since they were looked at. */
  private final Set<Path> changed = new HashSet<>();

  private final List<Runnable> watchers = new ArrayList<>();
  private PostProblems problems = PostProblems.NONE;
  private boolean looking;
  private boolean following;
  private Optional<Failed> refused = Optional.empty();

  /** What is under way, or has come of it. */
  public enum State {
    NOTHING,
    CHECKING,
    DONE,
    /** It was stopped before its end. */
    STOPPED,
    /** What would be mended is put together. */
    PROPOSING,
    NO_BLOG,
    UNREADABLE,
    FAILED
  }

  /**
   * @param review shows what would be mended
   * @param observer hears of everything that there is to show
   */
  public AuditModel(Workspace workspace, AuditTasks tasks, ReviewModel review, Runnable observer) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.review = review;
    this.observer = observer;
    workspace.listen(
        new WorkspaceListener() {
          @Override
          public void saved(OpenPost post) {
            post.path().ifPresent(path -> changed(Set.of(path)));
          }
        });
  }

  // Looking.

  /** Looks through the whole blog that the writer is in now. */
  public void check() {
    if (state == State.CHECKING || state == State.PROPOSING) return;
    Optional<Path> post = workspace.place();
    if (post.isEmpty()) {
      found = Optional.empty();
      end(State.NO_BLOG);
      return;
    }
    check(post.get());
  }

  /** Looks again through the blog that is shown, else through that which the writer is in. */
  public void checkAgain() {
    root().ifPresentOrElse(this::checkRoot, this::check);
  }

  private void checkRoot(Path root) {
    check(root.resolve("post"));
  }

  /** Looks through the whole blog of the post at {@code post}, which need not be there. */
  public void check(Path post) {
    if (state == State.CHECKING || state == State.PROPOSING) return;
    begin(State.CHECKING);
    refused = Optional.empty();
    changed.clear();
    tasks.check(post, workspace.unsaved(), progress(), this::take, () -> end(State.FAILED));
    observer.run();
  }

  private void begin(State next) {
    state = next;
    at = null;
    progress =
        new ReportedProgress(
            tasks.working(),
            step -> {
              at = step;
              observer.run();
            });
  }

  private ReportedProgress progress() {
    if (progress == null) throw new IllegalStateException("nothing is under way");
    return progress;
  }

  /** Stops what is under way. */
  public void stop() {
    if (progress != null) progress.stop();
  }

  private void take(Outcome outcome) {
    switch (outcome) {
      case Outcome.NoBlog _ -> fail(State.NO_BLOG);
      case Outcome.Unreadable _ -> fail(State.UNREADABLE);
      case Outcome.Stopped _ -> end(found.isPresent() ? State.DONE : State.STOPPED);
      case Outcome.Checked checked -> {
        keep(checked);
        end(State.DONE);
        lookAgain();
      }
    }
  }

  private void fail(State why) {
    found = Optional.empty();
    end(why);
  }

  private void end(State next) {
    state = next;
    at = null;
    progress = null;
    observer.run();
  }

  private void keep(Outcome.Checked checked) {
    found
        .map(Outcome.Checked::watch)
        .filter(watch -> watch != checked.watch())
        .ifPresent(PostWatch::close);
    found = Optional.of(checked);
    Map<String, String> all = new HashMap<>();
    for (AuditedPost post : checked.result().posts()) {
      post.title().ifPresent(title -> all.put(post.path(), title));
    }
    titles = all;
    problems = FindingWords.problems(tasks.words(), checked);
    watchers.forEach(Runnable::run);
  }

  /** Follows no blog any longer. */
  public void end() {
    found.map(Outcome.Checked::watch).ifPresent(PostWatch::close);
  }

  /** Calls {@code watcher} whenever posts were looked through or looked at again. */
  public void observe(Runnable watcher) {
    watchers.add(watcher);
  }

  /** Which kinds of problems were found in which posts. */
  public PostProblems problems() {
    return problems;
  }

  /** Sees whether others have changed posts, and looks at those again; called now and then. */
  void follow() {
    if (following || looking || state != State.DONE || found.isEmpty()) return;
    Outcome.Checked now = found.get();
    following = true;
    tasks.follow(
        now,
        paths -> {
          Set<Path> files = new HashSet<>();
          for (String path : paths) files.add(now.result().scope().file(path));
          if (!files.isEmpty()) changed(files);
        },
        () -> following = false);
  }

  /** The posts at {@code files} hold something else now. */
  void changed(Set<Path> files) {
    if (found.isEmpty() && state != State.CHECKING) return;
    changed.addAll(files);
    lookAgain();
  }

  /** Looks again at the posts that have changed, once nothing else is under way. */
  private void lookAgain() {
    if (looking || state != State.DONE || found.isEmpty()) return;
    Outcome.Checked before = found.get();
    Path root = before.result().scope().folder().root();
    Set<String> paths = new HashSet<>();
    for (Path file : changed) {
      String path = root.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
      if (isPost(before, path)) paths.add(path);
    }
    changed.clear();
    if (paths.isEmpty()) return;
    looking = true;
    Map<Path, Text> unsaved = workspace.unsaved();
    tasks.again(
        before,
        paths,
        unsaved,
        outcome -> {
          looking = false;
          if (outcome instanceof Outcome.Checked checked) keep(checked);
          observer.run();
          lookAgain();
        },
        () -> looking = false);
    observer.run();
  }

  /** Whether there is a post at {@code path}, or there may be one now. */
  private static boolean isPost(Outcome.Checked checked, String path) {
    if (path.startsWith("..")) return false;
    return checked.result().scope().posts().contains(path)
        || checked.result().scope().folder().site().places().isPost(path);
  }

  public State state() {
    return state;
  }

  /** How far it is; empty where nobody knows yet. */
  public Optional<ReportedProgress.Step> at() {
    return Optional.ofNullable(at);
  }

  /** Whether some posts are looked at again. */
  public boolean isLookingAgain() {
    return looking;
  }

  /** The blog that was looked through. */
  public Optional<Path> root() {
    return found.map(all -> all.result().scope().folder().root());
  }

  /** Whether the writer is in another blog than the one that was looked through, or none was. */
  public boolean isElsewhere() {
    Optional<Path> root = root();
    return root.isEmpty()
        || workspace.place().filter(place -> !place.startsWith(root.get())).isPresent();
  }

  /** How many posts were looked through. */
  public int posts() {
    return found.map(all -> all.result().posts().size()).orElse(0);
  }

  /** How much was found in them. */
  public int count() {
    return found.map(all -> all.result().findings().size()).orElse(0);
  }

  // What was found.

  /** All rows that are to be seen. */
  public List<AuditRow> rows() {
    return open.rows(found.map(Outcome.Checked::groups).orElse(List.of()), titles);
  }

  /** Whether what belongs to {@code row} stands below it. */
  boolean isOpen(AuditRow row) {
    return open.contains(row);
  }

  /** Has what belongs to {@code row} stand below it, or not. */
  public void setOpen(AuditRow row, boolean wanted) {
    if (open.set(row, wanted)) observer.run();
  }

  /** The finding of {@code row} that is meant first; none of a group. */
  public Optional<AuditFinding> place(AuditRow row) {
    return row.first();
  }

  /** The file of {@code finding}, where that is one to be opened: a post, or a text of the blog. */
  public Optional<Path> file(AuditFinding finding) {
    return found
        .filter(all -> isPost(all, finding.path()) || finding.path().endsWith(".yml"))
        .map(all -> all.result().scope().file(finding.path()));
  }

  // Mending.

  /** Whether something of the kind of {@code row} can be mended now. */
  public boolean canMend(@Nullable AuditRow row) {
    return row != null && state == State.DONE && !looking && row.group().fixable() > 0;
  }

  /** Puts together what would be mended of the kind of {@code row}, called {@code label}. */
  public void propose(AuditRow row, String label) {
    if (!canMend(row) || found.isEmpty()) return;
    Outcome.Checked all = found.get();
    FindingGroup group = row.group();
    begin(State.PROPOSING);
    tasks.propose(
        all,
        group.kinds(),
        workspace.unsaved(),
        progress(),
        fixes -> {
          fixes.ifPresent(some -> show(all, label, some, group.certain()));
          end(State.DONE);
          lookAgain();
        },
        () -> end(State.FAILED));
    observer.run();
  }

  /** Whether {@code row} is of a word that is written in two ways, which the writer may decide. */
  public boolean canOwn(@Nullable AuditRow row) {
    return row != null && state == State.DONE && !looking && row.group().isPart();
  }

  /** Remembers in the blog that the word of {@code row} is right as it is, and checks again. */
  public void own(AuditRow row, OwnSpelling list) {
    Optional<Path> root = root();
    if (!canOwn(row) || root.isEmpty()) return;
    String word = String.valueOf(row.group().about().getFirst());
    refused = Optional.empty();
    tasks.own(
        root.get(),
        list,
        word,
        failed -> {
          refused = failed;
          if (failed.isEmpty()) checkAgain();
          else observer.run();
        },
        () -> end(State.FAILED));
  }

  /** Why a word could not be remembered. */
  Optional<Failed> refused() {
    return refused;
  }

  private void show(Outcome.Checked all, String label, List<PostFix> fixes, boolean certain) {
    review.show(
        new ReviewModel.Proposal(all.result().scope().folder().root(), label, fixes, certain, 0));
  }
}
