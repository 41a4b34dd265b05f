package genko.workspace.step;

import genko.async.Progress;
import genko.storage.files.BlogFolder;
import genko.storage.files.OpenResult;
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
import genko.workspace.step.StepOutcome.Skipped;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Writes what changes many posts as one step. The step is kept before the first post is saved; each
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

  /** Another running copy of the program is at work on a step. */
  public static final class Held extends IOException {
    private static final long serialVersionUID = 1L;

    Held(String label) {
      super(label);
    }
  }

  /**
   * What came of a step.
   *
   * @param step as it is kept; empty where nothing is
   * @param written the posts that hold now what they are to hold
   * @param places at how many places they were changed
   * @param skipped those that stay as they are, and why
   * @param stopped whether not all were come to
   */
  public record Outcome(
      Optional<WrittenStep> step,
      List<Path> written,
      int places,
      List<Skipped> skipped,
      boolean stopped) {
    public boolean isWhole() {
      return skipped.isEmpty() && !stopped;
    }

    /** This and {@code other} together. */
    Outcome and(Outcome other) {
      List<Path> all = new ArrayList<>(written);
      all.addAll(other.written);
      List<Skipped> left = new ArrayList<>(skipped);
      left.addAll(other.skipped);
      return new Outcome(step, all, places + other.places, left, stopped || other.stopped);
    }

    /** The same in numbers. */
    public StepOutcome told() {
      return new StepOutcome(written.size(), places, skipped, stopped, 0);
    }
  }

  /** What there is of steps: those that may be gone on with or undone, the newest first. */
  public record Known(List<WrittenStep> steps, List<Path> unreadable) {
    public Known {
      steps = List.copyOf(steps);
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * Has {@code fixes} of the posts below {@code root} written; {@code label} says what they do.
   * What lies elsewhere, though a symbolic link may lead there, stays as it is.
   */
  public Outcome apply(Path root, List<PostFix> fixes, String label) throws IOException {
    List<Path> posts = fixes.stream().map(fix -> root.resolve(fix.path())).toList();
    return apply(root, posts, PostFix.all(root, fixes), label, Progress.NONE);
  }

  /** As the other, {@code change} done to {@code posts}. */
  Outcome apply(Path root, List<Path> posts, PostChange change, String label, Progress progress)
      throws IOException {
    return apply(posts, BlogFolder.at(root)::isOutside, change, label, progress);
  }

  /** Has {@code change} of {@code posts} written; {@code label} says what it does. */
  public Outcome apply(List<Path> posts, PostChange change, String label, Progress progress)
      throws IOException {
    return apply(posts, post -> false, change, label, progress);
  }

  private Outcome apply(
      List<Path> posts, Predicate<Path> outside, PostChange change, String label, Progress progress)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    int all = 2 * posts.size();
    for (Path post : posts) {
      // Nothing was written yet, so there is nothing to go on with.
      if (progress.isUnwanted()) return new Outcome(Optional.empty(), List.of(), 0, skipped, true);
      if (outside.test(post)) skipped.add(Skipped.outside(post));
      else prepare(post, change, entries, skipped);
      progress.at(entries.size() + skipped.size(), all);
    }
    if (entries.isEmpty()) return new Outcome(Optional.empty(), List.of(), 0, skipped, false);
    String id = "%tF-%s".formatted(clock.instant().atZone(clock.getZone()), UUID.randomUUID());
    WrittenStep step = new WrittenStep(id, label, clock.millis(), State.GOING, entries);
    Outcome outcome;
    steps.tidy();
    try (Closeable _ = hold(step)) {
      steps.write(step);
      outcome = work(step, new Second(progress, posts.size(), all));
    }
    skipped.addAll(outcome.skipped);
    return new Outcome(outcome.step, outcome.written, outcome.places, skipped, outcome.stopped);
  }

  /** The second half of some work. */
  private record Second(Progress progress, int before, int whole) implements Progress {
    @Override
    public void at(int done, int all) {
      progress.at(before + done, whole);
    }

    @Override
    public boolean isUnwanted() {
      return progress.isUnwanted();
    }
  }

  /** Notes what becomes of {@code post}, or why nothing does. */
  private void prepare(Path post, PostChange change, List<Entry> entries, List<Skipped> skipped) {
    switch (files.open(post)) {
      case Opened opened -> {
        Optional<ChangeSet> changes = change.of(post, opened.text());
        if (changes.isEmpty()) skipped.add(Skipped.changed(post));
        else if (!changes.get().isEmpty()) prepare(opened, changes.get(), entries, skipped);
      }
      case OpenResult.Undecodable it -> skipped.add(new Skipped(post, it.key(), it.args()));
      case OpenResult.Unreadable it -> skipped.add(new Skipped(post, it.key(), it.args()));
    }
  }

  private static void prepare(
      Opened opened, ChangeSet changes, List<Entry> entries, List<Skipped> skipped) {
    Text after = changes.apply(opened.text());
    Path post = opened.path();
    Optional<Stamp> stamp = opened.stampOf(after);
    if (stamp.isEmpty()) {
      skipped.add(unencodable(post, opened.unwritable(after).orElse("")));
      return;
    }
    ChangeSet inverse = changes.invert(opened.text());
    String file = post.toString();
    entries.add(new Entry(file, opened.stamp(), stamp.get(), edits(changes), edits(inverse)));
  }

  private static Skipped unencodable(Path post, String character) {
    String name = post.getFileName().toString();
    return new Skipped(post, "replace.unencodable", List.of(name, character));
  }

  /** The steps that were stopped before their end, and that nobody is at work on. */
  public Known unfinished() throws IOException {
    StepFolder.Kept kept = steps.kept(false);
    List<WrittenStep> free = new ArrayList<>();
    for (WrittenStep step : kept.steps()) if (steps.isFree(step)) free.add(step);
    return new Known(free, kept.unreadable());
  }

  /** The steps that are done and may be undone. */
  public Known done() throws IOException {
    StepFolder.Kept kept = steps.kept(true);
    return new Known(kept.steps(), kept.unreadable());
  }

  /** Those of {@code known} that have posts in {@code folder}. */
  public Known in(Path folder, Known known) {
    Path whole = folder.toAbsolutePath().normalize();
    List<WrittenStep> there =
        known.steps.stream()
            .filter(
                step -> step.entries().stream().anyMatch(one -> steps.path(one).startsWith(whole)))
            .toList();
    return new Known(there, known.unreadable);
  }

  /** Does what is left of {@code step}, forwards or back. */
  public Outcome goOn(WrittenStep step, Progress progress) throws IOException {
    try (Closeable _ = hold(step)) {
      return work(step, progress);
    }
  }

  private Closeable hold(WrittenStep step) throws IOException {
    return steps.hold(step).orElseThrow(() -> new Held(step.label()));
  }

  private Outcome work(WrittenStep step, Progress progress) throws IOException {
    boolean back = step.state() == State.UNDOING;
    List<Path> written = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    boolean refused = false;
    int places = 0;
    int at = 0;
    for (Entry entry : step.entries()) {
      if (progress.isUnwanted()) {
        return new Outcome(Optional.of(step), written, places, skipped, true);
      }
      Path file = steps.path(entry);
      Optional<SaveResult> result = save(file, entry, back);
      switch (result.orElse(null)) {
        case SaveResult.Saved _ -> {
          written.add(file);
          places += entry.changes().size();
        }
        case SaveResult.Unencodable it -> skipped.add(unencodable(file, it.character()));
        case SaveResult.Failed it -> {
          refused = true;
          skipped.add(new Skipped(file, it.key(), it.args()));
        }
        case SaveResult.ChangedOnDisk _, SaveResult.Exists _ -> skipped.add(Skipped.changed(file));
        case null -> skipped.add(Skipped.changed(file));
      }
      progress.at(++at, step.entries().size());
    }
    // What the disk refused may be done later.
    if (refused) return new Outcome(Optional.of(step), written, places, skipped, false);
    if (back) {
      steps.delete(step);
      return new Outcome(Optional.empty(), written, places, skipped, false);
    }
    WrittenStep done = step.state() == State.DONE ? step : steps.move(step, State.DONE);
    return new Outcome(Optional.of(done), written, places, skipped, false);
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

  /**
   * Takes {@code step} back, wherever it was stopped. A post that somebody has changed since stays
   * as it is.
   */
  public Outcome undo(WrittenStep step, Progress progress) throws IOException {
    return undo(step, Set.of(), progress);
  }

  /** As the other, but for {@code others}, which whoever asks has taken back already. */
  Outcome undo(WrittenStep step, Set<Path> others, Progress progress) throws IOException {
    List<Entry> entries =
        step.entries().stream().filter(one -> !others.contains(steps.path(one))).toList();
    try (Closeable _ = hold(step)) {
      WrittenStep back = steps.move(step, State.UNDOING);
      if (entries.size() < step.entries().size()) {
        back = back.of(entries);
        steps.write(back);
      }
      return work(back, progress);
    }
  }

  /** Whether each post of {@code step} holds what the step has left there. */
  public boolean isAsLeft(WrittenStep step) {
    return step.entries().stream()
        .allMatch(
            entry ->
                files.open(steps.path(entry)) instanceof Opened now
                    && now.stamp().equals(entry.after()));
  }

  /** Does {@code step}, which was taken back, once more. */
  public Outcome again(WrittenStep step) throws IOException {
    WrittenStep going = step.in(State.GOING);
    try (Closeable _ = hold(going)) {
      steps.write(going);
      return work(going, Progress.NONE);
    }
  }

  /** As {@link #apply}, of which nothing is kept once it is done. */
  Outcome once(List<Path> posts, PostChange change) throws IOException {
    Outcome outcome = apply(posts, change, "", Progress.NONE);
    if (outcome.step().isPresent()) steps.delete(outcome.step().get());
    return outcome;
  }

  /** Why {@code refused} keeps a step from being begun or gone on with. */
  Skipped refusal(IOException refused) {
    String key = refused instanceof Held ? "step.held" : "step.refused";
    return new Skipped(steps.folder(), key, List.of(String.valueOf(refused.getMessage())));
  }

  /** What takes the post of {@code entry} back. */
  static ChangeSet inverse(Entry entry) {
    return changes(entry.inverse());
  }

  /** The file of the post of {@code entry}. */
  Path path(Entry entry) {
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
