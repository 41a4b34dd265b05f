package genko.ui.status;

import genko.check.Diagnostic;
import genko.jekyll.rules.ReadingTime;
import genko.kinds.BlogKinds;
import genko.storage.files.FileEncoding;
import genko.text.LineEnds;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.words.Words;
import genko.workspace.WritingGoals;
import genko.workspace.page.Diagnostics;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What the status line says of one open post, in words: nothing at all when no post is followed.
 * What is only known of a post that has been looked through is empty until it has been. Follows the
 * file by itself; {@link #refresh} says that the caret or the text is another.
 */
public final class StatusModel {
  private final Words words;
  private final Clock clock;
  private final WritingGoals goals;
  private final ReadOnlyStringWrapper encoding = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper kind = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper kindTip = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper lineEnds = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper countsTip = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper selection = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<ProblemCount> problems =
      new ReadOnlyObjectWrapper<>(ProblemCount.NONE);
  private final ReadOnlyObjectWrapper<GoalProgress> goal =
      new ReadOnlyObjectWrapper<>(GoalProgress.NONE);
  private Optional<OpenPost> followed = Optional.empty();
  private Optional<Diagnostics> found = Optional.empty();
  private Runnable ending = () -> {};

  /** How many problems there are, and how bad the worst is: {@code fault}, {@code doubt} … */
  public record ProblemCount(String text, String severity) {
    static final ProblemCount NONE = new ProblemCount("", "note");
  }

  public StatusModel(Words words, Clock clock, WritingGoals goals) {
    this.words = words;
    this.clock = clock;
    this.goals = goals;
  }

  /** Says nothing any more. */
  public void leave() {
    ending.run();
    ending = () -> {};
    followed = Optional.empty();
    found = Optional.empty();
    refresh();
    showFound();
  }

  /** Follows {@code open} from now on, and what is {@code reviewed} of it. */
  public void follow(OpenPost open, ObservableValue<Diagnostics> reviewed) {
    leave();
    followed = Optional.of(open);
    Runnable file = open.observe(this::refresh);
    Runnable position = open.observePosition(this::refresh);
    var diagnostics =
        reviewed.subscribe(
            now -> {
              found = Optional.ofNullable(now);
              showFound();
            });
    ending =
        () -> {
          file.run();
          position.run();
          diagnostics.unsubscribe();
        };
    refresh();
  }

  /** The caret, the text, or what of it is saved may be another. */
  public void refresh() {
    encoding.set(followed.map(OpenPost::encoding).map(this::name).orElse(""));
    Optional<BlogPosition> position = followed.filter(OpenPost::isPost).map(OpenPost::position);
    kind.set(position.map(at -> at.kind().label()).orElse(""));
    kindTip.set(position.map(this::why).orElse(""));
    selection.set(followed.map(this::selected).orElse(""));
    saved.set(followed.map(this::savedAt).orElse(""));
  }

  /** The goal of the post may be another. */
  public void refreshGoal() {
    Optional<GoalProgress> progress =
        followed.flatMap(
            open -> found.map(now -> GoalProgress.of(goals.of(open), now.counts(), words)));
    goal.set(progress.orElse(GoalProgress.NONE));
  }

  private String why(BlogPosition at) {
    return at.isChosen()
        ? words.say("status.kind.chosen", BlogKinds.CHOICE)
        : words.say("status.kind.found");
  }

  private void showFound() {
    lineEnds.set(found.map(now -> name(now.lineEnds())).orElse(""));
    counts.set(found.map(this::counted).orElse(""));
    countsTip.set(found.map(this::details).orElse(""));
    problems.set(found.map(this::count).orElse(ProblemCount.NONE));
    refreshGoal();
  }

  /** A text that is written in words is as long as its words are many; both are in the tip. */
  private String counted(Diagnostics now) {
    long minutes = now.length().minutes();
    if (now.counts().isInWords())
      return words.say("status.counts.words", now.counts().words(), minutes);
    return words.say("status.counts", now.characters(), minutes);
  }

  private String name(FileEncoding of) {
    return of.bom() ? words.say("status.with-bom", of.name()) : of.name();
  }

  private static String name(LineEnds ends) {
    if (!ends.isMixed()) return String.join("", ends.counts().keySet());
    return ends.counts().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(" + "));
  }

  private String details(Diagnostics now) {
    ReadingTime length = now.length();
    return words.say(
        "status.counts.tip",
        now.counts().characters(),
        now.counts().wide(),
        now.counts().latin(),
        now.counts().words(),
        length.minutes());
  }

  private ProblemCount count(Diagnostics now) {
    List<Severity> all =
        now.findings().stream().map(Diagnostic::problem).map(Problem::severity).toList();
    if (all.isEmpty()) return ProblemCount.NONE;
    String worst =
        all.contains(Severity.FAULT) ? "fault" : all.contains(Severity.DOUBT) ? "doubt" : "note";
    return new ProblemCount("⚠ " + words.say("status.problems", all.size()), worst);
  }

  private String selected(OpenPost open) {
    int length = open.session().post().selection().span().length();
    return length == 0 ? "" : words.say("status.selection", length);
  }

  private String savedAt(OpenPost open) {
    if (open.session().isReadOnly()) return words.say("status.read-only");
    if (open.session().isDirty()) return words.say("status.unsaved");
    return open.savedAt().map(at -> words.say("status.saved", time(at))).orElse("");
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", words.locale()).format(at.atZone(clock.getZone()));
  }

  public ReadOnlyStringProperty encodingProperty() {
    return encoding.getReadOnlyProperty();
  }

  /** Of which kind the blog of the post is. */
  public ReadOnlyStringProperty kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** Who says so, in a sentence. */
  public ReadOnlyStringProperty kindTipProperty() {
    return kindTip.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty lineEndsProperty() {
    return lineEnds.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** What the counts are made of, in a sentence. */
  public ReadOnlyStringProperty countsTipProperty() {
    return countsTip.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ProblemCount> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<GoalProgress> goalProperty() {
    return goal.getReadOnlyProperty();
  }
}
