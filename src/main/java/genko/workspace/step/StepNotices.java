package genko.workspace.step;

import genko.async.ReportedProgress;
import genko.async.TaskRunner;
import genko.storage.journal.WrittenStep;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.notice.Notices;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the writer is told of steps over many posts, with what can be done: that one is done and can
 * be undone, that the end of the program has left one half done, that one cannot be read. Lives on
 * the owner's thread.
 */
public final class StepNotices {
  private static final String STEP = "step";

  /** So many posts that were left alone are named. */
  private static final int MOST_SKIPPED = 5;

  private final Words words;
  private final Notices notices;
  private final BlogSteps steps;
  private final TaskRunner owner;
  private final ZoneId zone;

  /** What the writer wants as soon as the step that is under way has ended. */
  private Optional<Runnable> waiting = Optional.empty();

  /** {@code owner} leads back to the owner's thread; {@code zone} is where the writer lives. */
  public StepNotices(Words words, Notices notices, BlogSteps steps, TaskRunner owner, ZoneId zone) {
    this.words = words;
    this.notices = notices;
    this.steps = steps;
    this.owner = owner;
    this.zone = zone;
    steps.observe(posts -> doWhatWaited());
  }

  /** Offers what the end of the program has left half done, and names what cannot be read. */
  public void begin() {
    steps.unfinished(
        known -> {
          known.steps().forEach(this::offer);
          if (!known.unreadable().isEmpty()) tellUnreadable(known.unreadable());
        });
  }

  private void offer(WrittenStep step) {
    boolean back = step.state() == WrittenStep.State.UNDOING;
    String topic = STEP + step.id();
    String sentence =
        words.say(
            back ? "step.unfinished.undo" : "step.unfinished",
            step.label(),
            step.entries().size(),
            folder(step));
    Choice goOn =
        new Choice(
            words.say("step.go-on"),
            () -> run(step.label(), (at, taker) -> steps.goOn(step, at, taker), "step.done"));
    Choice undo =
        new Choice(words.say(back ? "step.undo-rest" : "step.undo-all"), () -> undo(step));
    Choice[] choices = back ? new Choice[] {undo} : new Choice[] {goOn, undo};
    notices.show(Notice.closable(words, topic, true, sentence, choices));
  }

  /** Where the posts of {@code step} lie, as far as its first one says. */
  private static String folder(WrittenStep step) {
    return step.entries().stream()
        .findFirst()
        .map(entry -> String.valueOf(Path.of(entry.file()).getParent()))
        .orElse("");
  }

  private void tellUnreadable(List<Path> files) {
    String all = files.stream().map(Path::toString).collect(Collectors.joining("\n"));
    notices.show(
        Notice.closable(words, "step-unreadable", true, words.say("step.unreadable", all)));
  }

  /**
   * Takes back the step that was done last; one of an earlier start, in the blog of the file {@code
   * place}, is asked for first. What is under way ends before.
   */
  public void undoLast(Optional<Path> place) {
    whenFree(() -> undoFirst(place));
  }

  private void undoFirst(Optional<Path> place) {
    if (steps.canUndo()) {
      run("", steps::undo, "step.undone");
    } else if (place.isEmpty()) {
      say(words.say("step.none"));
    } else {
      steps.done(place.get(), known -> ask(known.steps().stream().findFirst()));
    }
  }

  /** Two steps are never under way at once; what is asked for meanwhile is not forgotten. */
  private void whenFree(Runnable work) {
    if (steps.isBusy()) waiting = Optional.of(work);
    else work.run();
  }

  private void doWhatWaited() {
    Optional<Runnable> wanted = waiting;
    waiting = Optional.empty();
    wanted.ifPresent(Runnable::run);
  }

  private void ask(Optional<WrittenStep> step) {
    if (step.isEmpty()) {
      say(words.say("step.none"));
      return;
    }
    WrittenStep one = step.get();
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale());
    String when = format.format(Instant.ofEpochMilli(one.began()).atZone(zone));
    say(
        words.say("step.ask", one.label(), one.entries().size(), when),
        new Choice(words.say("step.undo"), () -> undo(one)));
  }

  private void undo(WrittenStep step) {
    run(step.label(), (progress, taker) -> steps.undo(step, progress, taker), "step.undone");
  }

  /** Work that tells how far it is, and hands what came of it to its taker. */
  private interface Work extends BiConsumer<ReportedProgress, Consumer<StepOutcome>> {}

  private void run(String label, Work work, String ended) {
    whenFree(
        () ->
            work.accept(
                new ReportedProgress(owner, this::tell), outcome -> tell(ended, label, outcome)));
  }

  /** Says how far the step is that is under way. */
  public void tell(ReportedProgress.Step at) {
    Choice stop = new Choice(words.say("step.stop"), at.stop());
    String sentence = words.say("step.busy", at.done(), at.all());
    String then = waiting.isPresent() ? words.say("step.next-waits") : "";
    notices.show(new Notice(STEP, false, sentence + then, List.of(stop)));
  }

  /** Says what came of the step {@code label}, which can be undone. */
  public void tellDone(String label, StepOutcome outcome) {
    tell("step.done", label, outcome);
  }

  private void tell(String key, String label, StepOutcome outcome) {
    StringBuilder told = new StringBuilder(words.say(key, outcome.posts(), label));
    if (outcome.unsaved() > 0) told.append(words.say("step.unsaved", outcome.unsaved()));
    if (outcome.stopped()) told.append(words.say("step.stopped"));
    outcome.skipped().stream()
        .limit(MOST_SKIPPED)
        .forEach(one -> told.append('\n').append(words.say(one.key(), one.args().toArray())));
    int more = outcome.skipped().size() - MOST_SKIPPED;
    if (more > 0) told.append('\n').append(words.say("replace.more", more));
    Choice undo = new Choice(words.say("step.undo"), () -> undoLast(Optional.empty()));
    if (steps.canUndo()) say(told.toString(), undo);
    else say(told.toString());
    if (outcome.stopped()) begin();
  }

  private void say(String sentence, Choice... choices) {
    notices.show(Notice.closable(words, STEP, false, sentence, choices));
  }
}
