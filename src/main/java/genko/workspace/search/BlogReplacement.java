package genko.workspace.search;

import genko.async.TaskRunner;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.search.ReplacementPlan;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.Settings;
import genko.storage.files.Stamp;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.Workspace;
import genko.workspace.save.OpenPost;
import genko.workspace.search.ReplacementOutcome.Skipped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Replaces in many posts as one step, and takes it back as one. A post that is open is edited as by
 * its writer, and is unsaved then; another one is written as a save writes it, whole or not at all.
 * A post that is not as it was seen, when it was searched or when it was left, stays as it is.
 *
 * <p>Lives on the owner's thread; files are read and written by a worker. The last step alone can
 * be taken back, and only while the program runs.
 */
public final class BlogReplacement {
  private final Workspace workspace;
  private final PostFiles files;
  private final TaskRunner writing;
  private Optional<Settings> settings = Optional.empty();
  private List<Left> last = List.of();
  private boolean busy;

  /** {@code writing} has one worker. */
  public BlogReplacement(Workspace workspace, PostFiles files, TaskRunner writing) {
    this.workspace = workspace;
    this.files = files;
    this.writing = writing;
  }

  /**
   * How a post was left.
   *
   * @param back what makes it again as it was before
   * @param text what it holds, where it was open and not saved
   * @param stamp what its file holds, where that was written
   */
  private record Left(Path post, ChangeSet back, Optional<Text> text, Optional<Stamp> stamp) {}

  /** What came of a post: how it was left, or why it stays as it was; neither where it is equal. */
  private record Result(Optional<Left> left, Optional<Skipped> skipped) {
    static final Result EQUAL = new Result(Optional.empty(), Optional.empty());

    static Result of(Left left) {
      return new Result(Optional.of(left), Optional.empty());
    }

    static Result of(Skipped why) {
      return new Result(Optional.empty(), Optional.of(why));
    }
  }

  /** What is to become of a text, unless it is not the one that is meant. */
  private interface Change extends Function<Text, Optional<ChangeSet>> {}

  /** Remembers in {@code kept} what is under way, and tells {@code taker} what was broken off. */
  public void keepIn(Settings kept, Consumer<UnfinishedReplacement> taker) {
    settings = Optional.of(kept);
    writing
        .task(
            () -> {
              var found = kept.read(UnfinishedReplacement.class).orElse(UnfinishedReplacement.NONE);
              if (found.posts() > 0) write(UnfinishedReplacement.NONE);
              return found;
            })
        .onSuccess(
            found -> {
              if (found.posts() > 0) taker.accept(found);
            })
        .start();
  }

  private void write(UnfinishedReplacement state) {
    // Without it a step that is broken off is not told of, and nothing else is amiss.
    settings.ifPresent(kept -> kept.write(state));
  }

  /** Whether a step is under way. */
  public boolean isBusy() {
    return busy;
  }

  /** Whether there is a step to be taken back. */
  public boolean canUndo() {
    return !busy && !last.isEmpty();
  }

  /** Replaces what {@code plan} says; {@code taker} hears what came of it. */
  public void apply(ReplacementPlan plan, Consumer<ReplacementOutcome> taker) {
    if (busy) return;
    List<Result> results = new ArrayList<>();
    List<Path> closed = new ArrayList<>();
    for (Path post : plan.chosen().keySet()) {
      Change change = text -> plan.changes(post, text);
      workspace
          .postOf(post)
          .ifPresentOrElse(open -> results.add(edit(open, post, change)), () -> closed.add(post));
    }
    UnfinishedReplacement begun =
        new UnfinishedReplacement(plan.query().inBar(), plan.with(), closed.size());
    run(
        () -> {
          write(begun);
          for (Path post : closed) results.add(rewrite(post, text -> plan.changes(post, text)));
          write(UnfinishedReplacement.NONE);
        },
        () -> {
          last = results.stream().flatMap(result -> result.left().stream()).toList();
          taker.accept(outcome(results));
        });
  }

  /** Takes the last step back. */
  public void undo(Consumer<ReplacementOutcome> taker) {
    if (!canUndo()) return;
    List<Result> results = new ArrayList<>();
    List<Left> closed = new ArrayList<>();
    for (Left left : last) {
      workspace
          .postOf(left.post())
          .ifPresentOrElse(open -> results.add(takeBack(open, left)), () -> closed.add(left));
    }
    run(
        () -> {
          for (Left left : closed) results.add(takeBack(left));
        },
        () -> {
          last = List.of();
          taker.accept(outcome(results));
        });
  }

  /** Also of work that failed, what was done before is known and can be taken back. */
  private void run(TaskRunner.Action work, Runnable then) {
    busy = true;
    writing
        .task(work)
        .onSuccess(nothing -> ended(then))
        .onFailure(
            cause -> {
              ended(then);
              writing.onUnhandled().accept(cause);
            })
        .start();
  }

  private void ended(Runnable then) {
    busy = false;
    then.run();
  }

  private static ReplacementOutcome outcome(Collection<Result> results) {
    List<Left> left = results.stream().flatMap(result -> result.left().stream()).toList();
    int places = left.stream().mapToInt(one -> one.back().changes().size()).sum();
    return new ReplacementOutcome(
        left.size(), places, results.stream().flatMap(one -> one.skipped().stream()).toList());
  }

  // Posts that are open.

  private Result edit(OpenPost open, Path post, Change change) {
    open.view().finishComposition();
    EditSession session = open.session();
    Text before = session.post().text();
    Optional<ChangeSet> changes = session.isReadOnly() ? Optional.empty() : change.apply(before);
    if (changes.isEmpty()) return Result.of(Skipped.changed(post));
    if (changes.get().isEmpty()) return Result.EQUAL;
    session.sealHistory();
    boolean made = session.dispatch(Transaction.of(session.post(), Origin.FORMAT, changes.get()));
    session.sealHistory();
    if (!made) return Result.of(Skipped.changed(post));
    Optional<Text> after = Optional.of(session.post().text());
    return Result.of(new Left(post, changes.get().invert(before), after, Optional.empty()));
  }

  private Result takeBack(OpenPost open, Left left) {
    EditSession session = open.session();
    // What nothing was done to since is undone, and so is saved again where it was.
    if (left.text().filter(session.post().text()::equals).isPresent() && session.canUndo()) {
      Optional<Text> before = left.text().map(left.back()::apply);
      open.view().finishComposition();
      if (session.undo() && before.equals(Optional.of(session.post().text()))) {
        return Result.of(left);
      }
      session.redo();
    }
    boolean asWritten =
        !open.session().isDirty() && open.file().map(Opened::stamp).equals(left.stamp());
    boolean wanted = left.stamp().isPresent();
    return edit(
        open,
        left.post(),
        text ->
            wanted && asWritten || left.text().filter(text::equals).isPresent()
                ? Optional.of(left.back())
                : Optional.empty());
  }

  // Posts that are not.

  private Result rewrite(Path post, Change change) {
    return switch (files.open(post)) {
      case Opened opened -> save(opened, change.apply(opened.text()));
      case OpenResult.Undecodable file -> skipped(post, file.key(), file.args());
      case OpenResult.Unreadable file -> skipped(post, file.key(), file.args());
    };
  }

  private Result takeBack(Left left) {
    return switch (files.open(left.post())) {
      case Opened opened -> {
        boolean same =
            Optional.of(opened.stamp()).equals(left.stamp())
                || left.text().filter(opened.text()::equals).isPresent();
        yield save(opened, same ? Optional.of(left.back()) : Optional.empty());
      }
      case OpenResult.Undecodable file -> skipped(left.post(), file.key(), file.args());
      case OpenResult.Unreadable file -> skipped(left.post(), file.key(), file.args());
    };
  }

  private Result save(Opened opened, Optional<ChangeSet> changes) {
    Path post = opened.path();
    if (changes.isEmpty()) return Result.of(Skipped.changed(post));
    if (changes.get().isEmpty()) return Result.EQUAL;
    ChangeSet back = changes.get().invert(opened.text());
    return switch (files.save(opened, changes.get().apply(opened.text()))) {
      case SaveResult.Saved saved ->
          Result.of(new Left(post, back, Optional.empty(), Optional.of(saved.now().stamp())));
      case SaveResult.ChangedOnDisk _, SaveResult.Exists _ -> Result.of(Skipped.changed(post));
      case SaveResult.Unencodable no ->
          skipped(post, "replace.unencodable", List.of(name(post), no.character()));
      case SaveResult.Failed no -> skipped(post, no.key(), no.args());
    };
  }

  private static Result skipped(Path post, String key, List<Object> args) {
    return Result.of(new Skipped(post, key, args));
  }

  private static String name(Path post) {
    return post.getFileName().toString();
  }
}
