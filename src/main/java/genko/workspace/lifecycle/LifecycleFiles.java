package genko.workspace.lifecycle;

import genko.async.Progress;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.SaveResult.Saved;
import genko.storage.files.Trash;
import genko.storage.journal.WrittenStep;
import genko.workspace.lifecycle.LifecycleStep.Copied;
import genko.workspace.lifecycle.LifecycleStep.Moved;
import genko.workspace.lifecycle.LifecycleStep.Trashed;
import genko.workspace.lifecycle.PostPlan.FolderMove;
import genko.workspace.step.FixStep;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does what a plan says to the files, and takes it back: a worker's. The post is moved before links
 * to it are changed. Nothing here knows of open posts.
 *
 * @param trash empty where the system has none, and then nothing is deleted
 * @param steps empty where there is no place to keep them, and then no links are changed
 */
record LifecycleFiles(PostFiles files, Optional<Trash> trash, Optional<FixStep> steps) {
  /** Does {@code plan}, and has {@code links} of other posts changed; {@code label} says what. */
  StepResult perform(PostPlan plan, List<PostFix> links, String label, boolean open) {
    return switch (plan.action()) {
      case DUPLICATE -> copy(plan);
      case DELETE -> delete(plan, open);
      default -> {
        StepResult moved = move(plan);
        boolean more = moved.failure().isEmpty() && !links.isEmpty();
        yield more ? withLinks(moved, links, label) : moved;
      }
    };
  }

  private StepResult move(PostPlan plan) {
    Opened was = plan.was();
    if (!plan.isFolder()) {
      return withAssets(
          plan, plan.assets(), () -> moved(plan, files.moves().move(was, plan.to(), plan.text())));
    }
    Optional<StepResult> refused = moveFolder(plan.unit(), plan.to());
    if (refused.isPresent()) return refused.get();
    Opened there = new Opened(plan.target(), was.text(), was.encoding(), was.stamp());
    SaveResult saved = files.save(there, plan.text());
    StepResult result = moved(plan, saved);
    return saved instanceof Saved ? result : back(plan, plan.unit(), plan.to(), result);
  }

  /** The folder goes first, so that a post that is published has its pictures beside it. */
  private StepResult withAssets(
      PostPlan plan, Optional<FolderMove> assets, Supplier<StepResult> move) {
    Optional<StepResult> refused = assets.flatMap(one -> moveFolder(one.from(), one.to()));
    if (refused.isPresent()) return refused.get();
    StepResult result = move.get();
    return result.failure().isPresent() && assets.isPresent()
        ? back(plan, assets.get().from(), assets.get().to(), result)
        : result;
  }

  /** What has {@code failed} leaves the folder where it was, or says that it is at {@code to}. */
  private StepResult back(PostPlan plan, Path from, Path to, StepResult failed) {
    return moveFolder(to, from).isPresent() ? failed.parted(plan.shown(to)) : failed;
  }

  /** Empty when it is done. */
  private Optional<StepResult> moveFolder(Path from, Path to) {
    if (from.equals(to)) return Optional.empty();
    return switch (files.rename(from, to)) {
      case PostFiles.RenameResult.Renamed _ -> Optional.empty();
      case PostFiles.RenameResult.Exists exists -> Optional.of(taken(exists.path()));
      case PostFiles.RenameResult.Failed failed ->
          Optional.of(StepResult.failed(failed.why().key(), failed.why().args()));
    };
  }

  private static StepResult moved(PostPlan plan, SaveResult result) {
    return result instanceof Saved saved
        ? StepResult.done(new Moved(plan, saved.now(), Optional.empty())).with(saved.durable(), 0)
        : refused(plan.was().path(), result);
  }

  private StepResult withLinks(StepResult moved, List<PostFix> links, String label) {
    Moved step = (Moved) moved.step().orElseThrow();
    if (steps.isEmpty()) return moved.with(moved.durable(), links.size());
    try {
      FixStep.Outcome done = steps.get().apply(step.plan().folder().root(), links, label);
      int left = done.skipped().size();
      Moved whole = new Moved(step.plan(), step.now(), done.step());
      return StepResult.done(whole).with(moved.durable(), left);
    } catch (IOException _) {
      // The post is where it is to be; its links are as they were, and that is told.
      return moved.with(moved.durable(), links.size());
    }
  }

  private StepResult copy(PostPlan plan) {
    Opened was = plan.was();
    if (plan.isFolder()) return StepResult.failed("lifecycle.copy-folder", List.of(plan.name()));
    SaveResult result = files.saveAs(plan.to(), plan.text(), was.encoding());
    return result instanceof Saved saved
        ? StepResult.done(new Copied(plan, saved.now())).with(saved.durable(), 0)
        : refused(plan.to(), result);
  }

  private StepResult delete(PostPlan plan, boolean open) {
    if (trash.isEmpty()) return StepResult.failed("files.trash.none", List.of(plan.name()));
    // What somebody else wrote since it was looked at is not to go unseen.
    boolean same =
        files.open(plan.was().path()) instanceof Opened now
            && now.stamp().equals(plan.was().stamp());
    if (!same) return changed(plan.was().path());
    return switch (trash.get().put(plan.unit())) {
      case Trash.Result.Put put -> StepResult.done(new Trashed(plan, put, open));
      case Trash.Result.Refused refused ->
          StepResult.failed(refused.why().key(), refused.why().args());
    };
  }

  /** Takes {@code step} back; the plan of the result is that of the step. */
  StepResult undo(LifecycleStep step) {
    return switch (step) {
      case Moved moved -> undo(moved);
      case Copied copied -> undo(copied);
      case Trashed trashed ->
          trash
              .flatMap(one -> one.restore(trashed.put()))
              .map(why -> StepResult.failed(why.key(), why.args()))
              .orElseGet(() -> StepResult.done(trashed));
    };
  }

  private StepResult undo(Moved moved) {
    Optional<WrittenStep> links = moved.links().filter(step -> steps.isPresent());
    try {
      if (links.isPresent() && !takeBack(links.get())) {
        return StepResult.failed("lifecycle.undo.links", List.of());
      }
    } catch (IOException _) {
      return StepResult.failed("lifecycle.undo.links", List.of());
    }
    StepResult result = moveBack(moved);
    boolean again = result.failure().isPresent() && links.isPresent();
    return again ? result.with(result.durable(), stay(links.get())) : result;
  }

  /** Whether the links are as they were before; if not, all are as the step has left them. */
  private boolean takeBack(WrittenStep links) throws IOException {
    FixStep step = steps.orElseThrow();
    if (!step.isAsLeft(links)) return false;
    if (step.undo(links, Progress.NONE).isWhole()) return true;
    step.again(links);
    return false;
  }

  /** Has the links of a post that stays lead to it again; how many posts refuse that. */
  private int stay(WrittenStep links) {
    try {
      return steps.orElseThrow().again(links).skipped().size();
    } catch (IOException _) {
      return links.entries().size();
    }
  }

  private StepResult moveBack(Moved moved) {
    PostPlan plan = moved.plan();
    Opened was = plan.was();
    Opened now = moved.now();
    if (!plan.isFolder()) {
      return withAssets(
          plan,
          plan.assets().map(FolderMove::back),
          () -> moved(plan, files.moves().move(now, was.path(), was.text())));
    }
    // What somebody wrote since is seen before anything is moved.
    boolean same = files.open(now.path()) instanceof Opened at && at.stamp().equals(now.stamp());
    if (!same) return changed(now.path());
    Optional<StepResult> refused = moveFolder(plan.to(), plan.unit());
    if (refused.isPresent()) return refused.get();
    Opened there = new Opened(was.path(), now.text(), now.encoding(), now.stamp());
    SaveResult saved = files.save(there, was.text());
    StepResult result = moved(plan, saved);
    return saved instanceof Saved ? result : back(plan, plan.to(), plan.unit(), result);
  }

  /** A copy that nobody has written in goes where deleted posts go. */
  private StepResult undo(Copied copied) {
    Path copy = copied.copy().path();
    boolean same =
        files.open(copy) instanceof Opened now && now.stamp().equals(copied.copy().stamp());
    if (!same) return changed(copy);
    if (trash.isEmpty()) {
      return StepResult.failed("files.trash.none", List.of(copy.getFileName().toString()));
    }
    return switch (trash.get().put(copy)) {
      case Trash.Result.Put _ -> StepResult.done(copied);
      case Trash.Result.Refused refused ->
          StepResult.failed(refused.why().key(), refused.why().args());
    };
  }

  private static StepResult changed(Path file) {
    return StepResult.failed("lifecycle.changed", List.of(file.getFileName().toString()));
  }

  private static StepResult taken(Path file) {
    return StepResult.failed("lifecycle.name.taken", List.of(file.getFileName().toString()));
  }

  private static StepResult refused(Path file, SaveResult why) {
    return switch (why) {
      case SaveResult.Failed failed -> StepResult.failed(failed.key(), failed.args());
      case SaveResult.Exists exists -> taken(exists.path());
      case SaveResult.Unencodable no ->
          StepResult.failed(
              "lifecycle.unencodable", List.of(no.character(), file.getFileName().toString()));
      case SaveResult.ChangedOnDisk _, Saved _ -> changed(file);
    };
  }
}
