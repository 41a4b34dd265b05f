package genko.workspace.audit;

import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.Stamp;
import genko.storage.journal.StepFolder;
import genko.storage.journal.WrittenStep;
import genko.storage.journal.WrittenStep.Edit;
import genko.storage.journal.WrittenStep.Entry;
import genko.storage.journal.WrittenStep.State;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes what mends many posts as one step. The step is kept before the first post is saved; each
 * post is saved as any other, whole or not at all, and only over what was looked at. Stopped
 * anywhere, the step is among the {@link #unfinished} and can be gone on with or undone. Reaches
 * the disk: a worker's.
 */
public final class FixStep {
  private final PostFiles files;
  private final StepFolder steps;
  private final Clock clock;

  public FixStep(PostFiles files, StepFolder steps, Clock clock) {
    this.files = files;
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * What came of a step.
   *
   * @param step as it is kept; empty where nothing was to be done
   * @param written the posts that hold now what they are to hold
   * @param changed those that somebody else has changed, and that are left alone
   * @param refused those that could not be saved, and why
   */
  public record Outcome(
      Optional<WrittenStep> step,
      List<Path> written,
      List<Path> changed,
      Map<Path, SaveResult> refused) {
    public boolean isWhole() {
      return changed.isEmpty() && refused.isEmpty();
    }
  }

  /** Has {@code fixes} of the posts below {@code root} written; {@code label} says what they do. */
  public Outcome apply(Path root, List<PostFix> fixes, String label) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<Path> changed = new ArrayList<>();
    for (PostFix fix : fixes) {
      Path file = root.resolve(fix.path());
      Optional<Entry> entry = entry(file, fix);
      entry.ifPresent(entries::add);
      if (entry.isEmpty()) changed.add(file);
    }
    if (entries.isEmpty()) return new Outcome(Optional.empty(), List.of(), changed, Map.of());
    String id = "%tF-%s".formatted(clock.instant().atZone(clock.getZone()), UUID.randomUUID());
    WrittenStep step = new WrittenStep(id, label, clock.millis(), State.GOING, entries);
    steps.tidy();
    steps.write(step);
    Outcome outcome = goOn(step);
    changed.addAll(outcome.changed);
    return new Outcome(outcome.step, outcome.written, changed, outcome.refused);
  }

  private Optional<Entry> entry(Path file, PostFix fix) {
    if (!(files.open(file) instanceof Opened opened)) return Optional.empty();
    if (!opened.stamp().equals(fix.before())) return Optional.empty();
    Text after = fix.changes().apply(opened.text());
    Optional<Stamp> stamp = opened.stampOf(after);
    // Saving says why it cannot be written; there is no stamp that it would have.
    return stamp.map(
        one ->
            new Entry(
                file.toString(),
                fix.before(),
                one,
                edits(fix.changes()),
                edits(fix.changes().invert(opened.text()))));
  }

  /** The steps that were stopped before their end, the newest first. */
  public List<WrittenStep> unfinished() throws IOException {
    return steps.steps().stream().filter(step -> step.state() != State.DONE).toList();
  }

  /** The steps that are done and may be undone, the newest first. */
  public List<WrittenStep> done() throws IOException {
    return steps.steps().stream().filter(step -> step.state() == State.DONE).toList();
  }

  /** Does what is left of {@code step}, forwards or back. */
  public Outcome goOn(WrittenStep step) throws IOException {
    boolean back = step.state() == State.UNDOING;
    List<Path> written = new ArrayList<>();
    List<Path> changed = new ArrayList<>();
    Map<Path, SaveResult> refused = new TreeMap<>();
    for (Entry entry : step.entries()) {
      Path file = path(entry);
      Optional<SaveResult> result = save(file, entry, back);
      if (result.isEmpty()) changed.add(file);
      else if (result.get() instanceof SaveResult.Saved) written.add(file);
      else if (result.get() instanceof SaveResult.ChangedOnDisk) changed.add(file);
      else refused.put(file, result.get());
    }
    if (!refused.isEmpty()) return new Outcome(Optional.of(step), written, changed, refused);
    if (back) {
      steps.delete(step);
      return new Outcome(Optional.empty(), written, changed, refused);
    }
    WrittenStep done = step.in(State.DONE);
    if (step.state() != State.DONE) steps.write(done);
    return new Outcome(Optional.of(done), written, changed, refused);
  }

  /** Empty where the post holds neither what was before nor what comes after. */
  private Optional<SaveResult> save(Path file, Entry entry, boolean back) {
    if (!(files.open(file) instanceof Opened opened)) return Optional.empty();
    Stamp from = back ? entry.after() : entry.before();
    Stamp to = back ? entry.before() : entry.after();
    if (opened.stamp().equals(to)) return Optional.of(new SaveResult.Saved(opened, true));
    if (!opened.stamp().equals(from)) return Optional.empty();
    Text text = changes(back ? entry.inverse() : entry.changes()).apply(opened.text());
    return Optional.of(files.save(opened, text));
  }

  /** The posts of {@code step} that are not as it left them. */
  public List<Path> changedSince(WrittenStep step) {
    List<Path> changed = new ArrayList<>();
    for (Entry entry : step.entries()) {
      boolean same =
          files.open(path(entry)) instanceof Opened opened
              && (opened.stamp().equals(entry.after()) || opened.stamp().equals(entry.before()));
      if (!same) changed.add(path(entry));
    }
    return changed;
  }

  /** Takes all of {@code step} back, or nothing where a post of it was changed since. */
  public Outcome undo(WrittenStep step) throws IOException {
    List<Path> changed = changedSince(step);
    if (!changed.isEmpty()) return new Outcome(Optional.of(step), List.of(), changed, Map.of());
    WrittenStep back = step.in(State.UNDOING);
    steps.write(back);
    return goOn(back);
  }

  private Path path(Entry entry) {
    return steps.path(entry);
  }

  private static List<Edit> edits(ChangeSet changes) {
    return changes.changes().stream()
        .map(one -> new Edit(one.span().from(), one.span().to(), one.inserted()))
        .toList();
  }

  private static ChangeSet changes(List<Edit> edits) {
    return new ChangeSet(
        edits.stream().map(one -> Change.of(one.from(), one.to(), one.inserted())).toList());
  }
}
