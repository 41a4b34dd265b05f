package genko.workspace.step;

import genko.async.Progress;
import genko.async.TaskRunner;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.journal.StepFolder;
import genko.storage.journal.WrittenStep;
import genko.storage.journal.WrittenStep.Entry;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.Workspace;
import genko.workspace.library.PostFolder;
import genko.workspace.save.OpenPost;
import genko.workspace.step.StepOutcome.Skipped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Changes many posts as one step, and takes it back as one. A post that is open is edited as by its
 * writer, and is unsaved then; the others are written as a {@link FixStep}, which a kill leaves to
 * be gone on with. A post that is not as it was seen, when it was looked at or when it was left,
 * stays as it is.
 *
 * <p>Lives on the owner's thread; files are read and written by a worker.
 */
public final class BlogSteps {
  private final Workspace workspace;
  private final PostFiles files;
  private final Clock clock;
  private final TaskRunner writing;
  private Optional<FixStep> steps = Optional.empty();
  private Optional<Last> last = Optional.empty();
  private final List<Consumer<Set<Path>>> observers = new ArrayList<>();
  private boolean busy;

  /** {@code writing} has one worker. */
  public BlogSteps(Workspace workspace, PostFiles files, Clock clock, TaskRunner writing) {
    this.workspace = workspace;
    this.files = files;
    this.clock = clock;
    this.writing = writing;
  }

  /** Keeps the steps in {@code folder}; before that nothing can be changed. */
  public void keepIn(StepFolder folder) {
    steps = Optional.of(new FixStep(files, folder, clock));
  }

  /** The step that was done last since the start, and the open posts that it has edited. */
  private record Last(Optional<WrittenStep> step, List<Left> open) {}

  /**
   * How an open post was left.
   *
   * @param back what makes it again as it was before
   */
  private record Left(Path post, ChangeSet back, Text text) {}

  /** Tells {@code observer} after each step which posts it was to change. */
  public void observe(Consumer<Set<Path>> observer) {
    observers.add(observer);
  }

  /** Whether a step is under way. */
  public boolean isBusy() {
    return busy;
  }

  /** Whether there is a step since the start that can be taken back. */
  public boolean canUndo() {
    return !busy && last.isPresent();
  }

  /** Whoever looks for steps gets this to the worker. */
  private FixStep kept() {
    return steps.orElseThrow(() -> new IllegalStateException("no folder for steps"));
  }

  /** Has {@code change} done to {@code posts}; {@code label} says to the writer what it is. */
  public void apply(
      List<Path> posts,
      PostChange change,
      String label,
      Progress progress,
      Consumer<StepOutcome> taker) {
    apply(posts, change, (step, closed) -> step.apply(closed, change, label, progress), taker);
  }

  /** As the other, but no file is written that lies outside of {@code root}, by a link or not. */
  public void apply(
      Path root,
      List<Path> posts,
      PostChange change,
      String label,
      Progress progress,
      Consumer<StepOutcome> taker) {
    apply(
        posts, change, (step, closed) -> step.apply(root, closed, change, label, progress), taker);
  }

  /** Writes the posts that are not open. */
  private interface Writing {
    FixStep.Outcome of(FixStep step, List<Path> closed) throws IOException;
  }

  private void apply(
      List<Path> posts, PostChange change, Writing work, Consumer<StepOutcome> taker) {
    if (busy) return;
    FixStep step = kept();
    List<Skipped> skipped = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    List<Path> closed = new ArrayList<>();
    for (Path post : posts) {
      workspace
          .postOf(post)
          .ifPresentOrElse(open -> edit(open, post, change, left, skipped), () -> closed.add(post));
    }
    run(
        Set.copyOf(posts),
        () -> work.of(step, closed),
        outcome -> {
          boolean any = outcome.step().isPresent() || !left.isEmpty();
          if (any) last = Optional.of(new Last(outcome.step(), left));
          taker.accept(told(outcome, left, skipped));
        });
  }

  /**
   * As the other, for what was looked at below {@code root}. What lies elsewhere, though a symbolic
   * link may lead there, stays as it is, unless the writer has it open.
   */
  public void apply(
      Path root,
      List<PostFix> fixes,
      String label,
      Progress progress,
      Consumer<StepOutcome> taker) {
    List<Path> posts = fixes.stream().map(fix -> root.resolve(fix.path())).toList();
    apply(root, posts, PostFix.all(root, fixes), label, progress, taker);
  }

  private StepOutcome told(FixStep.Outcome outcome, List<Left> left, List<Skipped> skipped) {
    List<Skipped> all = new ArrayList<>(skipped);
    all.addAll(outcome.skipped());
    int places = left.stream().mapToInt(one -> one.back().changes().size()).sum();
    int unsaved = (int) left.stream().filter(this::isUnsaved).count();
    return new StepOutcome(
        outcome.written().size() + left.size(),
        outcome.places() + places,
        all,
        outcome.stopped(),
        unsaved);
  }

  private boolean isUnsaved(Left one) {
    return workspace.postOf(one.post()).filter(open -> open.session().isDirty()).isPresent();
  }

  /** Takes the last step since the start back. */
  public void undo(Progress progress, Consumer<StepOutcome> taker) {
    if (busy) return;
    last.ifPresent(
        step -> {
          last = Optional.empty();
          undo(step, progress, taker);
        });
  }

  /** Takes {@code step}, of whatever start, back. */
  public void undo(WrittenStep step, Progress progress, Consumer<StepOutcome> taker) {
    if (busy) return;
    boolean newest = last.flatMap(Last::step).filter(one -> one.id().equals(step.id())).isPresent();
    if (newest) undo(progress, taker);
    else undo(new Last(Optional.of(step), List.of()), progress, taker);
  }

  private void undo(Last step, Progress progress, Consumer<StepOutcome> taker) {
    FixStep kept = kept();
    List<Left> left = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    List<Left> closed = new ArrayList<>();
    for (Left one : step.open()) {
      workspace
          .postOf(one.post())
          .ifPresentOrElse(open -> takeBack(open, one, left, skipped), () -> closed.add(one));
    }
    Set<Path> opened = new HashSet<>();
    for (Entry entry : step.step().map(WrittenStep::entries).orElse(List.of())) {
      Path post = kept.path(entry);
      Optional<OpenPost> open = workspace.postOf(post);
      if (open.isEmpty()) continue;
      opened.add(post);
      takeBack(open.get(), post, entry, left, skipped);
    }
    Set<Path> all = new HashSet<>(opened);
    step.open().forEach(one -> all.add(one.post()));
    step.step().ifPresent(one -> all.addAll(posts(one)));
    run(
        all,
        () -> {
          List<Path> posts = closed.stream().map(Left::post).toList();
          FixStep.Outcome others = kept.once(posts, back(closed));
          if (step.step().isEmpty()) return others;
          return kept.undo(step.step().get(), opened, progress).and(others);
        },
        outcome -> taker.accept(told(outcome, left, skipped)));
  }

  private Set<Path> posts(WrittenStep step) {
    return step.entries().stream().map(kept()::path).collect(Collectors.toSet());
  }

  /** Does what is left of {@code step}. */
  public void goOn(WrittenStep step, Progress progress, Consumer<StepOutcome> taker) {
    if (busy) return;
    FixStep kept = kept();
    run(posts(step), () -> kept.goOn(step, progress), outcome -> taker.accept(outcome.told()));
  }

  /** What was stopped before its end, for {@code taker}. */
  public void unfinished(Consumer<FixStep.Known> taker) {
    FixStep kept = kept();
    writing.task(kept::unfinished).onSuccess(taker).start();
  }

  /** What is done in the blog of the post {@code file} and may be undone, for {@code taker}. */
  public void done(Path file, Consumer<FixStep.Known> taker) {
    FixStep kept = kept();
    writing
        .task(
            () -> {
              Path folder = PostFolder.ofPost(file, clock).map(PostFolder::root).orElse(file);
              return kept.in(folder, kept.done());
            })
        .onSuccess(taker)
        .start();
  }

  /** Also of work that failed it is told, as of what was left alone. */
  private void run(
      Set<Path> posts, Callable<FixStep.Outcome> work, Consumer<FixStep.Outcome> taker) {
    busy = true;
    writing
        .task(work)
        .onSuccess(outcome -> ended(posts, outcome, taker))
        .onFailure(
            cause -> {
              IOException why = cause instanceof IOException known ? known : new IOException(cause);
              List<Skipped> all = List.of(kept().refusal(why));
              FixStep.Outcome none =
                  new FixStep.Outcome(Optional.empty(), List.of(), 0, all, false);
              ended(posts, none, taker);
              if (why != cause) writing.onUnhandled().accept(cause);
            })
        .start();
  }

  private void ended(Set<Path> posts, FixStep.Outcome outcome, Consumer<FixStep.Outcome> taker) {
    busy = false;
    taker.accept(outcome);
    observers.forEach(observer -> observer.accept(posts));
  }

  // Posts that are open.

  private static void edit(
      OpenPost open, Path post, PostChange change, List<Left> left, List<Skipped> skipped) {
    open.view().finishComposition();
    EditSession session = open.session();
    Text before = session.post().text();
    Optional<ChangeSet> changes = session.isReadOnly() ? Optional.empty() : change.of(post, before);
    if (changes.filter(ChangeSet::isEmpty).isPresent()) return;
    session.sealHistory();
    boolean made =
        changes.isPresent()
            && session.dispatch(Transaction.of(session.post(), Origin.FORMAT, changes.get()));
    session.sealHistory();
    if (made) left.add(new Left(post, changes.get().invert(before), session.post().text()));
    else skipped.add(Skipped.changed(post));
  }

  private static void takeBack(OpenPost open, Left was, List<Left> left, List<Skipped> skipped) {
    EditSession session = open.session();
    boolean same = was.text().equals(session.post().text());
    // What nothing was done to since is undone, and so is saved again where it was.
    if (same && session.canUndo()) {
      Text before = was.back().apply(was.text());
      open.view().finishComposition();
      if (session.undo() && before.equals(session.post().text())) {
        left.add(was);
        return;
      }
      session.redo();
    }
    edit(
        open,
        was.post(),
        (post, text) -> was.text().equals(text) ? Optional.of(was.back()) : Optional.empty(),
        left,
        skipped);
  }

  /** A post that was written, and was opened since. */
  private static void takeBack(
      OpenPost open, Path post, Entry entry, List<Left> left, List<Skipped> skipped) {
    boolean asWritten =
        !open.session().isDirty()
            && open.file().map(Opened::stamp).filter(entry.after()::equals).isPresent();
    edit(
        open,
        post,
        (path, text) -> asWritten ? Optional.of(FixStep.inverse(entry)) : Optional.empty(),
        left,
        skipped);
  }

  /** What takes back posts that were open when they were edited, and were closed since. */
  private static PostChange back(List<Left> closed) {
    return (post, text) ->
        closed.stream()
            .filter(one -> one.post().equals(post) && one.text().equals(text))
            .findFirst()
            .map(Left::back);
  }
}
