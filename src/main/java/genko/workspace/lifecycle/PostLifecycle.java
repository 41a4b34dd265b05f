package genko.workspace.lifecycle;

import genko.async.TaskRunner;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.Trash;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.Workspace;
import genko.workspace.lifecycle.LifecycleStep.Copied;
import genko.workspace.lifecycle.LifecycleStep.Moved;
import genko.workspace.lifecycle.LifecycleStep.Trashed;
import genko.workspace.save.OpenPost;
import genko.workspace.step.FixStep;
import genko.workspace.step.PostFix;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a writer does with the files of posts, open or not, one action after the other, and back
 * again. An open post follows its file: what is unsaved stays so. Lives on the owner's thread;
 * files are reached by a worker.
 */
public final class PostLifecycle {
  /** So many actions can be taken back. */
  private static final int MOST_STEPS = 50;

  private final Workspace workspace;
  private final PostFiles files;
  private final TaskRunner writing;
  private final Deque<LifecycleStep> done = new ArrayDeque<>();
  private Optional<Trash> trash = Optional.empty();
  private Optional<FixStep> steps = Optional.empty();
  private boolean busy;

  /** {@code writing} has one worker. */
  public PostLifecycle(Workspace workspace, PostFiles files, TaskRunner writing) {
    this.workspace = workspace;
    this.files = files;
    this.writing = writing;
  }

  /** Where deleted posts go, from now on; until then none is deleted. */
  public void setTrash(Optional<Trash> found) {
    trash = found;
  }

  /** Where changes of many posts are kept until they are done; until then links stay. */
  public void keepSteps(FixStep kept) {
    steps = Optional.of(kept);
  }

  /** Whether there is a place for deleted posts. */
  public boolean hasTrash() {
    return trash.isPresent();
  }

  /** Whether the post at {@code file} is open with text that its file does not hold. */
  public boolean isUnsaved(Path file) {
    return workspace.postOf(file).filter(post -> post.session().isDirty()).isPresent();
  }

  /** Whether an action is under way. */
  public boolean isBusy() {
    return busy;
  }

  /** What the post at {@code file} was called before it was moved, the last name first. */
  public List<Path> formerNames(Path file) {
    List<Path> names = new ArrayList<>();
    Path at = file;
    for (LifecycleStep step : done) {
      if (!(step instanceof Moved moved) || !moved.now().path().equals(at)) continue;
      at = moved.plan().was().path();
      if (!at.equals(file) && !names.contains(at)) names.add(at);
    }
    return names;
  }

  /** The action that {@link #undo} takes back. */
  public Optional<LifecycleStep> last() {
    return busy ? Optional.empty() : Optional.ofNullable(done.peek());
  }

  /**
   * Does {@code plan} and has {@code links} of other posts changed; {@code label} says what that
   * is, and {@code taker} hears what came of it. Posts with unsaved text keep their links.
   */
  public void perform(
      PostPlan plan, List<PostFix> links, String label, Consumer<StepResult> taker) {
    if (busy) return;
    Path file = plan.was().path();
    if (plan.action() == PostAction.DELETE && isUnsaved(file)) {
      taker.accept(StepResult.failed("lifecycle.unsaved", List.of(plan.name())));
      return;
    }
    List<PostFix> saved = new ArrayList<>(links);
    saved.removeIf(link -> isUnsaved(before(plan, plan.folder().file(link.path()))));
    boolean open = workspace.postOf(file).isPresent();
    LifecycleFiles work = new LifecycleFiles(files, trash, steps);
    int unsaved = links.size() - saved.size();
    run(
        workspace.postOf(file),
        () -> work.perform(plan, saved, label, open),
        result -> {
          StepResult all = result.with(result.durable(), result.left() + unsaved);
          all.step().ifPresent(step -> performed(step, saved));
          taker.accept(all);
        });
  }

  /** Where the file that will be at {@code file} is now. */
  private static Path before(PostPlan plan, Path file) {
    return file.equals(plan.target()) ? plan.was().path() : file;
  }

  /** Takes the last action back; {@code taker} hears what came of it. */
  public void undo(Consumer<StepResult> taker) {
    if (busy || done.isEmpty()) return;
    LifecycleStep step = done.peek();
    Optional<OpenPost> open = workspace.postOf(place(step));
    if (step instanceof Copied && isUnsaved(place(step))) {
      taker.accept(StepResult.failed("lifecycle.unsaved", List.of(step.plan().name())));
      return;
    }
    LifecycleFiles work = new LifecycleFiles(files, trash, steps);
    run(
        open,
        () -> work.undo(step),
        result -> {
          if (result.step().isPresent()) {
            done.remove(step);
            undone(step);
          }
          taker.accept(result);
        });
  }

  /** Where the file is that an action has left. */
  private static Path place(LifecycleStep step) {
    return switch (step) {
      case Moved moved -> moved.now().path();
      case Copied copied -> copied.copy().path();
      case Trashed trashed -> trashed.plan().was().path();
    };
  }

  /** Runs {@code work} while nothing is saved to the file of {@code open}. */
  private void run(Optional<OpenPost> open, Supplier<StepResult> work, Consumer<StepResult> taker) {
    busy = true;
    Runnable begin =
        () ->
            writing
                .task(work::get)
                .onSuccess(result -> ended(open, () -> taker.accept(result)))
                .onFailure(
                    cause -> {
                      ended(
                          open,
                          () -> taker.accept(StepResult.failed("lifecycle.failed", List.of())));
                      writing.onUnhandled().accept(cause);
                    })
                .start();
    open.ifPresentOrElse(post -> workspace.hold(post, begin), begin);
  }

  private void ended(Optional<OpenPost> open, Runnable then) {
    busy = false;
    try {
      then.run();
    } finally {
      open.filter(workspace.open()::contains).ifPresent(workspace::release);
    }
  }

  private void performed(LifecycleStep step, List<PostFix> links) {
    done.push(step);
    if (done.size() > MOST_STEPS) done.removeLast();
    switch (step) {
      case Moved moved -> {
        HeadChange head = moved.plan().head();
        workspace.moved(moved.plan().was().path(), moved.now(), text -> head.of(text).changes());
        if (moved.plan().isFolder()) follow(moved.plan().unit(), moved.plan().to());
        links.forEach(link -> reload(moved.plan().folder().file(link.path())));
      }
      case Copied copied -> {
        workspace.changed();
        workspace.open(List.of(copied.copy().path()));
      }
      case Trashed trashed -> workspace.deleted(trashed.plan().was().path());
    }
  }

  private void undone(LifecycleStep step) {
    PostPlan plan = step.plan();
    switch (step) {
      case Moved moved -> {
        workspace.moved(moved.now().path(), plan.was(), text -> back(plan, text));
        if (plan.isFolder()) follow(plan.to(), plan.unit());
        moved
            .links()
            .ifPresent(all -> all.entries().forEach(entry -> reload(Path.of(entry.file()))));
      }
      case Copied copied -> workspace.deleted(copied.copy().path());
      case Trashed trashed -> {
        workspace.changed();
        if (trashed.open()) workspace.open(List.of(plan.was().path()));
      }
    }
  }

  /** What else is open of a folder that was moved, such as a translation, goes along. */
  private void follow(Path from, Path to) {
    for (OpenPost post : workspace.open()) {
      post.file()
          .filter(file -> file.path().startsWith(from) && !from.equals(to))
          .ifPresent(
              file ->
                  workspace.moved(
                      file.path(),
                      new Opened(
                          to.resolve(from.relativize(file.path())),
                          file.text(),
                          file.encoding(),
                          file.stamp()),
                      text -> ChangeSet.EMPTY));
    }
  }

  /** An open post whose file was changed with others shows that. */
  private void reload(Path file) {
    workspace.postOf(file).filter(post -> !post.session().isDirty()).ifPresent(workspace::revert);
  }

  /** What makes the head of {@code text} again as it was, where nobody has written in it since. */
  private static ChangeSet back(PostPlan plan, Text text) {
    Opened was = plan.was();
    ChangeSet forth = plan.head().of(was.text()).changes();
    if (forth.isEmpty()) return ChangeSet.EMPTY;
    ChangeSet back = forth.invert(was.text());
    int end = back.reach().to();
    boolean same = end <= text.length() && text.slice(0, end).equals(plan.text().slice(0, end));
    return same ? back : ChangeSet.EMPTY;
  }
}
