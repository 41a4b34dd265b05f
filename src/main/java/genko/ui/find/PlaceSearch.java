package genko.ui.find;

import genko.edit.find.InvalidPattern;
import genko.edit.find.Matches;
import genko.edit.find.Replacement;
import genko.edit.find.Search;
import genko.edit.find.Search.Sought;
import genko.edit.find.SearchOutcome;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Span;
import genko.text.Text;
import genko.ui.find.FindModel.Place;
import genko.ui.find.FindModel.State;
import genko.ui.find.SearchTasks.Job;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The search in one post: in which part of it, what was found, the step that waits for it, and what
 * is replaced. Between an edit and the next look, matches move with the text.
 */
final class PlaceSearch {
  /** After an edit of more changes matches are looked for anew instead of moved. */
  private static final int MANY = 100;

  private final Place place;
  private final SearchTasks tasks;
  private final Runnable observer;
  private Sought sought;
  private State state;
  private FoundMatches found = FoundMatches.NONE;
  private Optional<Span> scope = Optional.empty();
  private Optional<Span> shown = Optional.empty();
  private Step waiting = Step.STAY;
  private int origin;

  PlaceSearch(Place place, Sought sought, SearchTasks tasks, Runnable observer) {
    this.place = place;
    this.sought = sought;
    this.tasks = tasks;
    this.observer = observer;
    state = State.of(sought);
  }

  // Looking.

  /** Seeks {@code next} and goes to the first match after where the writer was. */
  void seek(Sought next) {
    sought = next;
    if (!shown.equals(Optional.of(selected()))) origin = selected().from();
    forget();
    waiting = Step.NEAREST;
    look();
  }

  void look() {
    ask(new Job.Find());
  }

  /** Looks again, unless that comes anyway once something is replaced. */
  void refresh() {
    if (!tasks.isReplacing()) look();
  }

  private void ask(Job job) {
    if (sought instanceof Sought.Ready(Search search)) tasks.ask(text(), search, reach(), job);
  }

  /** Knows nothing of the text any more. */
  void forget() {
    tasks.drop();
    state = State.of(sought);
    found = FoundMatches.NONE;
    waiting = Step.STAY;
  }

  /** Says that what to replace by is not understood. */
  void refuse(InvalidPattern bad) {
    forget();
    state = new State.Wrong(bad);
  }

  // The part that is searched.

  Optional<Span> scope() {
    return scope;
  }

  /** Seeks in what is selected now, or in all that is shown. */
  void setScoped(boolean scoped) {
    scope = Optional.of(selected()).filter(span -> scoped && !span.isEmpty());
    shown = Optional.empty();
    forget();
    look();
  }

  void unscope() {
    scope = Optional.empty();
    shown = Optional.empty();
  }

  private Span reach() {
    int from = place.from().getAsInt();
    int length = text().length();
    if (scope.isEmpty()) return new Span(Math.min(from, length), length);
    int start = Math.max(from, scope.get().from());
    return new Span(start, Math.max(start, scope.get().to()));
  }

  // What was found.

  State state() {
    return state;
  }

  int count() {
    return found.matches().size();
  }

  /** Which match is selected, counted from zero. */
  OptionalInt current() {
    int at = found.isOf(text()) ? found.matches().indexOf(selected()) : -1;
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  List<Span> in(Span span) {
    return found.in(span);
  }

  /** Whether {@code text} is still the post's. */
  boolean isIn(Text text) {
    return text == text();
  }

  /** Takes what {@code task}, on the text as it is now, came to. */
  void take(SearchTasks.Task task, SearchOutcome outcome) {
    switch (outcome) {
      case SearchOutcome.Found(Matches matches) -> {
        found = new FoundMatches(matches, task.text());
        // What was replaced last stays said until the writer goes on.
        state =
            state instanceof State.Replaced(Matches _, int count)
                ? new State.Replaced(matches, count)
                : new State.Found(matches);
        Step step = waiting;
        waiting = Step.STAY;
        go(step);
      }
      case SearchOutcome.Replaced replaced -> replace(task.job() instanceof Job.One, replaced);
      case SearchOutcome.GivenUp _ -> {
        forget();
        state = new State.GivenUp();
      }
    }
  }

  /** Moves the part that is searched with {@code changes} of the text. */
  void moveScope(ChangeSet changes) {
    scope =
        scope.map(
            span -> {
              int from = changes.map(span.from(), Side.BEFORE);
              return new Span(from, Math.max(from, changes.map(span.to(), Side.AFTER)));
            });
  }

  /** Moves what was found with {@code changes} of the text; what is under way comes too late. */
  void moveMatches(ChangeSet changes) {
    if (changes.changes().size() > MANY) {
      found = FoundMatches.NONE;
      state = State.NONE;
    } else {
      found = found.after(changes);
      if (state instanceof State.Replaced) state = new State.Found(found.matches());
    }
    tasks.drop();
  }

  // Steps.

  /** Makes {@code step}, at once or as soon as the text has been looked through. */
  void step(Step step) {
    if (found.isOf(text()) && !(state instanceof State.GivenUp)) {
      go(step);
      return;
    }
    waiting = step;
    look();
  }

  private void go(Step step) {
    Matches matches = found.matches();
    if (matches.isEmpty() || step == Step.STAY) return;
    state = new State.Found(matches);
    int target = step.target(matches, selected(), origin);
    Span match = matches.get(Math.floorMod(target, matches.size()));
    shown = Optional.of(match);
    place.show().accept(match);
    if (step != Step.NEAREST) origin = match.from();
    observer.run();
  }

  // Replacing.

  void replaceSelected(Replacement with) {
    ask(new Job.One(selected(), with));
  }

  void replaceAll(Replacement with) {
    ask(new Job.All(with));
  }

  private void replace(boolean one, SearchOutcome.Replaced done) {
    EditSession session = place.session();
    if (done.changes().isEmpty() || session.isReadOnly()) return;
    Selection after = session.post().selection().map(done.changes());
    if (one) after = Selection.at(done.changes().map(selected().to(), Side.AFTER));
    session.sealHistory();
    if (!session.dispatch(new Transaction(done.changes(), after, Origin.FORMAT, ""))) return;
    if (one) {
      waiting = Step.AFTER_REPLACED;
    } else {
      found = FoundMatches.NONE;
      state = new State.Replaced(Matches.NONE, done.count());
    }
    look();
  }

  private Span selected() {
    return place.session().post().selection().span();
  }

  private Text text() {
    return place.session().post().text();
  }
}
