package genko.ui.find;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.edit.find.InvalidPattern;
import genko.edit.find.Matches;
import genko.edit.find.Replacement;
import genko.edit.find.Search;
import genko.edit.find.Search.Sought;
import genko.edit.find.SearchLimit;
import genko.edit.find.SearchOptions;
import genko.edit.find.SearchOutcome;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
import genko.post.Update;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Span;
import genko.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * What is sought in the post at hand, and what was found. Looks through snapshots on a worker, with
 * a limit of time; between an edit and the next look, matches move with the text. What is sought is
 * kept when another post takes this one's place.
 *
 * <p>Lives on the thread that owns the session, and knows no screen.
 */
public final class FindModel {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** After an edit of more changes matches are looked for anew instead of moved. */
  private static final int MANY = 100;

  private final Latest<Task, SearchOutcome> latest;
  private final Consumer<Runnable> pause;
  private final Runnable observer;

  /** The number of the newest task: a worker that is at an older one stops. */
  private final AtomicInteger newest = new AtomicInteger();

  private Place place;
  private Runnable unobserve = () -> {};
  private String words = "";
  private SearchOptions options = SearchOptions.PLAIN;
  private Sought sought = new Sought.Nothing();
  private boolean active;
  private Span scope;
  private State state = State.NONE;
  private Text seen = Text.EMPTY;
  private ChangeSet since = ChangeSet.EMPTY;
  private Aim waiting = Aim.STAY;
  private Span shown;
  private int origin;
  private boolean replacing;

  /** Where it is sought: a post, the offset from which on it is shown, and how a span is shown. */
  public record Place(EditSession session, IntSupplier from, Consumer<Span> show) {}

  /** What there is to say of a search. */
  public sealed interface State {
    State NONE = new Nothing();

    record Nothing() implements State {}

    record Found(Matches matches) implements State {}

    record Replaced(Matches matches, int count) implements State {}

    record Wrong(InvalidPattern bad) implements State {}

    record GivenUp() implements State {}
  }

  private enum Aim {
    STAY,
    NEAREST,
    NEXT,
    PREVIOUS,
    AFTER_REPLACED
  }

  /** What to do with the text: look through it, or replace one match or all. */
  private sealed interface Job {
    record Find() implements Job {}

    record One(Span span, Replacement with) implements Job {}

    record All(Replacement with) implements Job {}
  }

  private record Task(int number, Text text, Search search, Span scope, Job job) {}

  /**
   * A seeker that looks on the worker of {@code runner}; {@code pause} runs what it is given when
   * the typing rests; {@code observer} hears of everything that there is to show.
   */
  public FindModel(TaskRunner runner, Consumer<Runnable> pause, Runnable observer) {
    latest =
        new Latest<>(runner, this::work, this::take)
            .onFailure(
                (task, cause) -> {
                  failed(task);
                  runner.onUnhandled().accept(cause);
                });
    this.pause = pause;
    this.observer = observer;
  }

  // The place.

  /** Seeks in {@code next} from now on, or nowhere when it is null. */
  public void moveTo(Place next) {
    unobserve.run();
    unobserve = next == null ? () -> {} : next.session().observe(this::edited);
    place = next;
    scope = null;
    shown = null;
    forget();
    if (active && place != null) ask(new Job.Find());
    observer.run();
  }

  /** Whether what is found is marked and counted. Stepping works without. */
  public void setActive(boolean active) {
    this.active = active;
    scope = null;
    shown = null;
    if (active && place != null) ask(new Job.Find());
    else forget();
    observer.run();
  }

  private void forget() {
    newest.incrementAndGet();
    state = sought instanceof Sought.Wrong(InvalidPattern bad) ? new State.Wrong(bad) : State.NONE;
    seen = Text.EMPTY;
    since = ChangeSet.EMPTY;
    waiting = Aim.STAY;
    replacing = false;
  }

  private Selection selection() {
    return place.session().post().selection();
  }

  private Text text() {
    return place.session().post().text();
  }

  // What is sought.

  public String words() {
    return words;
  }

  public SearchOptions options() {
    return options;
  }

  /** Seeks {@code words} and shows the first match after where the writer was. */
  public void seek(String words, SearchOptions options) {
    if (words.equals(this.words) && options.equals(this.options)) return;
    this.words = words;
    this.options = options;
    sought = Search.of(words, options);
    if (place == null) return;
    if (!selection().span().equals(shown)) origin = selection().span().from();
    forget();
    waiting = Aim.NEAREST;
    ask(new Job.Find());
    observer.run();
  }

  /** Whether only a part of the text is searched. */
  public boolean isScoped() {
    return scope != null;
  }

  /** Seeks only in what is selected now, or again in all that is shown. */
  public void setScoped(boolean scoped) {
    if (place == null) return;
    Span selected = selection().span();
    scope = scoped && !selected.isEmpty() ? selected : null;
    shown = null;
    forget();
    ask(new Job.Find());
    observer.run();
  }

  /** Looks again, as what is shown of the post has changed. */
  public void refresh() {
    // What is being replaced is looked through afterwards anyway.
    if (active && place != null && !replacing) ask(new Job.Find());
  }

  private Span reach() {
    int from = place.from().getAsInt();
    int length = text().length();
    if (scope == null) return new Span(Math.min(from, length), length);
    int start = Math.max(from, scope.from());
    return new Span(start, Math.max(start, scope.to()));
  }

  // What was found.

  public State state() {
    return state;
  }

  /** The matches, where they were in the text that was looked through. */
  private Matches matches() {
    return switch (state) {
      case State.Found found -> found.matches();
      case State.Replaced replaced -> replaced.matches();
      default -> Matches.NONE;
    };
  }

  public int count() {
    return matches().size();
  }

  /** Which match is selected, counted from zero. */
  public OptionalInt current() {
    if (place == null || !isFresh()) return OptionalInt.empty();
    int at = matches().indexOf(selection().span());
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** The part of the text that is searched, when it is not all that is shown. */
  public Optional<Span> scope() {
    return Optional.ofNullable(scope);
  }

  /** The matches that reach into {@code span} of the text as it is now. */
  public List<Span> in(Span span) {
    if (!active) return List.of();
    Matches matches = matches();
    List<Span> out = new ArrayList<>();
    int low = 0;
    int high = matches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (now(matches.get(middle)).to() <= span.from()) low = middle + 1;
      else high = middle;
    }
    for (int i = low; i < matches.size(); i++) {
      Span here = now(matches.get(i));
      if (here.from() >= span.to()) break;
      if (!isTouched(matches.get(i))) out.add(here);
    }
    return out;
  }

  private Span now(Span match) {
    return since.isEmpty() ? match : since.map(match);
  }

  /** Whether {@code match} was edited since, so that it may be none any more. */
  private boolean isTouched(Span match) {
    return since.changes().stream()
        .map(Change::span)
        .anyMatch(span -> span.from() < match.to() && match.from() < span.to());
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isFresh() {
    return seen == text();
  }

  // Steps.

  /** Selects the next match after the caret, or the first one when there is none. */
  public void next() {
    step(Aim.NEXT);
  }

  /** Selects the last match before the caret, or the last of all. */
  public void previous() {
    step(Aim.PREVIOUS);
  }

  private void step(Aim aim) {
    if (place == null) return;
    if (isFresh() && !(state instanceof State.GivenUp)) {
      go(aim);
      return;
    }
    waiting = aim;
    ask(new Job.Find());
  }

  private void go(Aim aim) {
    Matches matches = matches();
    if (matches.isEmpty() || aim == Aim.STAY) return;
    state = new State.Found(matches);
    int at = target(matches, aim);
    shown = matches.get(Math.floorMod(at, matches.size()));
    place.show().accept(shown);
    if (aim != Aim.NEAREST) origin = shown.from();
    observer.run();
  }

  private int target(Matches matches, Aim aim) {
    Span selected = selection().span();
    int here = matches.indexOf(selected);
    return switch (aim) {
      case NEXT -> here >= 0 ? here + 1 : matches.firstFrom(selected.to());
      case PREVIOUS -> (here >= 0 ? here : matches.firstFrom(selected.from())) - 1;
      case AFTER_REPLACED -> {
        int next = matches.firstFrom(selected.to());
        // What was just put in place of nothing is followed by that nothing again.
        boolean same = next < matches.size() && matches.get(next).equals(Span.at(selected.to()));
        yield same ? next + 1 : next;
      }
      default -> matches.firstFrom(origin);
    };
  }

  // Replacing.

  /**
   * Replaces the match that is selected by what {@code with} says and goes to the next one; goes
   * there at once when none is selected.
   */
  public void replace(String with) {
    if (place == null) return;
    if (current().isEmpty()) next();
    else replacement(with).ifPresent(ready -> ask(new Job.One(selection().span(), ready)));
  }

  /** Replaces every match, as one step. */
  public void replaceAll(String with) {
    if (place != null) replacement(with).ifPresent(ready -> ask(new Job.All(ready)));
  }

  private Optional<Replacement> replacement(String with) {
    if (!(sought instanceof Sought.Ready(Search search))) return Optional.empty();
    return switch (Replacement.of(with, search)) {
      case Replacement.Given.Ready(Replacement ready) -> Optional.of(ready);
      case Replacement.Given.Wrong(InvalidPattern bad) -> {
        forget();
        state = new State.Wrong(bad);
        observer.run();
        yield Optional.empty();
      }
    };
  }

  // The work.

  private void ask(Job job) {
    if (!(sought instanceof Sought.Ready(Search search))) return;
    replacing = !(job instanceof Job.Find);
    latest.ask(new Task(newest.incrementAndGet(), text(), search, reach(), job));
  }

  private SearchOutcome work(Task task) {
    SearchLimit stop = SearchLimit.after(LIMIT, () -> task.number() != newest.get());
    String text = task.text().toString();
    return switch (task.job()) {
      case Job.Find _ -> task.search().in(text, task.scope(), stop);
      case Job.One one ->
          task.search().replaceOne(text, task.scope(), one.span(), one.with(), stop);
      case Job.All all -> task.search().replaceAll(text, task.scope(), all.with(), stop);
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private void take(Task task, SearchOutcome outcome) {
    if (task.number() != newest.get() || place == null || task.text() != text()) return;
    replacing = false;
    switch (outcome) {
      case SearchOutcome.Found(Matches matches) -> {
        state = found(matches);
        seen = task.text();
        since = ChangeSet.EMPTY;
        Aim aim = waiting;
        waiting = Aim.STAY;
        go(aim);
        if (!active) forget();
      }
      case SearchOutcome.Replaced replaced -> replaced(task.job(), replaced);
      case SearchOutcome.GivenUp _ -> {
        forget();
        state = new State.GivenUp();
      }
    }
    observer.run();
  }

  /** Nothing is known after a search that failed; the next one begins anew. */
  private void failed(Task task) {
    if (task.number() != newest.get()) return;
    forget();
    observer.run();
  }

  /** What was replaced last stays said until the writer goes on. */
  private State found(Matches matches) {
    return state instanceof State.Replaced(Matches _, int count)
        ? new State.Replaced(matches, count)
        : new State.Found(matches);
  }

  private void replaced(Job job, SearchOutcome.Replaced done) {
    EditSession session = place.session();
    if (done.changes().isEmpty() || session.isReadOnly()) return;
    boolean one = job instanceof Job.One;
    Selection after = selection().map(done.changes());
    if (one) after = Selection.at(done.changes().map(selection().span().to(), Side.AFTER));
    session.sealHistory();
    if (!session.dispatch(new Transaction(done.changes(), after, Origin.FORMAT, ""))) return;
    if (one) waiting = Aim.AFTER_REPLACED;
    else state = new State.Replaced(Matches.NONE, done.count());
    ask(new Job.Find());
  }

  private void edited(Update update) {
    ChangeSet changes = update.edit().changes();
    if (scope != null) {
      int from = changes.map(scope.from(), Side.BEFORE);
      scope = new Span(from, Math.max(from, changes.map(scope.to(), Side.AFTER)));
    }
    if (!active) {
      forget();
      return;
    }
    boolean few = changes.changes().size() <= MANY;
    since = few ? since.compose(changes) : ChangeSet.EMPTY;
    if (!few) state = State.NONE;
    else if (state instanceof State.Replaced) state = new State.Found(matches());
    // A task for the text before would be dropped anyway.
    replacing = false;
    newest.incrementAndGet();
    pause.accept(this::refresh);
  }
}
