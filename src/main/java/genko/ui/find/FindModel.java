package genko.ui.find;

import genko.async.TaskRunner;
import genko.edit.find.InvalidPattern;
import genko.edit.find.Matches;
import genko.edit.find.Replacement;
import genko.edit.find.Search;
import genko.edit.find.Search.Sought;
import genko.edit.find.SearchOptions;
import genko.edit.find.SearchOutcome;
import genko.post.EditSession;
import genko.post.Update;
import genko.text.ChangeSet;
import genko.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * What is sought in the post at hand, and what was found. Looks through snapshots on a worker; what
 * is sought is kept when another post takes this one's place.
 *
 * <p>Lives on the thread that owns the session, and knows no screen.
 */
public final class FindModel {
  private final SearchTasks tasks;
  private final Consumer<Runnable> pause;
  private final Runnable observer;

  private Optional<PlaceSearch> here = Optional.empty();
  private Runnable unobserve = () -> {};
  private String words = "";
  private SearchOptions options = SearchOptions.PLAIN;
  private Sought sought = new Sought.Nothing();
  private boolean active;

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

    /** What there is to say before anything was looked through. */
    static State of(Sought sought) {
      return sought instanceof Sought.Wrong(InvalidPattern bad) ? new Wrong(bad) : NONE;
    }
  }

  /**
   * A seeker that looks on the worker of {@code runner}; {@code pause} runs what it is given when
   * the typing rests; {@code observer} hears of everything that there is to show.
   */
  public FindModel(TaskRunner runner, Consumer<Runnable> pause, Runnable observer) {
    tasks = new SearchTasks(runner, this::take, this::failed);
    this.pause = pause;
    this.observer = observer;
  }

  // The place.

  /** Seeks in {@code next} from now on, or nowhere. */
  public void moveTo(Optional<Place> next) {
    unobserve.run();
    unobserve = next.map(place -> place.session().observe(this::edited)).orElse(() -> {});
    tasks.drop();
    here = next.map(place -> new PlaceSearch(place, sought, tasks, observer));
    if (active) here.ifPresent(PlaceSearch::look);
    observer.run();
  }

  /** Whether what is found is marked and counted. Stepping works without. */
  public void setActive(boolean active) {
    this.active = active;
    here.ifPresent(PlaceSearch::unscope);
    here.ifPresent(active ? PlaceSearch::look : PlaceSearch::forget);
    observer.run();
  }

  // What is sought.

  /** Seeks {@code words} and shows the first match after where the writer was. */
  public void seek(String words, SearchOptions options) {
    if (words.equals(this.words) && options.equals(this.options)) return;
    this.words = words;
    this.options = options;
    sought = Search.of(words, options);
    if (here.isEmpty()) return;
    here.get().seek(sought);
    observer.run();
  }

  /** Whether only a part of the text is searched. */
  public boolean isScoped() {
    return scope().isPresent();
  }

  /** Seeks only in what is selected now, or again in all that is shown. */
  public void setScoped(boolean scoped) {
    if (here.isEmpty()) return;
    here.get().setScoped(scoped);
    observer.run();
  }

  /** Looks again, as what is shown of the post has changed. */
  public void refresh() {
    if (active) here.ifPresent(PlaceSearch::refresh);
  }

  // What was found.

  public State state() {
    return here.map(PlaceSearch::state).orElseGet(() -> State.of(sought));
  }

  public int count() {
    return here.map(PlaceSearch::count).orElse(0);
  }

  /** Which match is selected, counted from zero. */
  public OptionalInt current() {
    return here.map(PlaceSearch::current).orElse(OptionalInt.empty());
  }

  /** The part of the text that is searched, when it is not all that is shown. */
  public Optional<Span> scope() {
    return here.flatMap(PlaceSearch::scope);
  }

  /** The matches that reach into {@code span} of the text as it is now. */
  public List<Span> in(Span span) {
    return active ? here.map(search -> search.in(span)).orElse(List.of()) : List.of();
  }

  // Steps.

  /** Selects the next match after the caret, or the first one when there is none. */
  public void next() {
    here.ifPresent(search -> search.step(Step.NEXT));
  }

  /** Selects the last match before the caret, or the last of all. */
  public void previous() {
    here.ifPresent(search -> search.step(Step.PREVIOUS));
  }

  // Replacing.

  /**
   * Replaces the match that is selected by what {@code with} says and goes to the next one; goes
   * there at once when none is selected.
   */
  public void replace(String with) {
    if (current().isEmpty()) next();
    else replacement(with, PlaceSearch::replaceSelected);
  }

  /** Replaces every match, as one step. */
  public void replaceAll(String with) {
    replacement(with, PlaceSearch::replaceAll);
  }

  private void replacement(String with, BiConsumer<PlaceSearch, Replacement> work) {
    if (here.isEmpty() || !(sought instanceof Sought.Ready(Search search))) return;
    switch (Replacement.of(with, search)) {
      case Replacement.Given.Ready(Replacement ready) -> work.accept(here.get(), ready);
      case Replacement.Given.Wrong(InvalidPattern bad) -> {
        here.get().refuse(bad);
        observer.run();
      }
    }
  }

  // What becomes of it.

  private void take(SearchTasks.Task task, SearchOutcome outcome) {
    if (here.isEmpty() || !here.get().isIn(task.text())) return;
    here.get().take(task, outcome);
    if (!active && outcome instanceof SearchOutcome.Found) here.get().forget();
    observer.run();
  }

  /** Nothing is known after a search that failed; the next one begins anew. */
  private void failed() {
    here.ifPresent(PlaceSearch::forget);
    observer.run();
  }

  private void edited(Update update) {
    ChangeSet changes = update.edit().changes();
    here.ifPresent(search -> search.moveScope(changes));
    if (active) {
      here.ifPresent(search -> search.moveMatches(changes));
      pause.accept(this::refresh);
    } else {
      here.ifPresent(PlaceSearch::forget);
    }
  }
}
